using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.Operations;

/// <summary>Gets one operation: what every kind has, and what its own kind was asked.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record GetOperation(string Operation) : IQuery<GetOperation.Answer>, IConcernsOperation
{
    public sealed record Answer(Row Head, CrackHouseRow? CrackHouse, OpenMarketRow? OpenMarket, CannabisFactoryRow? CannabisFactory);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Reference { get; init; } = "";

        public OperationKind Kind { get; init; }

        public string Name { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";

        public string WardCode { get; init; } = "";

        public string WardName { get; init; } = "";

        public string Place { get; init; } = "";

        public Guid OfficerId { get; init; }

        public string OfficerName { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public string Harm { get; init; } = "";

        public OperationStatus Status { get; init; }

        public DateTimeOffset LoggedAt { get; init; }

        public string LoggedByName { get; init; } = "";

        public int Version { get; init; }

        /// <summary>Of another borough, and shared with the officer to be read.</summary>
        public bool IsShared { get; init; }

        /// <summary>Whether the officer may act on it.</summary>
        internal bool MayBeWrittenBy(ICurrentUser officer) => officer.May<ChangeOperation>() && !IsShared && Status != OperationStatus.Closed;
    }

    public sealed record CrackHouseRow
    {
        public PremisesTenure Tenure { get; init; }

        public string? Landlord { get; init; }

        public YesNoNotKnown TenantCuckooed { get; init; }

        public YesNoNotKnown ChildrenPresent { get; init; }

        public string? SafeguardingReference { get; init; }

        public int Complaints { get; init; }

        public DateOnly? ComplaintsSince { get; init; }

        public string DrugEvidence { get; init; } = "";
    }

    public sealed record OpenMarketRow
    {
        public bool Crack { get; init; }

        public bool Heroin { get; init; }

        public bool PowderCocaine { get; init; }

        public bool Cannabis { get; init; }

        public bool OtherDrugs { get; init; }

        public string BusyTimes { get; init; } = "";

        public int? BuyersAnHour { get; init; }

        public int TestPurchases { get; init; }

        public int SupplyArrests { get; init; }

        public int PossessionArrests { get; init; }

        public string? EnvironmentalFixes { get; init; }
    }

    public sealed record CannabisFactoryRow
    {
        public FactoryFoundBy FoundBy { get; init; }

        public string? WarrantNumber { get; init; }

        public FactoryPremises PremisesKind { get; init; }

        public int Plants { get; init; }

        public bool Cuttings { get; init; }

        public bool Vegetative { get; init; }

        public bool Flowering { get; init; }

        public bool Harvested { get; init; }

        public bool PremisesAdapted { get; init; }

        public YesNoNotKnown MeterBypassed { get; init; }

        public string? NetworkOperatorReference { get; init; }

        public int PeopleInside { get; init; }

        public int PeopleArrested { get; init; }

        public YesNoNotKnown ExploitationSigns { get; init; }

        public bool ChildOrAdultAtRisk { get; init; }

        public string? SafeguardingReference { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<GetOperation, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetOperation query, CancellationToken cancellation)
        {
            var which = new { currentCase.OperationId, OfficerId = officer.Id };
            var head = (await database.SingleOrDefault<Row>(Sql.Head, which))!;

            return head.Kind switch
            {
                OperationKind.CrackHouseClosure => new Answer(head, await database.SingleOrDefault<CrackHouseRow>(Sql.CrackHouse, which), null, null),
                OperationKind.OpenMarket => new Answer(head, null, await database.SingleOrDefault<OpenMarketRow>(Sql.OpenMarket, which), null),
                _ => new Answer(head, null, null, await database.SingleOrDefault<CannabisFactoryRow>(Sql.CannabisFactory, which)),
            };
        }
    }

    private static class Sql
    {
        internal const string Head =
            $"""
            SELECT o.Id, o.Reference, o.Kind, o.Name, o.BoroughCode, borough.Name AS BoroughName, o.WardCode, ward.Name AS WardName, o.Place,
                o.OfficerId, officer.Name AS OfficerName, o.Unit, o.StartedAt, o.Harm, o.Status, o.LoggedAt,
                    logger.Name AS LoggedByName, it.Version, CASE WHEN {Visible.OwnOperation} THEN 0 ELSE 1 END AS IsShared
            FROM Operation AS o
            JOIN CaseRecord AS it ON it.Id = o.Id
            JOIN Borough AS borough ON borough.Code = o.BoroughCode
            JOIN Ward AS ward ON ward.Code = o.WardCode
            JOIN Officer AS officer ON officer.Id = o.OfficerId
            JOIN Officer AS logger ON logger.Id = o.LoggedById
            WHERE o.Id = @OperationId
            """;

        internal const string CrackHouse =
            """
            SELECT Tenure, Landlord, TenantCuckooed, ChildrenPresent, SafeguardingReference, Complaints, ComplaintsSince, DrugEvidence
            FROM CrackHouse
            WHERE OperationId = @OperationId
            """;

        internal const string OpenMarket =
            """
            SELECT Crack, Heroin, PowderCocaine, Cannabis, OtherDrugs, BusyTimes, BuyersAnHour, TestPurchases,
                SupplyArrests, PossessionArrests, EnvironmentalFixes
            FROM OpenMarket
            WHERE OperationId = @OperationId
            """;

        internal const string CannabisFactory =
            """
            SELECT FoundBy, WarrantNumber, PremisesKind, Plants, Cuttings, Vegetative, Flowering, Harvested, PremisesAdapted, MeterBypassed,
                NetworkOperatorReference, PeopleInside, PeopleArrested, ExploitationSigns, ChildOrAdultAtRisk, SafeguardingReference
            FROM CannabisFactory
            WHERE OperationId = @OperationId
            """;
    }
}
