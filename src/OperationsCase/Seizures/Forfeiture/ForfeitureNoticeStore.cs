using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Seizures.Assets;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>Which forfeiture notices run, and how they end without forfeiture.</summary>
internal sealed class ForfeitureNoticeStore(Database database, DeadlineService deadlines)
{
    /// <summary>That a row of ForfeitureNotice runs: it has effect, and nothing became of it so far.</summary>
    public const string Runs = "NoEffect IS NULL AND ObjectedAt IS NULL AND EndedAt IS NULL AND ForfeitedAt IS NULL";

    /// <returns>The notice of a seizure that runs; null where none does.</returns>
    public Task<Guid?> Running(Guid seizureId) => database.SingleOrDefault<Guid?>(Sql.Running, new { SeizureId = seizureId });

    /// <summary>Ends a notice, and the time to object to it by the law of its kind of asset.</summary>
    public async Task End(Guid seizureId, AssetKind kind, Guid noticeId, DateTimeOffset at, string why)
    {
        await database.Execute(Sql.End, new { Id = noticeId, EndedAt = at, EndedWhy = why });
        await deadlines.StandDown(noticeId, kind.Forfeiture!.Notice!.Objection, SeizureCase.Deadlines(seizureId));
    }

    /// <summary>Starts the time in which an objection must be answered by an application, where the law of the kind has one.</summary>
    public async Task StartAfterObjection(Guid seizureId, AssetKind kind, Guid noticeId, DateTimeOffset at)
    {
        if (kind.Forfeiture?.Notice?.AfterObjection is { } rule && deadlines.HasClock(rule, London.DateOf(at)))
        {
            await deadlines.StartAsCounted(rule, at, noticeId, SeizureCase.Deadlines(seizureId));
        }
    }

    /// <summary>Says that an objection was answered by an application.</summary>
    public async Task MeetAfterObjection(Guid seizureId, AssetKind kind, DateTimeOffset at)
    {
        if (kind.Forfeiture?.Notice?.AfterObjection is { } rule)
        {
            foreach (var noticeId in await database.List<Guid>(Sql.Objected, new { SeizureId = seizureId }))
            {
                await deadlines.Meet(noticeId, rule, at, "Forfeiture was applied for", SeizureCase.Deadlines(seizureId));
            }
        }
    }

    private static class Sql
    {
        internal const string Objected = "SELECT Id FROM ForfeitureNotice WHERE SeizureId = @SeizureId AND ObjectedAt IS NOT NULL ORDER BY ObjectedAt, Id";

        internal const string Running = $"SELECT Id FROM ForfeitureNotice WHERE SeizureId = @SeizureId AND {Runs}";

        internal const string End = "UPDATE ForfeitureNotice SET EndedAt = @EndedAt, EndedWhy = @EndedWhy WHERE Id = @Id";
    }
}
