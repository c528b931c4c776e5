using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit;

/// <summary>Says who changed something last and when, to whoever had it open meanwhile, as far as they may see it.</summary>
internal sealed class ConflictingChange(Database database, ICurrentUser officer, CaseKinds kinds)
{
    /// <param name="subjectId">What was changed, by the id under which the history knows it.</param>
    /// <param name="did">"changed this case".</param>
    /// <returns>"DC Sam Okoro changed this case at 9:20am on Monday 30 November, while you had it open."</returns>
    public async Task<string> While(Guid subjectId, string did)
    {
        var which = new DynamicParameters(new
        {
            SubjectId = subjectId,
            OfficerId = officer.Id,
            ReadableKinds = kinds.ReadableBy(officer),
            IsInvestigator = officer.SeesMoney,
        });

        return await database.Page<Row>(Sql.Latest, which, skip: 0, take: 1) is [var last, ..]
            ? $"{last.OfficerName} {did} at {Format.Moment(last.At)}, while you had it open."
            : $"Someone {did} while you had it open.";
    }

    private sealed record Row
    {
        public string OfficerName { get; init; } = "";

        public DateTimeOffset At { get; init; }
    }

    private static class Sql
    {
        internal const string Latest =
            $"""
            SELECT entry.OfficerName, entry.At
            FROM AuditSubject AS subject
            JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
            WHERE subject.SubjectId = @SubjectId AND {VisibleAuditEntry.Whole}
            ORDER BY entry.At DESC, entry.Id DESC
            """;
    }
}
