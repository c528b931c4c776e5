using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Retention;

/// <summary>What was decided about keeping and erasing cases. When a review is due is worked out again every hour.</summary>
internal static class RetentionEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "CaseReview",
            "retention review",
            Key: "SubjectId",
            Columns: "KeptAt, KeptWhy, HeldAt, HeldById, HeldFor, HeldWhy",
            Derived: "ReviewGroup, FromOn, ReviewOn, ReckonedAt, Version",
            IsNothingWhenBlank: true),
        new("Tombstone", "record of an erased case", Key: "SubjectId", Columns: "Subject, Reference, ErasedAt, ErasedById, Ground, Why"),
    ];
}
