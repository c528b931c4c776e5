using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>Lists what deadlines can be filtered by: those who work in the boroughs served, and the rules.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It tells of no case")]
public sealed record ListDeadlineChoices : IQuery<ListDeadlineChoices.Answer>
{
    public sealed record Answer(IReadOnlyList<OfficerChoice> Colleagues, IReadOnlyList<Rule> Rules);

    public sealed record OfficerChoice
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }

    /// <param name="Id">Such as closure-notice.hearing.</param>
    /// <param name="MustBeDone">What it asks for.</param>
    public sealed record Rule(string Id, string MustBeDone);

    internal sealed class Handler(
        Database database,
        StatuteBook statutes,
        ICurrentUser officer) : IRequestHandler<ListDeadlineChoices, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListDeadlineChoices query, CancellationToken cancellation) => new Answer(
            await database.List<OfficerChoice>(Sql.Colleagues, new { OfficerId = officer.Id }),
            [.. statutes.All
                .Select(rule => new Rule(rule.Id, rule.MustBeDone))
                .DistinctBy(rule => rule.Id)
                .OrderBy(rule => rule.MustBeDone, StringComparer.Ordinal)]);
    }

    private static class Sql
    {
        internal const string Colleagues =
            """
            SELECT colleague.Id, colleague.Name
            FROM Officer AS colleague
            WHERE colleague.DisabledAt IS NULL AND colleague.Role IN ('BoroughOfficer', 'BoroughSupervisor',
                'ClosureAuthorisingOfficer', 'FinancialInvestigator', 'SntSergeant')
                AND EXISTS
                (
                    SELECT 1
                    FROM OfficerBorough AS theirs
                    JOIN OfficerBorough AS serves ON serves.BoroughCode = theirs.BoroughCode
                    WHERE theirs.OfficerId = colleague.Id AND serves.OfficerId = @OfficerId
                )
            ORDER BY colleague.Name, colleague.Id
            """;
    }
}
