using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

/// <summary>Gets what is recorded of premises themselves.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Opened premises")]
public sealed record GetPremises(PremisesReference Case) : IQuery<GetPremises.Row>, IConcernsCase
{
    public sealed record Row
    {
        public Guid Id { get; init; }

        public PremisesReference Reference { get; init; }

        /// <summary>"Flat 4, Ash House, 61 Lymington Avenue".</summary>
        public string Title { get; init; } = "";

        public string? Flat { get; init; }

        public string? Block { get; init; }

        public string Address { get; init; } = "";

        /// <summary>With its blank.</summary>
        public string Postcode { get; init; } = "";

        public string? Uprn { get; init; }

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string WardCode { get; init; } = "";

        public string WardName { get; init; } = "";

        public PremisesTenure Tenure { get; init; }

        public string? Landlord { get; init; }

        public string OwnerName { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public int Version { get; init; }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<GetPremises, Result<Row>>
    {
        public async Task<Result<Row>> Handle(GetPremises query, CancellationToken cancellation)
        {
            var row = (await database.SingleOrDefault<Row>(Sql.Premises, new { CaseId = currentCase.Id }))!;

            return row with { Postcode = PostcodeText.Shown(row.Postcode) };
        }
    }

    private static class Sql
    {
        internal const string Premises =
            """
            SELECT place.Id, place.Reference, it.Title, place.Flat, place.Block, place.Address, place.Postcode, place.Uprn, place.BoroughCode,
                borough.Name AS BoroughName, place.WardCode, ward.Name AS WardName, place.Tenure, place.Landlord, owner.Name AS OwnerName,
                place.RecordedAt, it.Version
            FROM Premises AS place
            JOIN CaseRecord AS it ON it.Id = place.Id
            JOIN Borough AS borough ON borough.Code = place.BoroughCode
            JOIN Ward AS ward ON ward.Code = place.WardCode
            JOIN Officer AS owner ON owner.Id = place.OwnerId
            WHERE place.Id = @CaseId
            """;
    }
}
