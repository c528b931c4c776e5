using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Lists who works in the boroughs that the officer serves, with how many open cases, tasks and overdue deadlines each has.</summary>
/// <remarks>It counts what the officer may see.</remarks>
[AllowedTo(Role.CaseWorkers)]
[SaidInAuditLog("Saw how much work each officer has")]
public sealed record ListTeam : IQuery<IReadOnlyList<ListTeam.Row>>
{
    public string? Borough { get; init; }

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";

        /// <summary>Open cases that they have.</summary>
        public int Cases { get; init; }

        /// <summary>Open tasks that are given to them.</summary>
        public int Tasks { get; init; }

        /// <summary>Tasks and deadlines of theirs that have passed.</summary>
        public int Overdue { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListTeam>
    {
        public Validator() => RuleFor(query => query.Borough).MaximumLength(9).WithMessage("Select one of the boroughs");
    }

    internal sealed class Handler(Database database, CaseKinds kinds, ICurrentUser officer, TimeProvider clock)
        : IRequestHandler<ListTeam, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListTeam query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Team, new
            {
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                BoroughCode = string.IsNullOrWhiteSpace(query.Borough) ? null : query.Borough,
                Now = clock.GetUtcNow(),
            }));
    }

    private static class Sql
    {
        internal const string Team =
            $"""
            SELECT colleague.Id, colleague.Name, colleague.Unit,
                (SELECT COUNT(*) FROM CaseRecord AS it WHERE it.OwnerId = colleague.Id AND it.ClosedAt IS NULL
                    AND {Visible.OwnCase} AND {NotPaused.Case}) AS Cases,
                (SELECT COUNT(*) FROM Deadline AS d JOIN CaseRecord AS it ON it.Id = d.CaseId WHERE d.OfficerId = colleague.Id
                    AND d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.RuleId LIKE 'task.%' AND {Visible.OwnCase} AND {NotPaused.Case}) AS Tasks,
                (SELECT COUNT(*) FROM Deadline AS d JOIN CaseRecord AS it ON it.Id = d.CaseId WHERE d.OfficerId = colleague.Id
                    AND d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.DueAt < @Now AND {Visible.OwnCase} AND {NotPaused.Deadline}) AS Overdue
            FROM Officer AS colleague
            WHERE colleague.DisabledAt IS NULL
                AND colleague.Role IN ('BoroughOfficer', 'BoroughSupervisor', 'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'SntSergeant')
                AND EXISTS
                (
                    SELECT 1
                    FROM OfficerBorough AS theirs
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = theirs.BoroughCode
                    WHERE theirs.OfficerId = colleague.Id AND serves.OfficerId = @OfficerId
                        AND (@BoroughCode IS NULL OR theirs.BoroughCode = @BoroughCode)
                )
            ORDER BY colleague.Name, colleague.Id
            """;
    }
}
