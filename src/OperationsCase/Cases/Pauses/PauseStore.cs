using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;

namespace OperationsCase.Cases.Pauses;

/// <summary>Writes until when cases are put aside, in the transaction of a command that holds the case.</summary>
internal sealed class PauseStore(Database database, OfficerMessages messages, ICurrentUser officer, TimeProvider clock)
{
    /// <summary>What an e-mail says when a case is back; it names nobody.</summary>
    public const string IsBack = "A case that was put aside is back";

    public static Refusal NotPaused { get; } = Refusal.Conflict("This case is not put aside any more");

    /// <returns>Null where the case is not put aside.</returns>
    public Task<PauseRow?> Of(Guid caseId) => database.SingleOrDefault<PauseRow>(Sql.Of, new { CaseId = caseId });

    public async Task<bool> IsClosed(Guid caseId) => await database.Count(Sql.Closed, new { CaseId = caseId }) > 0;

    /// <returns>The id; null where the case is put aside already.</returns>
    public async Task<Guid?> Add(Guid caseId, DateOnly untilOn, string why)
    {
        var now = clock.GetUtcNow();
        var id = TimeOrderedId.New(now);

        var pause = new { Id = id, CaseId = caseId, UntilOn = untilOn, Why = why, SetAt = now, SetById = officer.Id };

        return await database.AddIfAbsent(Sql.Add, pause) ? id : null;
    }

    public Task Change(Guid id, DateOnly untilOn, string why) => database.Execute(Sql.Change, new { Id = id, UntilOn = untilOn, Why = why });

    /// <param name="id">That of the pause.</param>
    /// <param name="endedById">Null where its day has come.</param>
    /// <returns>False when somebody else ended it a moment ago.</returns>
    public async Task<bool> End(Guid id, Guid? endedById) =>
        await database.Execute(Sql.End, new { Id = id, EndedAt = clock.GetUtcNow(), EndedById = endedById }) == 1;

    /// <summary>Tells the officer in the case, or where it has none whoever put it aside, unless they did it themselves.</summary>
    public async Task TellOwner(CaseSummary of, Guid pauseId, string what, string detail)
    {
        var told = of.HolderId != Guid.Empty ? of.HolderId : await database.SingleOrDefault<Guid?>(Sql.Setter, new { Id = pauseId });

        if (told is { } officerId && officerId != officer.Id)
        {
            await messages.SendAndEmail(officerId, (of.Id, of.Subject), what, detail);
        }
    }

    public static string Until(DateOnly on) => $"until {Format.Day(on)}";

    private static class Sql
    {
        internal const string Of = $"SELECT {PauseRow.Columns} FROM CasePause AS aside WHERE aside.CaseId = @CaseId AND aside.EndedAt IS NULL";

        internal const string Closed = "SELECT COUNT(*) FROM CaseRecord AS it WHERE it.Id = @CaseId AND it.ClosedAt IS NOT NULL";

        internal const string Add =
            """
            INSERT INTO CasePause (Id, CaseId, UntilOn, Why, SetAt, SetById)
            SELECT @Id, @CaseId, @UntilOn, @Why, @SetAt, @SetById
            WHERE NOT EXISTS (SELECT 1 FROM CasePause WHERE CaseId = @CaseId AND EndedAt IS NULL)
            """;

        internal const string Change = "UPDATE CasePause SET UntilOn = @UntilOn, Why = @Why WHERE Id = @Id AND EndedAt IS NULL";

        internal const string End = "UPDATE CasePause SET EndedAt = @EndedAt, EndedById = @EndedById WHERE Id = @Id AND EndedAt IS NULL";

        internal const string Setter = "SELECT SetById FROM CasePause WHERE Id = @Id";
    }
}
