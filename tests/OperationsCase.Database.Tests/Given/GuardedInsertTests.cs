using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

public class GuardedInsertTests
{
    private static readonly Table Notice = Read(
        "Notice",
        """
        CREATE TABLE Notice (Id INT NOT NULL, CaseId INT NOT NULL, Place INT NOT NULL, EndedAt DATE NULL, CONSTRAINT PK_Notice PRIMARY KEY (Id));
        GO
        CREATE UNIQUE INDEX UX_Notice_InForce ON Notice (CaseId, Place) WHERE EndedAt IS NULL;
        """);

    private static readonly Table Link = Read(
        "Link", "CREATE TABLE Link (CaseId INT NOT NULL, NetworkId INT NOT NULL, CONSTRAINT PK_Link PRIMARY KEY (CaseId, NetworkId));");

    [TestCase("INSERT INTO Notice (Id) VALUES (@Id)", TestName = "Nothing is guarded")]
    [TestCase(
        "INSERT INTO Notice (Id, CaseId, Place) SELECT @Id, @CaseId, @Place WHERE NOT EXISTS (SELECT 1 FROM Notice AS n WHERE n.CaseId = "
            + "@CaseId AND n.Place = @Place AND n.EndedAt IS NULL)",
        TestName = "A filtered unique index decides")]
    [TestCase(
        "INSERT INTO Link (CaseId, NetworkId) SELECT @CaseId, @NetworkId WHERE NOT EXISTS (SELECT 1 FROM Link WHERE CaseId = @CaseId AND "
            + "NetworkId = @NetworkId)",
        TestName = "A primary key that says what is asked decides")]
    public void A_guard_with_its_key_is_left_alone(string statement) => Assert.That(GuardedInsert.WithoutItsKey(statement, [Notice, Link]), Is.Null);

    [TestCase(
        "INSERT INTO Notice (Id, CaseId, Place) SELECT @Id, @CaseId, @Place WHERE NOT EXISTS (SELECT 1 FROM Notice WHERE CaseId = @CaseId)",
        TestName = "A key of more than is asked does not decide")]
    [TestCase(
        "INSERT INTO Link (CaseId, NetworkId) SELECT @CaseId, @NetworkId WHERE 1 = 1 AND NOT EXISTS (SELECT 1 FROM Notice WHERE CaseId = @CaseId)",
        TestName = "Only a primary key, and a question about another table")]
    public void A_guard_without_its_key_is_refused(string statement) =>
        Assert.That(GuardedInsert.WithoutItsKey(statement, [Notice, Link]), Does.Contain("has no unique key"));

    private static Table Read(string name, string tsql) => (Table)new DefinitionReader().Read(name, tsql)!;
}
