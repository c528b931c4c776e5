using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>Which forfeiture notices run, and how they end without forfeiture.</summary>
internal sealed class ForfeitureNoticeStore(Database database, DeadlineService deadlines)
{
    /// <summary>That a row of ForfeitureNotice runs: it has effect, and nothing became of it so far.</summary>
    public const string Runs = "NoEffect IS NULL AND ObjectedAt IS NULL AND EndedAt IS NULL AND ForfeitedAt IS NULL";

    /// <returns>The notice of a seizure that runs; null where none does.</returns>
    public Task<Guid?> Running(Guid seizureId) => database.SingleOrDefault<Guid?>(Sql.Running, new { SeizureId = seizureId });

    /// <summary>Ends a notice, and the time to object to it.</summary>
    public async Task End(Guid seizureId, Guid noticeId, DateTimeOffset at, string why)
    {
        await database.Execute(Sql.End, new { Id = noticeId, EndedAt = at, EndedWhy = why });
        await deadlines.StandDown(noticeId, CashRules.Objection, SeizureCase.Deadlines(seizureId));
    }

    private static class Sql
    {
        internal const string Running = $"SELECT Id FROM ForfeitureNotice WHERE SeizureId = @SeizureId AND {Runs}";

        internal const string End = "UPDATE ForfeitureNotice SET EndedAt = @EndedAt, EndedWhy = @EndedWhy WHERE Id = @Id";
    }
}
