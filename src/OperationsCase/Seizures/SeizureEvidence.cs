using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Seizures;

/// <summary>Cash: what was seized, detained and given back.</summary>
internal static class SeizureEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Seizure",
            "cash seizure",
            Key: "Id",
            Columns: "Reference, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, SeizedFrom, "
            + "SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, OfficerId, Status, RecordedAt",
            Derived: "PlaceKey, NextDueAt, NextDueOn, NextDue, DueOrder"),
        new("DetentionOrder", "detention order", Key: "Id", Columns: "SeizureId, CourtCode, MadeAt, MadeOn, LastDayOn, RecordedAt"),
        new("CashRelease", "cash release", Key: "Id", Columns: "SeizureId, AmountPence, ReleasedAt, ReleasedTo, Why, RecordedAt"),
        new("OperationSeizure", "link of an operation to cash", Key: "OperationId, SeizureId", Columns: "LinkedAt"),
        new("NetworkSeizure", "link of a network to cash", Key: "NetworkId, SeizureId", Columns: "LinkedAt"),
    ];
}
