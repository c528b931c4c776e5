using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

using Database = OperationsCase.Foundation.Data.Database;

/// <summary>The one SQL that both engines run, and what it may not lean on.</summary>
public class StatementContractTests(string name) : EngineContract(name)
{
    [Test]
    public void Whole_numbers_divide_to_whole_numbers() =>
        Assert.That(One<string>("SELECT CONCAT(7 / 2, ' ', -7 / 2, ' ', 7 % 3)"), Is.EqualTo("3 -3 1"));

    [Test]
    public void An_average_is_asked_for_in_fractions()
    {
        const string Numbers = "FROM (SELECT 1 AS Number UNION ALL SELECT 2) AS n";

        Assert.That(One<double>($"SELECT AVG(1.0 * Number) {Numbers}"), Is.EqualTo(1.5));
        Assert.That(One<double>($"SELECT AVG(Number) {Numbers}"), Is.EqualTo(IsSqlite ? 1.5 : 1), "the server's average of INT is INT");
    }

    [Test]
    public void A_sum_of_money_is_a_sum_of_BIGINT()
    {
        const string Pence = "FROM (SELECT 2000000000 AS Pence UNION ALL SELECT 2000000000) AS p";

        Assert.That(One<long>($"SELECT SUM(CAST(Pence AS BIGINT)) {Pence}"), Is.EqualTo(4_000_000_000));
        Assert.That(() => One<long>($"SELECT SUM(Pence) {Pence}"), IsSqlite ? Throws.Nothing : Throws.InstanceOf<DbException>());
    }

    [Test]
    public void Division_by_nothing_is_made_null_by_hand()
    {
        Assert.That(One<int?>("SELECT 1 / NULLIF(0, 0)"), Is.Null);
        Assert.That(() => One<int?>("SELECT 1 / 0"), IsSqlite ? Throws.Nothing : Throws.InstanceOf<DbException>());
    }

    [Test]
    public void Only_one_row_may_lack_a_unique_value_on_the_server_so_the_index_is_filtered()
    {
        var filtered = ATable("Reference NVARCHAR(20) NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (Reference) WHERE Reference IS NOT NULL;");

        Do($"INSERT INTO {filtered} (Reference) VALUES (NULL)");
        Do($"INSERT INTO {filtered} (Reference) VALUES (NULL)");

        Assert.That(One<int>($"SELECT COUNT(*) FROM {filtered}"), Is.EqualTo(2));

        var whole = ATable("Reference NVARCHAR(20) NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (Reference);");
        Do($"INSERT INTO {whole} (Reference) VALUES (NULL)");
        Assert.That(() => Do($"INSERT INTO {whole} (Reference) VALUES (NULL)"), IsSqlite ? Throws.Nothing : Throws.InstanceOf<DbException>());
    }

    [Test]
    public void Nulls_sort_first() => Assert.That(
        Many<int?>("SELECT Number FROM (SELECT 1 AS Number UNION ALL SELECT NULL) AS n ORDER BY Number"), Is.EqualTo(new int?[] { null, 1 }));

    [Test]
    public void A_row_is_added_once_by_its_own_condition()
    {
        var table = ATable("Number INT NOT NULL");
        var add = $"INSERT INTO {table} (Number) SELECT @Number WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE Number = @Number)";

        Assert.That(Do(add, new { Number = 1 }), Is.EqualTo(1));
        Assert.That(Do(add, new { Number = 1 }), Is.Zero);
    }

    [Test]
    public void One_table_is_updated_from_another_under_its_own_name()
    {
        var notice = ATable("Id INT NOT NULL, EndedOn DATE NULL");
        var deadline = ATable("SubjectId INT NOT NULL, MetOn DATE NULL");
        Do($"INSERT INTO {notice} (Id, EndedOn) VALUES (1, '2026-06-01')");
        Do($"INSERT INTO {deadline} (SubjectId, MetOn) VALUES (1, NULL)");
        Do($"INSERT INTO {deadline} (SubjectId, MetOn) VALUES (2, NULL)");

        var changed = Do($"UPDATE {deadline} SET MetOn = n.EndedOn FROM {notice} AS n WHERE n.Id = {deadline}.SubjectId");

        Assert.That(changed, Is.EqualTo(1));
        Assert.That(One<DateOnly>($"SELECT MetOn FROM {deadline} WHERE SubjectId = 1"), Is.EqualTo(new DateOnly(2026, 6, 1)));
    }

    [Test]
    public void A_chain_is_followed_to_a_stated_depth()
    {
        var link = ATable("FromId INT NOT NULL, ToId INT NOT NULL");
        Do(
            $"INSERT INTO {link} (FromId, ToId) VALUES (@From, @To)",
            new[] { (1, 2), (2, 3), (3, 1), (3, 4) }.Select(l => new { From = l.Item1, To = l.Item2 }));

        var reached = Many<int>(
            $"""
            WITH Reached (Id, Depth) AS
            (
                SELECT CAST(@Start AS INT), 0
                UNION ALL
                SELECT l.ToId, r.Depth + 1
                FROM Reached AS r
                JOIN {link} AS l ON l.FromId = r.Id
                WHERE r.Depth < @MostSteps
            )
            SELECT Id
            FROM Reached
            GROUP BY Id
            ORDER BY MIN(Depth), Id
            """,
            new { Start = 1, MostSteps = 6 });

        Assert.That(reached, Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void The_latest_of_each_is_the_first_of_its_window()
    {
        var table = ATable("CaseId INT NOT NULL, At DATETIMEOFFSET(0) NOT NULL, Status NVARCHAR(10) NOT NULL");
        Do($"INSERT INTO {table} (CaseId, At, Status) VALUES (1, @Early, 'open'), (1, @Late, 'closed'), (2, @Early, 'open')",
            new { Early = DateTimeOffset.UnixEpoch, Late = DateTimeOffset.UnixEpoch.AddDays(1) });

        var latest = Many<string>(
            $"""
            WITH Ranked AS
            (
                SELECT CaseId, Status, ROW_NUMBER() OVER (PARTITION BY CaseId ORDER BY At DESC) AS Place
                FROM {table}
            )
            SELECT Status FROM Ranked WHERE Place = 1 ORDER BY CaseId
            """);

        Assert.That(latest, Is.EqualTo(new[] { "closed", "open" }));
    }

    [Test]
    public async Task A_page_is_cut_by_the_engine_and_its_total_is_a_count_of_its_own()
    {
        var table = ATable("Number INT NOT NULL");
        Do($"INSERT INTO {table} (Number) VALUES (@Number)", Enumerable.Range(1, 25).Select(i => new { Number = i }));
        await using var database = new Database(Engine);

        var page = await database.Page<int>($"SELECT Number FROM {table} ORDER BY Number", new(), skip: 20, take: 10);
        var total = await database.SingleOrDefault<int>($"SELECT COUNT(*) FROM {table}", new { });

        Assert.That(page, Is.EqualTo(new[] { 21, 22, 23, 24, 25 }));
        Assert.That(total, Is.EqualTo(25));
    }

    [Test]
    public void Joined_words_are_put_in_order_in_CSharp_because_STRING_AGG_has_none()
    {
        var table = ATable("CaseId INT NOT NULL, Word NVARCHAR(20) NOT NULL");
        Do($"INSERT INTO {table} (CaseId, Word) VALUES (1, 'b'), (1, 'a')");

        var words = Many<string>($"SELECT Word FROM {table} WHERE CaseId = 1 ORDER BY Word");

        Assert.That(string.Join(", ", words), Is.EqualTo("a, b"));
        Assert.That(One<string>($"SELECT STRING_AGG(Word, ',') FROM {table}"), Is.EqualTo("a,b").Or.EqualTo("b,a"));
    }

    [Test]
    public void A_failed_constraint_leaves_the_rest_of_the_transaction_alone()
    {
        var table = ATable("Number INT NOT NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (Number);");
        using var transaction = Connection.BeginTransaction();
        Connection.Execute($"INSERT INTO {table} (Number) VALUES (1)", transaction: transaction);

        Assert.That(() => Connection.Execute($"INSERT INTO {table} (Number) VALUES (1)", transaction: transaction), Throws.InstanceOf<DbException>());
        Connection.Execute($"INSERT INTO {table} (Number) VALUES (2)", transaction: transaction);
        transaction.Commit();

        Assert.That(One<int>($"SELECT COUNT(*) FROM {table}"), Is.EqualTo(2));
    }

    [Test]
    public async Task Many_rows_are_loaded_in_one_go_with_their_constraints()
    {
        var table = ATable(
            "Id UNIQUEIDENTIFIER NOT NULL, At DATETIMEOFFSET(0) NOT NULL, HeardOn DATE NULL, Name NVARCHAR(40) NOT NULL, Pence BIGINT NOT "
                + "NULL, Urgent BIT NOT NULL",
            "CREATE UNIQUE INDEX UX_{0} ON {0} (Name);");
        var rows = Enumerable.Range(0, 5000).Select(i => new object?[]
        {
            Guid.CreateVersion7(DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch.AddSeconds(i), i % 2 == 0
                ? null
                : new DateOnly(2026, 6, 1), $"Name {i}", (long)i, i % 2 == 0,
        }).ToList();
        string[] columns = ["Id", "At", "HeardOn", "Name", "Pence", "Urgent"];

        await using (var database = new Database(Engine))
        {
            database.WillChange();
            await database.Load(table, columns, rows);
            await database.Commit();
        }

        Assert.That(One<long>($"SELECT SUM(Pence) FROM {table} WHERE Urgent = 1"), Is.EqualTo(rows
            .Where(row => row[5] is true)
            .Sum(row => (long)row[4]!)));
        Assert.That(One<DateTimeOffset>($"SELECT At FROM {table} WHERE Id = @Id", new { Id = rows[7][0] }), Is.EqualTo(rows[7][1]));

        await using var again = new Database(Engine);
        again.WillChange();
        var fault = await Assert.CatchAsync<DbException>(() => again.Load(table, columns, rows.Take(1)));
        Assert.That(Engine.FaultOf(fault!), Is.EqualTo(Fault.AlreadyThere));
    }
}
