using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Operations;

namespace OperationsCase.Tests.Demonstration;

/// <summary>A small record is made once, by the real clock's stand-in: Monday 23 November 2026, 9:15am in London.</summary>
/// <remarks>The demonstration is always a file of SQLite, whatever the variable says.</remarks>
public class DemoRecordTests
{
    private const int Size = 60;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 15, 0, TimeSpan.Zero);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"demonstration-{Guid.CreateVersion7():N}");
    private SqliteConnection record = null!;

    [OneTimeSetUp]
    public async Task Write()
    {
        Directory.CreateDirectory(folder);
        await new DemoRecord(Composition.Build, Now, Size).WriteTo(folder, (_, _) => { });
        record = new SqliteConnection(new Settings { Data = folder }.SqliteConnectionString);
    }

    [OneTimeTearDown]
    public void Delete()
    {
        record.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Every_kind_and_every_status_occurs()
    {
        Assert.That(record.Query<string>("SELECT DISTINCT Kind FROM Operation"), Is.EquivalentTo(OperationKind.All.Select(kind => kind.Code)));
        Assert.That(record.Query<string>("SELECT DISTINCT Status FROM Operation"), Is.EquivalentTo(OperationState.All.Select(state => state.Code)));
    }

    [Test]
    public void It_has_as_many_operations_as_asked() => Assert.That(Count("SELECT COUNT(*) FROM Operation"), Is.EqualTo(Size));

    [Test]
    public void The_officer_who_signs_in_has_something_overdue_something_today_and_something_this_week()
    {
        const string Priyas =
            """
            SELECT d.DueAt FROM Deadline AS d JOIN Officer AS officer ON officer.Id = d.OfficerId
            WHERE officer.Email = 'priya.raman@police.example' AND d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.RuleId NOT LIKE 'task.%'
            """;
        var tomorrow = Now.Date.AddDays(1);

        var due = record.Query<DateTimeOffset>(Priyas).ToList();

        Assert.That(due.Count(at => at < Now), Is.InRange(1, 2));
        Assert.That(due.Count(at => at >= Now && at.UtcDateTime <= tomorrow), Is.InRange(2, 3));
        Assert.That(due.Count(at => at.UtcDateTime > tomorrow && at.UtcDateTime <= tomorrow.AddDays(7)), Is.InRange(4, 6));
    }

    [Test]
    public void She_has_messages_that_she_has_not_read() => Assert.That(
        Count(
            "SELECT COUNT(*) FROM InboxMessage AS m JOIN Officer AS o ON o.Id = m.OfficerId WHERE o.Email = 'priya.raman@police.example' "
                + "AND m.ReadAt IS NULL"),
        Is.GreaterThan(0));

    [Test]
    public void Every_warning_was_sent_at_its_time() =>
        Assert.That(Count("SELECT COUNT(*) FROM InboxMessage WHERE IsLate = 1"), Is.Zero);

    [TestCase("CaseDecision")]
    [TestCase("CaseTask WHERE TemplateId IS NULL")]
    [TestCase("CaseTask WHERE TemplateId = 'task.plants-destroyed'")]
    [TestCase("CaseTask WHERE TemplateId = 'task.reoccupation-check'")]
    [TestCase("Premises")]
    [TestCase("OperationPremises")]
    [TestCase("Network")]
    [TestCase("OperationNetwork")]
    [TestCase("NetworkSeizure")]
    [TestCase("OperationProblem")]
    [TestCase("ProblemSign")]
    [TestCase("CashRelease")]
    [TestCase("DetentionOrder")]
    [TestCase("DisruptionClaim WHERE Status = 'Waiting'")]
    [TestCase("DisruptionClaim WHERE Status = 'Confirmed'")]
    public void There_is_something_of_everything(string table) => Assert.That(Count($"SELECT COUNT(*) FROM {table}"), Is.GreaterThan(0));

    [Test]
    public void Nothing_was_done_after_now() =>
        Assert.That(record.QuerySingle<DateTimeOffset>("SELECT MAX(HappenedAt) FROM AuditEntry"), Is.LessThanOrEqualTo(Now));

    [Test]
    public async Task Nobody_has_a_password_until_demo_makes_ten()
    {
        Assert.That(Count("SELECT COUNT(*) FROM Officer WHERE PasswordHash IS NOT NULL"), Is.Zero);

        var first = await DemoAccounts.Make(Composition.Build, folder, Now);
        var second = await DemoAccounts.Make(Composition.Build, folder, Now);

        Assert.That(Count("SELECT COUNT(*) FROM Officer WHERE PasswordHash IS NOT NULL"), Is.EqualTo(10));
        Assert.That(first.Lines.Select(line => line.Role), Is.Unique);
        Assert.That(first.Lines.Concat(second.Lines).Select(line => line.Password), Is.Unique.And.None.Null);
    }

    [Test]
    public async Task The_same_moment_gives_the_same_record()
    {
        var again = Path.Combine(folder, "again");
        Directory.CreateDirectory(again);

        await new DemoRecord(Composition.Build, Now, Size).WriteTo(again, (_, _) => { });

        const string Operations = "SELECT CONCAT(Reference, Place, StartedAt, Status) FROM Operation ORDER BY Reference";
        await using var other = new SqliteConnection(new Settings { Data = again }.SqliteConnectionString);
        Assert.That(await other.QueryAsync<string>(Operations), Is.EqualTo(await record.QueryAsync<string>(Operations)));
    }

    private int Count(string sql) => record.QuerySingle<int>(sql);
}
