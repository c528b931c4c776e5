using OperationsCase.Foundation.Sealing;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Seizures;

/// <summary>Assets: what was seized or bound, what courts decided about it and what became of it.</summary>
internal static class SeizureEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Seizure",
            "cash seizure",
            Key: "Id",
            Columns: "Reference, Kind, Unit, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, SeizedFrom, "
            + "SeizedBy, Authority, Exhibit, Seal, CountedBy, CountedAgainBy, ClaimedBy, PropertyNumber, JardNumber, OfficerId, Status, RecordedAt",
            Derived: "PlaceKey, NextDueAt, NextDueOn, NextDue, DueOrder"),
        new("DetentionOrder", "detention order", Key: "Id", Columns: "SeizureId, CourtCode, MadeAt, MadeOn, LastDayOn, VoidWhy, RecordedAt"),
        new("CashRelease", "cash release", Key: "Id", Columns: "SeizureId, AmountPence, InterestPence, ReleasedAt, ReleasedTo, Why, RecordedAt"),
        new("OperationSeizure", "link of an operation to cash", Key: "OperationId, SeizureId", Columns: "Share, LinkedAt"),
        new("NetworkSeizure", "link of a network to cash", Key: "NetworkId, SeizureId", Columns: "Share, LinkedAt"),
        new("DetentionRuling", "ruling on a detention order", Key: "Id", Columns: "SeizureId, OrderId, CourtName, DecidedAt, IsLawful, Why, RecordedAt"),
        new(
            "ForfeitureNotice",
            "forfeiture notice",
            Key: "Id",
            Columns: "SeizureId, ApprovalId, AmountPence, Method, GivenTo, GivenAt, ObjectBy, NoEffect, ObjectedAt, ObjectedBy, EndedAt, EndedWhy, "
            + "ForfeitedAt, RecordedAt"),
        new(
            "ForfeitureApplication",
            "forfeiture application",
            Key: "Id",
            Columns: "SeizureId, CourtCode, AmountPence, MadeAt, Decision, DecidedAt, ForfeitedPence, AppealedAt, AppealedBy, AppealDecision, "
            + "AppealEndedAt, Note, RecordedAt"),
        .. AssetKind.All.Where(kind => kind.TableName is not null).Select(kind => new EvidenceTable(
            kind.TableName!,
            $"record of what was asked about an asset of the kind {kind.InSentence()}",
            Key: "SeizureId",
            Columns: string.Join(", ", kind.Columns))),
    ];
}
