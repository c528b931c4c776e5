using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Gives a case to another officer, with what is open in it or without, in the transaction of a command.</summary>
internal sealed class CaseHandover(Database database, CaseStore cases, CaseColleagues colleagues, DeadlineService deadlines, ICurrentUser officer)
{
    /// <summary>Who may hand it over: the officer who has it, or a supervisor.</summary>
    public async Task<Refusal?> WhyNot(CaseSummary of, Guid toId, string field) =>
        of.HolderId != officer.Id && (officer.Role & Role.Supervisors) == Role.None
            ? Refusal.Forbidden(of.HolderName is { Length: > 0 } holder
                ? $"Only {holder}, who has this case, or a supervisor can hand it over"
                : "Only a supervisor can hand over a case that no one has")
        : await database.Count(Sql.Ended, new { of.Id }) > 0 ? Refusal.Conflict("This case is closed, so it is not handed over")
        : of.HolderId == toId ? Refusal.Invalid($"{of.HolderName} has this case already. Select someone else", field)
        : await colleagues.WhyNot(of, toId, field);

    /// <param name="of">The case, locked, as it was before.</param>
    /// <param name="toId">Whom <see cref="WhyNot"/> did not refuse.</param>
    /// <param name="note">What the new officer is told with it.</param>
    public async Task Give(CaseSummary of, Guid toId, string note, HandoverOfWork work)
    {
        await cases.GiveTo(of.Id, toId, note);

        if (work == HandoverOfWork.Goes)
        {
            await deadlines.HandOver(of.Id, toId, of.HolderId);
        }
    }

    private static class Sql
    {
        internal const string Ended = "SELECT COUNT(*) FROM CaseRecord AS it WHERE it.Id = @Id AND it.ClosedAt IS NOT NULL";
    }
}
