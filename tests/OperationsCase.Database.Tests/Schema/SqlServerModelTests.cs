using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Schema;

public class SqlServerModelTests
{
    private const string Ward = "CREATE TABLE Ward (Id INT NOT NULL, Name NVARCHAR(9) NOT NULL, CONSTRAINT PK_Ward PRIMARY KEY (Id));";

    [TestCase("SELECT Id FROM Wrad", "Wrad")]
    [TestCase("SELECT Nmae FROM Ward", "Nmae")]
    [TestCase("INSERT INTO Ward (Id, Nmae) VALUES (@Id, @Name)", "Nmae")]
    [TestCase("UPDATE Ward SET Nmae = @Name WHERE Id IN @Ids", "Nmae")]
    public void A_statement_about_what_does_not_exist_is_named(string statement, string missing)
    {
        using var model = new SqlServerModel([Ward]);

        model.AddStatements([("GetWard.ByName", statement)]);

        Assert.That(model.Check(), Has.Some.Contains("GetWard.ByName").And.Some.Contains(missing));
    }

    [Test]
    public void Statements_about_what_exists_pass_in_any_number()
    {
        using var model = new SqlServerModel([Ward]);

        model.AddStatements(
        [
            ("GetWard.ById", "SELECT Name FROM Ward WHERE Id IN @Ids AND Name = @Name"),
            ("GetWard.Remove", "DELETE FROM Ward WHERE Id = @Id;"),
        ]);

        Assert.That(model.Check(), Is.Empty);
    }

    [Test]
    public void A_foreign_key_needs_an_index_that_begins_with_it()
    {
        const string Street =
            """
            CREATE TABLE Street
            (
                Id      INT NOT NULL,
                WardId  INT NOT NULL,
                OtherId INT NULL,
                LastId  INT NULL,
                CONSTRAINT PK_Street PRIMARY KEY (Id, WardId),
                CONSTRAINT FK_Street_Ward FOREIGN KEY (WardId) REFERENCES Ward (Id),
                CONSTRAINT FK_Street_Other FOREIGN KEY (OtherId) REFERENCES Ward (Id),
                CONSTRAINT FK_Street_Last FOREIGN KEY (LastId) REFERENCES Ward (Id)
            );
            GO
            CREATE INDEX IX_Street_Other ON Street (OtherId, Id);
            GO
            CREATE INDEX IX_Street_Last ON Street (LastId) WHERE Id = 3;
            """;
        using var model = new SqlServerModel([Ward, Street]);

        Assert.That(SqlServerShape.ForeignKeysWithoutIndex(model), Is.EquivalentTo(["FK_Street_Ward (WardId)", "FK_Street_Last (LastId)"]));
    }
}
