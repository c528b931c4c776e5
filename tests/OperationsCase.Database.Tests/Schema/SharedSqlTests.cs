using OperationsCase.Schema;

namespace OperationsCase.Database.Tests.Schema;

/// <summary>What a statement may not say, because only one engine reads it, or each reads it otherwise.</summary>
public class SharedSqlTests
{
    [TestCase("SELECT LEN(Name) FROM Ward", "LEN, a function")]
    [TestCase("SELECT ISNULL(Name, '') FROM Ward", "ISNULL, a function")]
    [TestCase("SELECT GETDATE()", "GETDATE, a function")]
    [TestCase("SELECT CURRENT_TIMESTAMP", "a function of the server's clock")]
    [TestCase("SELECT STRING_AGG(Name, ',') FROM Ward", "STRING_AGG, a function")]
    [TestCase("SELECT FORMAT(Id, 'D2') FROM Ward", "FORMAT, a function")]
    [TestCase("SELECT UPPER(Name) FROM Ward", "UPPER, a function")]
    [TestCase("SELECT REPLACE(Name, 'a', 'b') FROM Ward", "REPLACE, a function")]
    [TestCase("SELECT LOG(Id) FROM Ward", "LOG, a function")]
    [TestCase("SELECT POWER(Id, 2) FROM Ward", "POWER, a function")]
    [TestCase("SELECT YEAR(At) FROM Ward", "YEAR, a function")]
    [TestCase("SELECT DATEDIFF(day, At, At) FROM Ward", "DATEDIFF, a function")]
    [TestCase("SELECT strftime('%Y', At) FROM Ward", "STRFTIME, a function")]
    [TestCase("SELECT LENGTH(Name) FROM Ward", "LENGTH, a function")]
    [TestCase("SELECT JSON_VALUE(Name, '$.a') FROM Ward", "JSON_VALUE, a function")]
    [TestCase("SELECT LEFT(Name, 2) FROM Ward", "LEFT")]
    [TestCase("SELECT RIGHT(Name, 2) FROM Ward", "RIGHT")]
    [TestCase("SELECT MIN(Id, 2) FROM Ward", "MIN of 2 arguments")]
    [TestCase("SELECT ROUND(Id, -1) FROM Ward", "ROUND to something else")]
    [TestCase("SELECT AVG(Id) FROM Ward", "AVG of whole numbers")]
    [TestCase("SELECT TRIM('x' FROM Name) FROM Ward", "TRIM")]
    [TestCase("SELECT CONVERT(INT, Name) FROM Ward", "CONVERT")]
    [TestCase("SELECT TRY_CAST(Name AS INT) FROM Ward", "TRY_CAST")]
    [TestCase("SELECT CAST(Name AS NVARCHAR(MAX)) FROM Ward", "CAST to another type")]
    [TestCase("SELECT CAST(Name AS NVARCHAR) FROM Ward", "CAST to another type")]
    [TestCase("SELECT CAST(At AS DATE) FROM Ward", "CAST to another type")]
    [TestCase("SELECT CAST('abc' AS INT)", "CAST of a text to a number")]
    [TestCase("SELECT CAST(CONCAT(Name, '1') AS BIGINT) FROM Ward", "CAST of a text to a number")]
    [TestCase("SELECT COUNT(DISTINCT CONCAT(Name, 'a')) FROM Ward", "COUNT(DISTINCT …) of something else")]
    [TestCase("SELECT Name, COUNT(*) OVER () AS Total FROM Ward", "COUNT beside its rows")]
    public void A_function_of_one_engine_is_refused(string statement, string reason) => IsRefused(statement, reason);

    [TestCase("SELECT Name + ' ward' FROM Ward", "+ between texts")]
    [TestCase("SELECT Id FROM Ward WHERE Name = ('a' + @Name)", "+ between texts")]
    [TestCase("SELECT CONCAT(Name, 'a') + Name FROM Ward", "+ between texts")]
    [TestCase("SELECT Name || 'a' FROM Ward", "an operator that is not")]
    [TestCase("SELECT Id ^ 2 FROM Ward", "an operator that is not")]
    [TestCase("SELECT Id << 2 FROM Ward", "an operator that is not")]
    [TestCase("SELECT 1 / Id FROM Ward", "a division by what may be 0")]
    [TestCase("SELECT 1 % @Number FROM Ward", "a division by what may be 0")]
    [TestCase("SELECT 1 / 0.0 FROM Ward", "a division by what may be 0")]
    [TestCase("SELECT Id FROM Ward WHERE Id BETWEEN 1 AND 2", "BETWEEN")]
    [TestCase("SELECT Id FROM Ward WHERE Id !< 2", "an operator of one engine")]
    [TestCase("SELECT Id FROM Ward WHERE Id IS DISTINCT FROM 2", "IS DISTINCT FROM")]
    [TestCase("SELECT Id FROM Ward WHERE CONCAT(Name, 'a') = 'b'", "text compared with something else")]
    [TestCase("SELECT Id FROM Ward WHERE @Kind = 'b'", "text compared with something else")]
    [TestCase("SELECT Id FROM Ward WHERE COALESCE(Name, '') = 'b'", "text compared with something else")]
    [TestCase("SELECT Id FROM Ward WHERE @Kind IN ('a', 'b')", "text compared with something else")]
    [TestCase("SELECT Id FROM Ward WHERE Name LIKE '[a]%'", "[ in a pattern")]
    [TestCase("SELECT Id FROM Ward WHERE Name = N'a'", "N'…'")]
    [TestCase("SELECT Id FROM Ward WHERE Hash = 0xFF", "a binary literal")]
    [TestCase("SELECT Id FROM Ward WHERE Name = 'a' COLLATE Latin1_General_BIN2", "COLLATE")]
    [TestCase("SELECT Id FROM Ward WHERE Name COLLATE NOCASE = 'a'", "COLLATE")]
    [TestCase("SELECT @@ROWCOUNT", "a variable of the server")]
    [TestCase("SELECT Id FROM Deadline WHERE DueAt IN @Instants", "a list of instants")]
    [TestCase("SELECT Id FROM Ward WHERE @Kind = @Other", "two parameters compared")]
    [TestCase("SELECT Id FROM Ward WHERE Name LIKE @Pattern", "a pattern without ESCAPE")]
    public void An_expression_of_one_engine_is_refused(string statement, string reason) => IsRefused(statement, reason);

    [TestCase("SELECT TOP 1 Id FROM Ward", "TOP")]
    [TestCase("SELECT TOP (@Take) Id FROM Ward", "TOP")]
    [TestCase("SELECT Id FROM Ward LIMIT 1", "Incorrect syntax")]
    [TestCase("SELECT Id FROM Ward ORDER BY Id OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY", "database.Page")]
    [TestCase("SELECT * FROM Ward", "SELECT *")]
    [TestCase("SELECT w.* FROM Ward AS w", "SELECT *")]
    [TestCase("SELECT Id FROM dbo.Ward", "a schema's name")]
    [TestCase("SELECT Id FROM [Ward]", "a quoted name")]
    [TestCase("SELECT \"Id\" FROM Ward", "a quoted name")]
    [TestCase("SELECT Id FROM Ward WITH (NOLOCK)", "a table hint")]
    [TestCase("SELECT Id FROM Ward OPTION (RECOMPILE)", "OptimizerHint")]
    [TestCase("SELECT Id FROM Ward FOR JSON PATH", "JsonForClause")]
    [TestCase("SELECT Id INTO Other FROM Ward", "SELECT INTO")]
    [TestCase("SELECT @Id = Id FROM Ward", "SelectSetVariable")]
    [TestCase("SELECT w.Id FROM Ward AS w CROSS APPLY (SELECT 1 AS X) AS b", "APPLY")]
    [TestCase("SELECT w.Id FROM Ward AS w INNER HASH JOIN Borough AS b ON b.Code = w.BoroughCode", "a join hint")]
    [TestCase("SELECT t.X FROM (VALUES (1), (2)) AS t (X)", "(VALUES …) as a table")]
    [TestCase("(SELECT Id FROM Ward) UNION ALL (SELECT Id FROM Ward)", "brackets round")]
    [TestCase("SELECT 1 UNION SELECT 2 INTERSECT SELECT 3", "INTERSECT beside another")]
    [TestCase("WITH r (Id) AS (SELECT 1 UNION SELECT Id + 1 FROM r WHERE r.Id < 9) SELECT Id FROM r", "which must be UNION ALL")]
    [TestCase("SELECT w.Id FROM (SELECT Id FROM Ward ORDER BY Id) AS w", "The ORDER BY clause is not valid")]
    [TestCase("SELECT Name, COUNT(*) FROM Ward", "neither grouped by")]
    [TestCase("SELECT Name, MAX(Id) FROM Ward GROUP BY BoroughCode", "neither grouped by")]
    [TestCase("SELECT BoroughCode FROM Ward GROUP BY BoroughCode HAVING Name = 'a'", "neither grouped by")]
    [TestCase("SELECT BoroughCode, COUNT(*) FROM Ward GROUP BY BoroughCode ORDER BY Name", "neither grouped by")]
    [TestCase("SELECT DISTINCT BoroughCode FROM Ward ORDER BY Name", "SELECT DISTINCT ordered by")]
    [TestCase("SELECT Number = Id FROM Ward", "otherwise than by AS Name")]
    [TestCase("SELECT Id AS 'Number' FROM Ward", "otherwise than by AS Name")]
    [TestCase("SELECT COUNT(*) FROM Ward GROUP BY 1", "GROUP BY of a literal")]
    [TestCase("SELECT COUNT(*) FROM Ward GROUP BY ROLLUP (Name)", "RollupGroupingSpecification")]
    [TestCase(
        "WITH r (Id) AS (SELECT 1 UNION ALL SELECT l.ToId FROM r JOIN Link AS l ON l.FromId = r.Id) SELECT Id FROM r",
        "without a greatest depth")]
    [TestCase("SELECT CONCAT(Name, 'a') AS Name FROM Ward UNION SELECT Name FROM Borough", "computed texts told apart")]
    [TestCase("SELECT DISTINCT TRIM(Name) AS Name FROM Ward", "computed texts told apart")]
    [TestCase("SELECT COUNT(*) FROM Ward GROUP BY TRIM(Name)", "computed texts told apart")]
    [TestCase("SELECT Name FROM Ward ORDER BY Id", "an order that begins with an id")]
    [TestCase("SELECT ROW_NUMBER() OVER (ORDER BY w.BoroughId, w.Name) AS Place FROM Ward AS w", "an order that begins with an id")]
    public void A_query_of_one_engine_is_refused(string statement, string reason) => IsRefused(statement, reason);

    [TestCase("INSERT INTO Ward VALUES (1)", "INSERT without a list of columns")]
    [TestCase("INSERT INTO Ward (Id, Name) VALUES (@Id)", "1 values for 2 columns")]
    [TestCase("INSERT INTO Ward (Id) VALUES (@Id), (@Id, @Name)", "2 values for 1 columns")]
    [TestCase("INSERT INTO Ward (Id, Name) SELECT Id FROM Borough", "1 values for 2 columns")]
    [TestCase("INSERT Ward (Id) VALUES (@Id)", "INSERT without INTO")]
    [TestCase("INSERT INTO Ward (Id) VALUES (DEFAULT)", "DEFAULT")]
    [TestCase("INSERT INTO Ward (Id) OUTPUT inserted.Id VALUES (@Id)", "OUTPUT")]
    [TestCase("INSERT INTO Ward (Id) VALUES (@Id) RETURNING Id", "Incorrect syntax")]
    [TestCase("UPDATE w SET Name = @Name FROM Ward AS w WHERE w.Id = @Id", "the target named again")]
    [TestCase("UPDATE Ward SET Name = @Name FROM Ward WHERE Id = @Id", "the target named again")]
    [TestCase("UPDATE Ward SET Name = b.Name FROM Borough AS b JOIN Area AS a ON a.Id = b.Id WHERE b.Code = Ward.BoroughCode", "JOIN in UPDATE")]
    [TestCase("UPDATE Ward SET Number += 1 WHERE Id = @Id", "an assignment other than")]
    [TestCase("DELETE Ward WHERE Id = @Id", "DELETE without FROM")]
    [TestCase("DELETE FROM Ward FROM Borough AS b WHERE b.Code = Ward.BoroughCode", "a second FROM")]
    [TestCase("MERGE INTO Ward AS w USING Borough AS b ON b.Code = w.Code WHEN MATCHED THEN DELETE;", "MERGE")]
    [TestCase("TRUNCATE TABLE Ward", "TruncateTableStatement")]
    [TestCase("DECLARE @Id INT", "DeclareVariableStatement")]
    [TestCase("DELETE FROM Ward; DELETE FROM Borough", "2 statements in one constant")]
    public void A_change_of_one_engine_is_refused(string statement, string reason) => IsRefused(statement, reason);

    [TestCase("SELECT Id FROM Ward WHERE Id = @id", "@id, which is no property's name")]
    [TestCase("SELECT Id FROM Ward WHERE Id = @_Id", "@_Id, which is no property's name")]
    [TestCase("SELECT Id FROM Ward WHERE Id = @WardId OR ParentId = @WardID", "@WardID, which is written @WardId before")]
    public void A_parameter_is_named_as_its_property_to_the_letter(string statement, string reason) => IsRefused(statement, reason);

    [TestCase("SELECT Id, Name FROM Ward WHERE BoroughCode IN @Boroughs AND Id NOT IN @Ids ORDER BY Name DESC, Id")]
    [TestCase(
        "SELECT o.Name AS OperationName FROM Deadline AS d LEFT JOIN Operation AS o ON o.Id = d.CaseId WHERE d.MetAt IS NULL AND "
            + "d.DueAt < @Now")]
    [TestCase("SELECT BoroughCode, COUNT(*) AS Wards, AVG(1.0 * Hours) AS Mean FROM Ward GROUP BY BoroughCode HAVING COUNT(*) > 1")]
    [TestCase("SELECT BoroughCode, COUNT(*) AS Wards FROM Ward GROUP BY BoroughCode ORDER BY Wards DESC, BoroughCode, MAX(Name)")]
    [TestCase("SELECT DISTINCT w.BoroughCode AS Code FROM Ward AS w ORDER BY Code")]
    [TestCase("SELECT CASE WHEN Late = 1 THEN 'late' ELSE 'met' END AS How, SUM(CAST(Pence AS BIGINT)) / NULLIF(COUNT(*), 0) AS Each FROM "
        + "Ward GROUP BY CASE WHEN Late = 1 THEN 'late' ELSE 'met' END")]
    [TestCase("WITH r (Id, Depth) AS (SELECT CAST(@Start AS INT), 0 UNION ALL SELECT l.ToId, r.Depth + 1 FROM r JOIN Link AS l ON l.FromId "
        + "= r.Id WHERE r.Depth < @MostSteps) SELECT Id FROM r GROUP BY Id ORDER BY MIN(Depth), Id")]
    [TestCase("SELECT SubjectId FROM SearchWord WHERE Word LIKE @First AND NameKey LIKE @First INTERSECT SELECT SubjectId FROM SearchWord "
        + "WHERE Word LIKE @Second ESCAPE '\\'")]
    [TestCase(
        "SELECT Id, ROW_NUMBER() OVER (PARTITION BY Kind ORDER BY At DESC) AS Place, COALESCE(LAG(Hours) OVER (ORDER BY At), 0) AS Before FROM Ward")]
    [TestCase("SELECT COALESCE(SUM(Pence), 0), (SELECT MAX(b.At) FROM Borough AS b) AS At FROM Ward")]
    [TestCase("INSERT INTO Ward (Id, Name) SELECT @Id, @Name WHERE NOT EXISTS (SELECT 1 FROM Ward WHERE Name = @Name)")]
    [TestCase("INSERT INTO Ward (Id, Name) VALUES (@Id, @Name), (@OtherId, NULL);")]
    [TestCase("UPDATE Deadline SET MetAt = n.EndedAt, Version = Version + 1 FROM ClosureNotice AS n WHERE n.Id = Deadline.SubjectId")]
    [TestCase("DELETE FROM Ward WHERE Id = @Id")]
    [TestCase("SELECT Id FROM Ward WHERE (@Everywhere = 1 OR BoroughCode = 'E09000001') AND Share > -0.5 AND IIF(Late = 1, 2, 3) = 2")]
    public void What_both_read_alike_is_left_alone(string statement) => Assert.That(SharedSql.Refusals(statement), Is.Empty);

    [Test]
    public void A_refusal_names_its_line_and_quotes_what_it_refuses()
    {
        const string Statement =
            """
            SELECT Id
            FROM Ward
            WHERE LEN(Name) > 3 AND Id
                BETWEEN 1 AND 2
            """;

        Assert.That(SharedSql.Refusals(Statement).Select(refusal => refusal.ToString()), Is.EqualTo(new[]
        {
            "line 3: LEN, a function that is not known to mean the same on both engines, in \"LEN ( Name )\"",
            "line 3: BETWEEN, since a range is written >= and <, in \"Id BETWEEN 1 AND 2\"",
        }).AsCollection);
    }

    private static void IsRefused(string statement, string reason)
    {
        var refusals = SharedSql.Refusals($"\n{statement}");

        Assert.That(refusals.Select(refusal => refusal.Reason), Has.Some.Contains(reason));
        Assert.That(refusals.Select(refusal => refusal.Line), Has.All.EqualTo(2).Or.All.EqualTo(1));
    }
}
