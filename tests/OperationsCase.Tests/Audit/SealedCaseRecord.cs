using Dapper;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Evidence;
using OperationsCase.Commands;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

/// <summary>A case with four entries in its chain, opened three times, sealed and anchored; and a hand in its tables.</summary>
internal sealed class SealedCaseRecord(CaseRoom room, string reference)
{
    private const string Tables = "AuditLink,AuditSeal,AuditSubject,AuditRedaction,AuditAnchorHead,ConsultationSeal";

    public string Reference => reference;

    public Guid Id => room.Database.QuerySingle<Guid>("SELECT Id FROM Operation WHERE Reference = @reference", new { reference });

    public static async Task<SealedCaseRecord> In(CaseRoom room)
    {
        var operation = await room.AClosure();
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Done(room.ANoticeServedNow(operation));
        var network = await room.ANetwork();
        room.Clock.Advance(TimeSpan.FromMinutes(10));
        await room.Done(SampleNetworks.ALink(operation, network));
        await room.AClaim(operation, network);

        for (var i = 0; i < 3; i++)
        {
            await room.Done(new GetOperation(operation));
        }

        await room.TakeBaseline();
        var sealedCase = new SealedCaseRecord(room, operation);
        await room.Seal();

        return sealedCase;
    }

    /// <summary>The id of the entry at a place of the case's chain.</summary>
    public Guid EntryAt(int place) =>
        room.Database.QuerySingle<Guid>("SELECT EntryId FROM AuditLink WHERE ChainId = @Id AND Place = @place", new { Id, place });

    /// <summary>Changes the tables behind the program's back, with nothing to hold rows together.</summary>
    public void Tamper(string sql, object parameters)
    {
        var isSqlite = room.Database is SqliteConnection;
        Hold(isSqlite ? "PRAGMA foreign_keys = OFF" : "ALTER TABLE {0} NOCHECK CONSTRAINT ALL", isSqlite);
        room.Database.Execute(sql, parameters);
        Hold(isSqlite ? "PRAGMA foreign_keys = ON" : "ALTER TABLE {0} CHECK CONSTRAINT ALL", isSqlite);
    }

    private void Hold(string statement, bool once)
    {
        foreach (var table in once ? [""] : Tables.Split(','))
        {
            room.Database.Execute(statement.Replace("{0}", table, StringComparison.Ordinal));
        }
    }
}

internal static class Verifying
{
    /// <summary>Runs the job of the seals once, as Hangfire does.</summary>
    public static Task Seal(this CaseRoom room) =>
        room.As(TestUser.TheSystem, () => new AuditLogSealingJob(room.Services.GetRequiredService<IMediator>()).Run());

    /// <summary>Has the log take over what the test itself put into the tables, such as its officers, as an upgrade does.</summary>
    public static Task<int?> TakeBaseline(this CaseRoom room, string upgrade = "a test") => room.As(
        TestUser.TheSystem,
        () => ActivatorUtilities.CreateInstance<EvidenceBaseline>(room.Services).TakeOnce(upgrade));

    /// <summary>What <c>verify-audit</c> says, without its last lines of numbers, and its exit code.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Flaws, IReadOnlyList<string> Numbers)> Verified(
        this CaseRoom room,
        string? kept = null)
    {
        var lines = new List<string>();
        var code = await VerifyAuditCommand.Run(room.Services, kept, lines.Add);
        var numbers = lines.FindIndex(line => line.StartsWith("Checked ", StringComparison.Ordinal));
        var flaws = lines[..numbers].Where(flaw => !IsOfTheTest(flaw)).ToList();

        return (flaws.Count == 0 ? 0 : code, flaws, lines[numbers..]);
    }

    /// <summary>A room's officers are put into their tables by hand.</summary>
    private static bool IsOfTheTest(string flaw) =>
        flaw.Contains("(Officer) was added", StringComparison.Ordinal) || flaw.Contains("(OfficerBorough) was added", StringComparison.Ordinal);
}
