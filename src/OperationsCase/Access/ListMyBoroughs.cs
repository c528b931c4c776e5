using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>Lists the boroughs that the officer serves, which are those whose records they may see.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It lists boroughs, and no case")]
[StoredAs("ListBoroughsServed")]
public sealed record ListMyBoroughs : IQuery<IReadOnlyList<ListMyBoroughs.Row>>
{
    public sealed record Row
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListMyBoroughs, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListMyBoroughs query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Served, new { OfficerId = officer.Id }));
    }

    private static class Sql
    {
        internal const string Served =
            """
            SELECT borough.Code, borough.Name
            FROM OfficerBorough AS serves
            JOIN Borough AS borough ON borough.Code = serves.BoroughCode
            WHERE serves.OfficerId = @OfficerId
            ORDER BY borough.Name
            """;
    }
}
