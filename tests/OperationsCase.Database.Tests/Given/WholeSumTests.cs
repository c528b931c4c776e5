using OperationsCase.Schema;

namespace OperationsCase.Database.Tests;

public class WholeSumTests
{
    private static readonly Table Release = (Table)new DefinitionReader().Read(
        "Release", "CREATE TABLE Release (Id INT NOT NULL, Pence BIGINT NOT NULL, Plants INT NOT NULL, CONSTRAINT PK_Release PRIMARY KEY (Id));")!;

    [TestCase("SELECT SUM(r.Pence) AS Pence FROM Release AS r")]
    [TestCase("SELECT SUM(CAST(Plants AS BIGINT)) AS Plants FROM Release")]
    public void A_sum_of_BIGINT_is_left_alone(string statement) => Assert.That(SumOfInts.ThatMayOverflow(statement, [Release]), Is.Empty);

    [TestCase("SELECT SUM(Plants) AS Plants FROM Release")]
    [TestCase("SELECT SUM(x.Total) AS Total FROM (SELECT Plants AS Total FROM Release) AS x")]
    [TestCase("SELECT SUM(CASE WHEN Plants > 1 THEN 1 ELSE 0 END) AS Many FROM Release")]
    public void A_sum_of_what_may_be_an_INT_is_refused(string statement) =>
        Assert.That(SumOfInts.ThatMayOverflow(statement, [Release]), Has.One.Contains("SUM(CAST(… AS BIGINT))"));
}
