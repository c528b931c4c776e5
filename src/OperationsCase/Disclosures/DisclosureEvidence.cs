using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Disclosures;

/// <summary>What was disclosed, and to whom.</summary>
internal static class DisclosureEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Disclosure",
            "disclosure",
            Key: "Id",
            Columns: "SubjectId, RecipientKind, Organisation, Recipient, What, LegalGround, OtherGround, Means, DisclosedAt, "
            + "RecordedAt, OfficerId, CorrectsId",
            Derived: "RecipientKey"),
    ];
}
