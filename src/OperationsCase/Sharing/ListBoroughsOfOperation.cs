using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Sharing;

/// <summary>Lists the boroughs that work an operation, its lead borough first.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record ListBoroughsOfOperation(OperationReference Operation) : IQuery<IReadOnlyList<ListBoroughsOfOperation.Row>>, IConcernsCase
{
    public sealed record Row
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        /// <summary>Whether figures count the operation under it.</summary>
        public bool IsLead { get; init; }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase)
        : IRequestHandler<ListBoroughsOfOperation, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListBoroughsOfOperation query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Boroughs, new { OperationId = currentCase.Id }));
    }

    private static class Sql
    {
        internal const string Boroughs =
            """
            SELECT borough.Code, borough.Name, works.IsLead
            FROM CaseBorough AS works
            JOIN Borough AS borough ON borough.Code = works.BoroughCode
            WHERE works.CaseId = @OperationId
            ORDER BY works.IsLead DESC, borough.Name, borough.Code
            """;
    }
}
