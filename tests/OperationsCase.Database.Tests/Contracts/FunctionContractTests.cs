using System.Globalization;

namespace OperationsCase.Database.Tests.Contracts;

/// <summary>The functions that a statement may use, and those that share a name and nothing else.</summary>
public class FunctionContractTests(string name) : EngineContract(name)
{
    [TestCase("ABS(-3)", "3")]
    [TestCase("SIGN(-3)", "-1")]
    [TestCase("7 % 3", "1")]
    [TestCase("ROUND(2.5, 0)", "3")]
    [TestCase("ROUND(2.345, 2)", "2.35")]
    [TestCase("FLOOR(-2.5)", "-3")]
    [TestCase("CEILING(2.1)", "3")]
    [TestCase("SQRT(9)", "3")]
    [TestCase("EXP(0)", "1")]
    [TestCase("LOG10(100)", "2")]
    [TestCase("CAST(1.9 AS INT)", "1")]
    [TestCase("CAST(-1.9 AS INT)", "-1")]
    [TestCase("CAST('12' AS INT)", "12")]
    [TestCase("COALESCE(NULL, 2)", "2")]
    [TestCase("COALESCE(NULLIF(1, 1), 5)", "5")]
    [TestCase("CASE WHEN 10 BETWEEN 1 AND 10 THEN 1 ELSE 0 END", "1")]
    [TestCase("CASE WHEN EXISTS (SELECT 1) THEN 1 ELSE 0 END", "1")]
    public void A_number_is_the_same_on_both(string expression, string expected) => Assert.That(
        One<double>($"SELECT {expression}"), Is.EqualTo(double.Parse(expected, CultureInfo.InvariantCulture)).Within(1e-9));

    [TestCase("CONCAT('a', NULL, 1)", "a1")]
    [TestCase("TRIM('  a ')", "a")]
    [TestCase("LTRIM('  a')", "a")]
    [TestCase("RTRIM('a  ')", "a")]
    [TestCase("SUBSTRING('abcdef', 2, 3)", "bcd")]
    [TestCase("IIF(1 = 1, 'y', 'n')", "y")]
    [TestCase("CAST(12 AS NVARCHAR(10))", "12")]
    public void A_word_is_the_same_on_both(string expression, string expected) =>
        Assert.That(One<string>($"SELECT {expression}"), Is.EqualTo(expected));

    [TestCase("COUNT(*)", "3")]
    [TestCase("COUNT(Number)", "2")]
    [TestCase("COUNT(DISTINCT Number)", "2")]
    [TestCase("SUM(CAST(Number AS BIGINT))", "7")]
    [TestCase("MIN(Number)", "3")]
    [TestCase("MAX(Number)", "4")]
    [TestCase("AVG(1.0 * Number)", "3.5")]
    public void A_total_is_the_same_on_both(string total, string expected) => Assert.That(
        One<double>($"SELECT {total} FROM (SELECT 3 AS Number UNION ALL SELECT 4 UNION ALL SELECT NULL) AS n"),
        Is.EqualTo(double.Parse(expected, CultureInfo.InvariantCulture)).Within(1e-9));

    [TestCase("ROW_NUMBER()", "1 2 3")]
    [TestCase("RANK()", "1 1 3")]
    [TestCase("DENSE_RANK()", "1 1 2")]
    [TestCase("COALESCE(LAG(Number)", "0 1 1")]
    [TestCase("COALESCE(LEAD(Number)", "1 2 0")]
    public void A_window_is_the_same_on_both(string function, string expected)
    {
        var end = function.StartsWith("COALESCE", StringComparison.Ordinal) ? ", 0)" : "";
        var rows = Many<int>(
            $"SELECT {function} OVER (ORDER BY Number){end} AS Value FROM (SELECT 1 AS Number UNION ALL SELECT 1 UNION ALL SELECT 2) AS n "
                + $"ORDER BY Number");

        Assert.That(rows.Order(), Is.EqualTo(expected.Split(' ').Select(value => int.Parse(value, CultureInfo.InvariantCulture)).Order()));
    }

    [TestCase("CAST(LOG(100) AS INT)", "2", "4")]
    [TestCase("CAST(ROUND(25, -1) AS INT)", "25", "30")]
    [TestCase("REPLACE('AbA', 'a', 'x')", "AbA", "xbx")]
    [TestCase("UPPER('é')", "é", "É")]
    public void Some_share_a_name_and_nothing_else(string expression, string onSqlite, string onTheServer) =>
        Assert.That(One<string>($"SELECT CONCAT({expression}, '')"), Is.EqualTo(IsSqlite ? onSqlite : onTheServer));
}
