using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines;

/// <summary>
/// Lists every clock of an operation and of the cash seized in it: open ones first, the gravest at the head. Its tasks are a list of their
/// own.
/// </summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record ListDeadlinesOfOperation(OperationReference Operation) : IQuery<IReadOnlyList<DeadlineRow>>, IConcernsCase
{
    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListDeadlinesOfOperation, Result<IReadOnlyList<DeadlineRow>>>
    {
        public async Task<Result<IReadOnlyList<DeadlineRow>>> Handle(ListDeadlinesOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<DeadlineRow>>.Of(await database.List<DeadlineRow>(Sql.OfOperation, new
            {
                OperationId = currentCase.Id,
                OfficerId = officer.Id,
                officer.SeesMoney,
            }));
    }

    private static class Sql
    {
        internal const string OfOperation =
            $"""
            SELECT d.Id, d.SubjectId, d.RuleId, d.RuleVersion, d.What, d.TriggerAt, d.DueAt, d.LastDayOn, d.OverdueAt,
                d.MetAt, d.MetBy, d.MetHow, d.StoodDownAt,
                s.Reference AS SeizureReference, s.AmountPence
            FROM Deadline AS d
            LEFT JOIN Seizure AS s ON s.Id = d.CaseId
            WHERE {TaskRules.NotATask} AND (d.CaseId = @OperationId
                OR (@SeesMoney = 1 AND d.CaseId IN
                    (
                        SELECT made.SeizureId
                        FROM OperationSeizure AS made
                        JOIN Seizure AS s ON s.Id = made.SeizureId
                        WHERE made.OperationId = @OperationId AND {Visible.Seizure}
                    )))
            ORDER BY CASE WHEN d.MetAt IS NULL AND d.StoodDownAt IS NULL THEN 0 ELSE 1 END, d.DueAt, d.Id
            """;
    }
}

/// <summary>Lists every clock of a seizure.</summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("Part of the seizure's page, whose opening is logged")]
public sealed record ListDeadlinesOfSeizure(SeizureReference Seizure) : IQuery<IReadOnlyList<DeadlineRow>>, IConcernsCase
{
    internal sealed class Handler(Database database, CurrentCase currentCase)
        : IRequestHandler<ListDeadlinesOfSeizure, Result<IReadOnlyList<DeadlineRow>>>
    {
        public async Task<Result<IReadOnlyList<DeadlineRow>>> Handle(ListDeadlinesOfSeizure query, CancellationToken cancellation) =>
            Result<IReadOnlyList<DeadlineRow>>.Of(await database.List<DeadlineRow>(Sql.OfSeizure, new { SeizureId = currentCase.Id }));
    }

    private static class Sql
    {
        internal const string OfSeizure =
            $"""
            SELECT d.Id, d.SubjectId, d.RuleId, d.RuleVersion, d.What, d.TriggerAt, d.DueAt, d.LastDayOn, d.OverdueAt,
                d.MetAt, d.MetBy, d.MetHow, d.StoodDownAt,
                s.Reference AS SeizureReference, s.AmountPence
            FROM Deadline AS d
            JOIN Seizure AS s ON s.Id = d.CaseId
            WHERE d.CaseId = @SeizureId AND {TaskRules.NotATask}
            ORDER BY CASE WHEN d.MetAt IS NULL AND d.StoodDownAt IS NULL THEN 0 ELSE 1 END, d.DueAt, d.Id
            """;
    }
}

public sealed record DeadlineRow
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public string RuleId { get; init; } = "";

    public int RuleVersion { get; init; }

    public string What { get; init; } = "";

    public DateTimeOffset TriggerAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>The last London day, included, of a clock that counts days; none for a clock of hours.</summary>
    public DateOnly? LastDayOn { get; init; }

    public DateTimeOffset? OverdueAt { get; init; }

    public DateTimeOffset? MetAt { get; init; }

    public string? MetBy { get; init; }

    public string? MetHow { get; init; }

    public DateTimeOffset? StoodDownAt { get; init; }

    public SeizureReference? SeizureReference { get; init; }

    public long? AmountPence { get; init; }
}
