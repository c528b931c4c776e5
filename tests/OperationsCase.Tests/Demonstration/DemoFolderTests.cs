using OperationsCase.Demonstration;
using OperationsCase.Foundation;

namespace OperationsCase.Tests.Demonstration;

/// <summary>About the folder of the file that SQLite keeps, so never run on SQL Server.</summary>
public class DemoFolderTests
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"demonstration-folder-{Guid.CreateVersion7():N}");

    [SetUp]
    public void Make() => Directory.CreateDirectory(data);

    [TearDown]
    public void Delete() => Directory.Delete(data, recursive: true);

    [Test]
    public async Task A_record_that_failed_half_way_leaves_nothing()
    {
        var folder = new DemoFolder(data);

        Task<bool> Filled() => folder.Fill(async beside =>
        {
            await File.WriteAllTextAsync(Path.Combine(beside, Settings.FileName), "half");
            throw new InvalidOperationException("stopped");
        });

        await Assert.ThatAsync(Filled, Throws.InvalidOperationException);

        Assert.That(Directory.EnumerateFileSystemEntries(data), Is.Empty);
    }

    [Test]
    public async Task What_a_killed_run_left_behind_is_cleared()
    {
        var left = Directory.CreateDirectory(Path.Combine(data, ".loading-1")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, Settings.FileName), "half");

        Assert.That(await new DemoFolder(data).Fill(beside => File.WriteAllBytesAsync(Path.Combine(beside, Settings.FileName), [])), Is.True);

        Assert.That(Directory.EnumerateDirectories(data), Is.Empty);
    }

    [Test]
    public async Task What_a_run_is_at_is_left_alone()
    {
        var busy = Directory.CreateDirectory(Path.Combine(data, ".loading-1")).FullName;
        await using var held = new FileStream(Path.Combine(busy, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        Assert.That(await new DemoFolder(data).Fill(_ => throw new InvalidOperationException("never asked")), Is.False);
    }
}
