using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>Lists the premises that an operation is about, and recorded ones that its place may mean, for a person to accept.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Saw the premises of an operation")]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record ListPremisesOfOperation(OperationReference Operation) : IQuery<ListPremisesOfOperation.Answer>, IConcernsCase, ICountsRowsRead
{
    string ICountsRowsRead.Listing => "a list of premises";

    Type ICountsRowsRead.CountsWith => typeof(ListPremises);

    /// <param name="Place">The address that the operation was logged with.</param>
    /// <param name="Rows">Those that it is linked to and that the officer may see.</param>
    /// <param name="Suggested">Recorded ones with that address; none where premises are linked already.</param>
    public sealed record Answer(string Place, IReadOnlyList<Row> Rows, IReadOnlyList<PremisesRow> Suggested) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public PremisesReference Reference { get; init; }

        public string Title { get; init; } = "";

        /// <summary>With its blank.</summary>
        public string Postcode { get; init; } = "";

        public string Why { get; init; } = "";

        public DateTimeOffset LinkedAt { get; init; }
    }

    internal sealed class Handler(Database database, IQueries queries, ICurrentUser officer, CurrentCase currentCase)
        : IRequestHandler<ListPremisesOfOperation, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListPremisesOfOperation query, CancellationToken cancellation)
        {
            var which = new { OperationId = currentCase.Id, OfficerId = officer.Id };
            var place = (await database.SingleOrDefault<string>(Sql.Place, which))!;
            var rows = await database.List<Row>(Sql.Linked, which);
            var suggested = rows.Count > 0
                ? []
                : (await queries.Send(new SuggestPremises { Address = place }, cancellation)).Value.Rows;

            return new Answer(place, [.. rows.Select(row => row with { Postcode = PostcodeText.Shown(row.Postcode) })], suggested);
        }
    }

    private static class Sql
    {
        internal const string Place = "SELECT Place FROM Operation WHERE Id = @OperationId";

        internal const string Linked =
            $"""
            SELECT it.Reference, it.Title, place.Postcode, link.Why, link.LinkedAt
            FROM OperationPremises AS link
            JOIN Premises AS place ON place.Id = link.PremisesId
            JOIN CaseRecord AS it ON it.Id = place.Id
            WHERE link.OperationId = @OperationId AND {Visible.OwnCaseOfKind}
            ORDER BY link.LinkedAt, it.Reference
            """;
    }
}
