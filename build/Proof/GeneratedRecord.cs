using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Import;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.Proof;

/// <summary>
/// A record of a force with one operation in each borough and as many deadlines as are asked for, by the product's own commands but for the
/// deadlines.
/// </summary>
internal sealed class GeneratedRecord(string folder)
{
    private static readonly string[] DeadlineColumns =
    [
        "Id", "SubjectId", "OperationId", "BoroughCode", "OfficerId", "RuleId", "RuleVersion", "CalendarVersion", "What", "TriggerAt",
        "DueAt", "AlertAt", "WorkedOutAt", "WorkedOutBy",
    ];

    private static readonly string[] AlertColumns = ["Id", "DeadlineId", "Step", "RingsAt"];

    /// <summary>
    /// Rules of the escalation policy with one of their steps: some are told at once, some in a digest, some to one officer and some to
    /// many.
    /// </summary>
    private static readonly (string RuleId, string Step)[] Steps =
    [
        ("closure-notice.hearing", "24 hours"), ("closure-notice.hearing", "6 hours"), ("closure-notice.hearing", "missed"),
        ("closure-order.longest", "672 hours"), ("closure-order.longest", "336 hours"), ("closure-order.longest", "48 hours"),
    ];

    /// <summary>Wednesday 25 November 2026, 3pm.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    public string Folder => folder;

    private string FileOfRecord => Path.Combine(folder, Settings.FileName);

    /// <param name="pending">How many deadlines there are.</param>
    /// <param name="due">How many of them have a warning that is due now; each has one that is not.</param>
    public async Task Make(int pending, int due)
    {
        Directory.CreateDirectory(folder);
        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        await using (var application = BatchApplication.OverFile(
            Composition.Build, folder, new SettableTimeProvider { Now = Now.AddDays(-90) }, isLoading: true))
        {
            await application.Services.GetRequiredService<DatabaseSetup>().Create(isDemonstration: true);
            await AddDeadlines(application, await Cases(application), pending, due);
            await Settle(application);
        }

        SqliteConnection.ClearAllPools();
    }

    public void CopyTo(string other)
    {
        if (Directory.Exists(other))
        {
            Directory.Delete(other, recursive: true);
        }

        Directory.CreateDirectory(other);
        File.Copy(FileOfRecord, Path.Combine(other, Settings.FileName));
    }

    private static async Task<IReadOnlyList<(Guid OperationId, Guid OfficerId, string BoroughCode)>> Cases(BatchApplication application)
    {
        var gazetteer = application.Services.GetRequiredService<Gazetteer>();
        var all = gazetteer.Boroughs.Select(borough => borough.Code).ToList();

        for (var i = 0; i < 3; i++)
        {
            await Invite(application, $"insp.{i}", Role.ClosureAuthorisingOfficer, [.. all.Where((_, place) => place % 3 == i)]);
        }

        var cases = new List<(Guid OperationId, Guid OfficerId, string BoroughCode)>();

        foreach (var borough in all)
        {
            await Invite(application, $"ds.{borough}", Role.BoroughSupervisor, [borough]);
            var email = await Invite(application, $"dc.{borough}", Role.BoroughOfficer, [borough]);
            var officer = new DemoPerson
            {
                Id = (await DemoAccounts.Ids(application))[email],
                Name = $"DC {borough}",
                Email = email,
                Role = Role.BoroughOfficer,
            };
            var reference = await application.Done(officer, new LogCrackHouseClosure
            {
                WardCode = gazetteer.Wards.First(ward => ward.BoroughCode == borough).Code,
                Place = "Flat 1, Made House",
                StartedAt = application.Now.AddDays(-1),
                Tenure = PremisesTenure.HousingAssociation,
                Landlord = "Made Homes",
                TenantCuckooed = YesNoNotKnown.No,
                ChildrenPresent = YesNoNotKnown.No,
                Complaints = 1,
                ComplaintsSince = DateOnly.FromDateTime(application.Now.AddDays(-9).Date),
                DrugEvidence = "Made for a measurement.",
            });
            await using var database = new Foundation.Data.Database(application.Services.GetRequiredService<IEngine>());
            cases.Add((await database.SingleOrDefault<Guid>(
                "SELECT Id FROM Operation WHERE Reference = @Reference",
                new { Reference = reference }), officer.Id, borough));
        }

        return cases;
    }

    private static async Task<string> Invite(BatchApplication application, string name, Role role, IReadOnlyList<string> boroughs)
    {
        var email = $"{name.ToLowerInvariant()}@police.example";
        await application.Done(BatchOfficer.TheSystem, new OpenAccount
        {
            Email = email,
            Name = name,
            Role = role,
            Unit = "Made",
            BoroughCodes = boroughs,
        });

        return email;
    }

    private static async Task AddDeadlines(
        BatchApplication application,
        IReadOnlyList<(Guid OperationId, Guid OfficerId, string BoroughCode)> cases,
        int pending,
        int due)
    {
        var ids = Enumerable.Range(0, pending).Select(_ => Guid.CreateVersion7(application.Now)).ToList();
        await using var database = new Foundation.Data.Database(application.Services.GetRequiredService<IEngine>());
        database.WillChange();
        var calendar = await database.SingleOrDefault<string>("SELECT MAX(Version) FROM Calendar", new { });
        await database.Load("Deadline", DeadlineColumns, ids.Select((id, i) =>
        {
            var (operation, officer, borough) = cases[i % cases.Count];

            return new object?[] { id, id, operation, borough, officer, StepOf(
                i).RuleId, 1, calendar, "A court must hear the application", Now.AddDays(-2), DueAt(i), DueAt(i), Now.AddDays(-2), "Made" };
        }));
        var every = Math.Max(1, pending / Math.Max(1, due));
        await database.Load("DeadlineAlert", AlertColumns, ids.SelectMany((id, i) => new[]
        {
            new object?[] { Guid.CreateVersion7(application.Now), id, StepOf(i).Step, i % every == 0 && i / every < due
                ? Now.AddSeconds(-1 - (i / every % 86_400))
                : DueAt(i).AddHours(-1) },
            [Guid.CreateVersion7(application.Now), id, "2 hours", DueAt(i).AddMinutes(-30)],
        }));
        await database.Commit();
    }

    private static (string RuleId, string Step) StepOf(int i) => Steps[i % Steps.Length];

    /// <summary>In the months to come, a little apart from one another.</summary>
    private static DateTimeOffset DueAt(int i) => Now.AddDays(30).AddSeconds(7 * (i % 1_000_000));

    private static async Task Settle(BatchApplication application)
    {
        await using var connection = await application.Services.GetRequiredService<IEngine>().Open();
        await using var settle = connection.CreateCommand();
        settle.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE; PRAGMA journal_mode = DELETE";
        await settle.ExecuteNonQueryAsync();
    }

    /// <summary>The record as it is, to be asked by another way than the product's.</summary>
    public static SqliteConnection Read(string folder)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, Settings.FileName),
            Pooling = false,
        }.ToString());
        connection.Open();

        return connection;
    }
}
