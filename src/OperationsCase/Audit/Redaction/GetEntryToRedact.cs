using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Redaction;

/// <summary>Shows one entry of a case's history to whoever may redact it.</summary>
[AllowedTo(Role.InformationManager)]
public sealed record GetEntryToRedact(Guid Entry) : IQuery<HistoryRow>
{
    internal sealed class Handler(Database database, ICurrentUser officer, CaseKinds kinds) : IRequestHandler<GetEntryToRedact, Result<HistoryRow>>
    {
        public async Task<Result<HistoryRow>> Handle(GetEntryToRedact query, CancellationToken cancellation) =>
            await database.SingleOrDefault<HistoryRow>(
                Sql.ById,
                new { Id = query.Entry, OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer), IsInvestigator = officer.SeesMoney }) is { } row
                ? row
                : Refusal.NotFound("entry");
    }

    private static class Sql
    {
        internal const string ById =
            $"""
            SELECT entry.Id, entry.At, entry.HappenedAt, entry.OfficerName, entry.Action, entry.Headline, entry.Detail, entry.Before, entry.After
            FROM AuditEntry AS entry
            WHERE entry.Id = @Id AND {VisibleAuditEntry.Whole}
            """;
    }
}
