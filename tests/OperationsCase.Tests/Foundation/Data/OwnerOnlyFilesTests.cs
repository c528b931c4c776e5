using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using OperationsCase.Commands;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Foundation.Data;

/// <summary>What the program keeps is for the account that runs it alone, whatever that account is set to otherwise.</summary>
[Platform(Exclude = "Win")]
[UnsupportedOSPlatform("windows")]
public class OwnerOnlyFilesTests
{
    private const UnixFileMode File0600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder0700 = File0600 | UnixFileMode.UserExecute;

    private readonly string data = Path.Combine(Path.GetTempPath(), $"kept-to-owner-{Guid.CreateVersion7():N}");

    [TearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();

        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Test]
    public async Task The_record_and_its_folder_are_made_for_their_owner_alone_by_an_account_that_shows_everybody_everything()
    {
        var program = typeof(CommandLineActions).Assembly.Location;
        var start = new ProcessStartInfo("sh",
        [
            "-c",
            $"umask 000 && exec dotnet '{program}' migrate --data '{data}'",
        ])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(File.GetUnixFileMode(data), Is.EqualTo(Folder0700));
        Assert.That(Directory.EnumerateFiles(data), Is.Not.Empty);
        Assert.That(Directory.EnumerateFiles(data).Select(File.GetUnixFileMode), Has.All.EqualTo(File0600));
    }

    [Test]
    public void What_others_can_open_is_told_with_what_to_do_about_it()
    {
        Directory.CreateDirectory(data, Folder0700);
        var record = Path.Combine(data, Settings.FileName);
        File.WriteAllText(record, "");
        File.SetUnixFileMode(record, File0600);
        var closed = OwnerOnlyFiles.Trouble(data, Path.Combine(data, "mail"));

        File.SetUnixFileMode(record, File0600 | UnixFileMode.GroupRead);
        var readable = OwnerOnlyFiles.Trouble(data, Path.Combine(data, "mail"));
        File.SetUnixFileMode(record, File0600);
        Directory.CreateDirectory(Path.Combine(data, "mail"), Folder0700 | UnixFileMode.OtherExecute);
        var mail = OwnerOnlyFiles.Trouble(data, Path.Combine(data, "mail"));

        Assert.That(closed, Is.Null);
        Assert.That(readable, Is.EqualTo($"Other users of this machine can open {record}. To stop that, run: chmod -R go= '{data}'"));
        Assert.That(mail, Is.EqualTo($"Other users of this machine can open {data}/mail. To stop that, run: chmod -R go= '{data}/mail'"));
    }
}
