using MimeKit;

namespace OperationsCase.Deadlines.Mailing;

/// <summary>Puts letters into a folder, one file each, named by its Message-Id: a letter that comes again lies there once.</summary>
internal sealed class FolderEmailTransport(EmailSettings settings) : IEmailTransport
{
    public async Task Carry(MimeMessage letter, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Folder);
        var name = letter.MessageId!.Split('@')[0];
        var unfinished = Path.Combine(settings.Folder, $"{name}.{Path.GetRandomFileName()}.part");
        await letter.WriteToAsync(unfinished, cancellation);
        File.Move(unfinished, Path.Combine(settings.Folder, $"{name}.eml"), overwrite: true);
    }
}
