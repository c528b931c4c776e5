using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Operations;

/// <summary>Operations, and of each kind everything that it is asked.</summary>
internal static class OperationEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Operation",
            "operation",
            Key: "Id",
            Columns: "Reference, Kind, Name, BoroughCode, WardCode, Place, OfficerId, Unit, StartedAt, Harm, Status, Outcome, ClosedAt, "
            + "LoggedAt, LoggedById",
            Derived: "NameKey, PlaceKey, NextDueAt, NextDueOn, NextDue, DueOrder"),
        .. OperationKind.All.Select(kind => new EvidenceTable(
            kind.TableName,
            $"record of what was asked about an operation of the kind {kind.Words()}",
            Key: "OperationId",
            Columns: string.Join(", ", kind.Columns))),
    ];
}
