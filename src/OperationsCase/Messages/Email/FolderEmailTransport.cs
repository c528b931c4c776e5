using MimeKit;

namespace OperationsCase.Messages.Email;

/// <summary>Puts e-mails into a folder, one file each, named by its Message-Id: an e-mail that comes again lies there once.</summary>
internal sealed class FolderEmailTransport(EmailSettings settings) : IEmailTransport
{
    public async Task Carry(MimeMessage email, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Folder);
        var name = email.MessageId!.Split('@')[0];
        var unfinished = Path.Combine(settings.Folder, $"{name}.{Path.GetRandomFileName()}.part");
        await email.WriteToAsync(unfinished, cancellation);
        File.Move(unfinished, Path.Combine(settings.Folder, $"{name}.eml"), overwrite: true);
    }
}
