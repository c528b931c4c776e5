using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Decisions;

/// <summary>Lists the decisions about a case, latest first. Whom the case is only shared with does not see them.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Read the decision log of a case")]
public sealed record ListDecisions(CaseReference Case, int Page = 1, int PageSize = ListDecisions.Shown)
    : IQuery<PagedCaseRows<DecisionRow>>, IConcernsCase
{
    public const int Shown = 25;

    /// <summary>So many stand on paper.</summary>
    public const int Printed = 500;

    internal sealed class Validator : AbstractValidator<ListDecisions>
    {
        public Validator()
        {
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.PageSize).InclusiveBetween(1, Printed).WithMessage("A page has 1 to 500 decisions");
        }
    }

    internal sealed class Handler(PagedCaseRowsReader parts) : IRequestHandler<ListDecisions, Result<PagedCaseRows<DecisionRow>>>
    {
        public async Task<Result<PagedCaseRows<DecisionRow>>> Handle(ListDecisions query, CancellationToken cancellation) =>
            await parts.Page<DecisionRow>(Sql.OfCase, query.Page, query.PageSize);
    }

    private static class Sql
    {
        internal const string OfCase =
            $"SELECT {DecisionRow.Columns} WHERE made.CaseId = @SubjectId ORDER BY made.DecidedAt DESC, made.Id DESC";
    }
}

/// <summary>Says one decision again, for the form that corrects it.</summary>
[AllowedTo(Role.OfBoroughs)]
[SaidInAuditLog("Opened a decision of a case")]
public sealed record GetDecision(CaseReference Case, Guid DecisionId) : IQuery<DecisionRow>, IConcernsCase
{
    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<GetDecision, Result<DecisionRow>>
    {
        public async Task<Result<DecisionRow>> Handle(GetDecision query, CancellationToken cancellation) =>
            await database.SingleOrDefault<DecisionRow>(Sql.One, new { query.DecisionId, CaseId = currentCase.Id }) is { } row
                ? row
                : Refusal.NotFound("decision");
    }

    private static class Sql
    {
        internal const string One = $"SELECT {DecisionRow.Columns} WHERE made.Id = @DecisionId AND made.CaseId = @CaseId";
    }
}

public sealed record DecisionRow
{
    internal const string Columns =
        """
        made.Id, made.Decided, made.Options, made.Rationale, made.DecidedAt, made.DecidedById, decider.Name AS DecidedByName,
            made.ReviewOn, made.RecordedAt, made.CorrectedAt, made.Version
        FROM CaseDecision AS made
        JOIN Officer AS decider ON decider.Id = made.DecidedById
        """;

    public Guid Id { get; init; }

    public string Decided { get; init; } = "";

    public string Options { get; init; } = "";

    public string Rationale { get; init; } = "";

    public DateTimeOffset DecidedAt { get; init; }

    public Guid DecidedById { get; init; }

    public string DecidedByName { get; init; } = "";

    public DateOnly? ReviewOn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? CorrectedAt { get; init; }

    public int Version { get; init; }
}
