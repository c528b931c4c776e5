using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>The documents of a closure that no longer say what is recorded, for a correction that is only tried.</summary>
internal sealed class SupersededEffects(Database database) : ICorrectionEffect
{
    public async Task<IReadOnlyList<CaseEffect>> Standing(Guid caseId) =>
    [
        .. from paper in await database.List<SupersededRow>(Sql.Superseded, new { OperationId = caseId })
           select new CaseEffect(paper.Id, EffectKind.SupersededDocument, $"{paper.Kind.InSentence()}, version {paper.Version}", "Superseded"),
    ];

    private sealed record SupersededRow
    {
        public Guid Id { get; init; }

        public ClosureDocumentKind Kind { get; init; }

        public int Version { get; init; }
    }

    private static class Sql
    {
        internal const string Superseded =
            """
            SELECT paper.Id, paper.Kind, paper.Version
            FROM ClosureDocument AS paper
            WHERE paper.OperationId = @OperationId AND paper.SupersededAt IS NOT NULL
            ORDER BY paper.Kind, paper.Version
            """;
    }
}
