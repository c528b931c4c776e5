using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Deadlines;

/// <summary>Clocks, what they were worked out from, and who reads them in a calendar.</summary>
internal static class DeadlineEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Deadline",
            "deadline",
            Key: "Id",
            Columns: "SubjectId, CaseId, BoroughCode, OfficerId, RuleId, RuleVersion, CalendarVersion, What, TriggerAt, DueAt, "
            + "AlertAt, LastDayOn, WorkedOutAt, WorkedOutBy, MetAt, MetBy, MetHow, StoodDownAt",
            Derived: "OverdueAt"),
        new("DeadlineFact", "fact behind a deadline", Key: "DeadlineId", Columns: "Facts"),
        new(
            "DeadlineMove",
            "change of a due date",
            Key: "Id",
            Columns: "DeadlineId, CalendarVersion, CalendarVersionWas, DueAtWas, LastDayOnWas, DueAt, AlertAt, LastDayOn, MovedAt, "
            + "RuleVersion, RuleVersionWas, TriggerAt, TriggerAtWas"),
        new("CalendarLink", "secret address of a calendar", Key: "Id", Columns: "OfficerId, SecretHash, CreatedAt, RevokedAt", Derived: "LastUsedAt"),
    ];
}
