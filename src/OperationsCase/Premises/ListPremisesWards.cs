using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

/// <summary>Lists the wards of the boroughs that the officer serves, for forms and filters.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It lists wards, and no case")]
public sealed record ListPremisesWards : IQuery<IReadOnlyList<ListPremisesWards.Row>>
{
    public sealed record Row
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListPremisesWards, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListPremisesWards query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Wards, new { OfficerId = officer.Id }));
    }

    private static class Sql
    {
        internal const string Wards =
            """
            SELECT ward.Code, ward.Name, ward.BoroughCode, borough.Name AS BoroughName
            FROM OfficerBorough AS serves
            JOIN Borough AS borough ON borough.Code = serves.BoroughCode
            JOIN Ward AS ward ON ward.BoroughCode = serves.BoroughCode
            WHERE serves.OfficerId = @OfficerId
            ORDER BY borough.Name, ward.NameKey
            """;
    }
}
