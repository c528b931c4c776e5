using Microsoft.Data.Sqlite;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Foundation.Data;

/// <summary>About the file that SQLite keeps, so never run on SQL Server.</summary>
public class DatabaseFileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("record-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_damaged_file_is_told_in_words_and_left_as_it_is()
    {
        var damaged = Enumerable.Repeat((byte)7, 9_000).ToArray();
        File.WriteAllBytes(Named, damaged);

        Assert.That(Trouble(), Does.Contain("is damaged, or is not a database of this program"));
        Assert.That(File.ReadAllBytes(Named), Is.EqualTo(damaged));
    }

    [Test]
    public void The_file_of_another_program_is_told_in_words()
    {
        using (var other = new SqliteConnection($"Data Source={Named};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE Bookmark (Id INT)";
            command.ExecuteNonQuery();
        }

        Assert.That(Trouble(), Does.Contain("belongs to another program"));
    }

    [Test]
    public void A_folder_in_the_files_place_is_told_in_words()
    {
        Directory.CreateDirectory(Named);

        Assert.That(Trouble(), Does.Contain("cannot be opened for writing"));
    }

    [Test]
    public void No_file_and_an_empty_one_are_no_trouble()
    {
        Assert.That(Trouble(), Is.Null);

        File.Create(Named).Dispose();

        Assert.That(Trouble(), Is.Null);
        Assert.That(new DatabaseFile(Named).HasRecord(), Is.False);
    }

    [TestCase("notaurl")]
    [TestCase("http://127.0.0.1:999999")]
    [TestCase("ftp://127.0.0.1:21")]
    public void An_address_that_is_none_is_told_before_anything_is_made(string urls)
    {
        var data = Path.Combine(folder, "new");

        Assert.That(ListeningAddresses.Trouble(new Settings { Data = data, Urls = urls }), Does.Contain("is not a valid address"));
        Assert.That(Directory.Exists(data), Is.False);
    }

    private string Named => Path.Combine(folder, Settings.FileName);

    private string? Trouble() => new DatabaseFile(Named).Trouble();
}
