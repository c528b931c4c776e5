using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Tasks;

/// <summary>The tasks of cases.</summary>
internal static class TaskEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new("CaseTask", "task", Key: "Id", Columns: "CaseId, TemplateId, FactId, Source, Details, Note, AddedAt, AddedById"),
    ];
}
