using System.Security.Cryptography;
using System.Text;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Upgrades;

/// <summary>The files of database/upgrades: in order, whole for both engines, and never edited once released.</summary>
public class ReleasedUpgradesTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "database", "upgrades");

    [Test]
    public void A_released_upgrade_is_never_edited()
    {
        var released = File.ReadAllLines(Path.Combine(Folder, "released.sha256"))
            .Select(line => line.Split("  "))
            .ToDictionary(line => line[1], line => line[0]);
        var edited = released.Where(file => !File.Exists(Path.Combine(Folder, file.Key)) || Hash(file.Key) != file.Value).Select(file => file.Key);

        Assert.That(released, Is.Not.Empty);
        Assert.That(
            edited,
            Is.Empty,
            "Records have had these already and will not have them again. Put them back as they were, and write the change as a new upgrade.");
    }

    [Test]
    public void Both_engines_have_the_same_upgrades_numbered_without_a_gap()
    {
        var names = Upgrade.CarriedFor(SqliteUpgradeEngine.Name).Select(upgrade => upgrade.Name).ToList();

        Assert.That(Upgrade.CarriedFor(SqlServerUpgradeEngine.Name).Select(upgrade => upgrade.Name), Is.EqualTo(names));
        Assert.That(names.Select(name => name[..5]), Is.EqualTo(Enumerable.Range(1, names.Count).Select(number => $"{number:0000}-")));
        Assert.That(names[0], Is.EqualTo(Upgrade.First));
    }

    [Test]
    public void The_program_carries_every_file_of_the_folder() => Assert.That(
        EmbeddedResources.Names("upgrades/"), Is.EquivalentTo(Directory
            .EnumerateFiles(Folder, "*.sql")
            .Select(file => $"upgrades/{Path.GetFileName(file)}")));

    private static string Hash(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n"))));
}
