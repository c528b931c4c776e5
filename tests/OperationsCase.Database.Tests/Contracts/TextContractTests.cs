using System.Data.Common;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

/// <summary>Names, references and what a person typed into a search box.</summary>
public class TextContractTests(string name) : EngineContract(name)
{
    private string names = "";

    [SetUp]
    public void SomeNames() => names = ATable("Name NVARCHAR(40) NOT NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (Name);");

    [Test]
    public void A_stored_word_is_found_and_is_unique_whatever_its_case()
    {
        Do($"INSERT INTO {names} (Name) VALUES (@Name)", new { Name = "CH-2026-000142" });

        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = @Name", new { Name = "ch-2026-000142" }), Is.EqualTo(1));
        Assert.That(FaultOf($"INSERT INTO {names} (Name) VALUES (@Name)", new { Name = "ch-2026-000142" }), Is.EqualTo(Fault.AlreadyThere));
    }

    [Test]
    public void Beyond_ASCII_only_the_server_ignores_case_so_names_are_compared_by_a_folded_key()
    {
        Do($"INSERT INTO {names} (Name) VALUES (@Name)", new { Name = "Élodie" });

        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = @Name", new { Name = "ÉLODIE" }), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = @Name", new { Name = "élodie" }), Is.EqualTo(IsSqlite ? 0 : 1));

        Do($"INSERT INTO {names} (Name) VALUES (@Name)", new { Name = NameFolding.Key("  Zoë  Brontë ") });
        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = @Name", new { Name = NameFolding.Key("ZOË BRONTE") }), Is.EqualTo(1));
    }

    [Test]
    public void Only_a_column_has_a_collation_on_SQLite_so_computed_words_are_never_compared()
    {
        Do($"INSERT INTO {names} (Name) VALUES ('Heron')");

        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE CONCAT(Name, '') = 'HERON'"), Is.EqualTo(IsSqlite ? 0 : 1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE @Asked = 'HERON'", new { Asked = "Heron" }), Is.EqualTo(IsSqlite ? 0 : 1));
    }

    [Test]
    public void Spaces_at_the_end_count_on_SQLite_alone_so_text_is_trimmed_before_it_is_stored()
    {
        Do($"INSERT INTO {names} (Name) VALUES ('Heron')");

        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = @Name", new { Name = "Heron  " }), Is.EqualTo(IsSqlite ? 0 : 1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = @Name", new { Name = "Heron  ".Trim() }), Is.EqualTo(1));
    }

    [Test]
    public void Empty_is_not_null()
    {
        Do($"INSERT INTO {names} (Name) VALUES ('')");

        Assert.That(One<int>($"SELECT COUNT(*) FROM {names} WHERE Name = '' AND Name IS NOT NULL"), Is.EqualTo(1));
    }

    [TestCase("100% [pure]_\\", "xx 100% [PURE]_\\ yy", true)]
    [TestCase("a%b", "acccb", false)]
    [TestCase("a_b", "acb", false)]
    [TestCase("[ab]", "a", false)]
    public void What_a_person_typed_has_no_wildcards(string typed, string stored, bool found)
    {
        Do($"INSERT INTO {names} (Name) VALUES (@stored)", new { stored });

        var count = One<int>($"SELECT COUNT(*) FROM {names} WHERE Name LIKE @Pattern ESCAPE '\\'", new { Pattern = LikePattern.Containing(typed) });

        Assert.That(count, Is.EqualTo(found ? 1 : 0));
    }

    [Test]
    public void Every_word_typed_is_the_beginning_of_a_word_kept()
    {
        var words = ATable("SubjectId INT NOT NULL, Word NVARCHAR(60) NOT NULL", "CREATE INDEX IX_{0} ON {0} (Word);");

        foreach (var (id, text) in new[] { (1, "Zoë Brontë"), (2, "Zoz Brown"), (3, "Bron-Yaur") })
        {
            Do($"INSERT INTO {words} (SubjectId, Word) VALUES (@id, @word)", NameFolding.Key(text).Split(' ').Select(word => new { id, word }));
        }

        var search =
            $"SELECT SubjectId FROM {words} WHERE Word LIKE @First INTERSECT SELECT SubjectId FROM {words} WHERE Word LIKE @Second ORDER "
                + $"BY SubjectId";

        Assert.That(Many<int>(search, new { First = NameFolding.Prefix("bro"), Second = NameFolding.Prefix("ZO") }), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Many<int>(search, new { First = NameFolding.Prefix("bron"), Second = NameFolding.Prefix("zoë") }), Is.EqualTo(new[] { 1 }));
        Assert.That(Many<int>(search, new { First = NameFolding.Prefix("b"), Second = NameFolding.Prefix("zoz") }), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Folded_keys_sort_alike()
    {
        var words = new[] { "O'Brien", "Obrien", "de Souza", "Desouza", "Ångström", "Zed", "zebra", "1st", "Smith-Jones", "Smith Jones" };
        Do($"INSERT INTO {names} (Name) VALUES (@Name)", words.Select(word => NameFolding.Key(word)).Distinct().Select(key => new { Name = key }));

        Assert.That(
            Many<string>($"SELECT Name FROM {names} ORDER BY Name"),
            Is.EqualTo(new[] { "1ST", "ANGSTROM", "DE SOUZA", "DESOUZA", "OBRIEN", "SMITH JONES", "ZEBRA", "ZED" }));
    }

    [Test]
    public void Joining_words_leaves_out_the_absent_ones()
    {
        Assert.That(One<string>("SELECT CONCAT('a', NULL, 'b')"), Is.EqualTo("ab"));
        Assert.That(One<string>("SELECT CONCAT_WS(', ', 'a', NULL, 'b')"), Is.EqualTo("a, b"));
    }

    [Test]
    public void Only_the_server_refuses_text_that_is_too_long_by_itself_so_the_twin_checks_it()
    {
        var byHand = () => Do($"INSERT INTO {names} (Name) VALUES (@Name)", new { Name = new string('x', 41) });
        var ofTheProduct = () => Do("INSERT INTO Counter (Series, LastNumber) VALUES (@Series, 0)", new { Series = new string('x', 21) });

        Assert.That(byHand, IsSqlite ? Throws.Nothing : Throws.InstanceOf<DbException>());
        Assert.That(ofTheProduct, Throws.InstanceOf<DbException>());
    }
}
