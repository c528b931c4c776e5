using OperationsCase.Access;
using OperationsCase.Documents;
using OperationsCase.Foundation.Data;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Keeps documents. What is issued is a version of its own, and the words of no version change.</summary>
internal sealed class ClosureDocumentStore(Database database, CurrentCase currentCase, ICurrentUser officer, TimeProvider clock)
{
    /// <summary>What the next document of that kind about that notice or order is numbered.</summary>
    public async Task<int> NextVersion(ClosureDocumentKind kind, Guid subjectId) =>
        1 + await database.Count(Sql.LastVersion, new { OperationId = currentCase.Id, Kind = $"{kind}", SubjectId = subjectId });

    /// <param name="of">What it is, and where it is a final version, of which draft.</param>
    /// <param name="made">What it says.</param>
    /// <returns>Its id, or null when somebody else took that version.</returns>
    public async Task<Guid?> Add(StoredDocument of, UnsavedDocument made)
    {
        var now = clock.GetUtcNow();
        var id = TimeOrderedId.New(now);
        var isIssued = of.DraftVersion is not null;
        var isAdded = await database.AddIfAbsent(Sql.Add, new
        {
            Id = id,
            OperationId = currentCase.Id,
            Kind = $"{of.Kind}",
            of.SubjectId,
            of.Version,
            of.Advice,
            of.CourtCode,
            of.ListedAt,
            Blanks = made.Missing.Count,
            MadeAt = now,
            MadeBy = officer.Name,
            made.Sha256,
            made.Content,
            IssuedAt = isIssued ? now : (DateTimeOffset?)null,
            IssuedBy = isIssued ? officer.Name : null,
            of.DraftVersion,
        });

        return isAdded ? id : null;
    }

    private static class Sql
    {
        internal const string LastVersion =
            "SELECT COALESCE(MAX(Version), 0) FROM ClosureDocument WHERE OperationId = @OperationId AND Kind = @Kind AND SubjectId = @SubjectId";

        internal const string Add =
            """
            INSERT INTO ClosureDocument
                (Id, OperationId, Kind, SubjectId, Version, Advice, CourtCode, ListedAt, Blanks, MadeAt, MadeBy, Sha256,
                    Content, IssuedAt, IssuedBy, DraftVersion)
            SELECT
                @Id, @OperationId, @Kind, @SubjectId, @Version, @Advice, @CourtCode, @ListedAt, @Blanks, @MadeAt,
                    @MadeBy, @Sha256, @Content, @IssuedAt, @IssuedBy, @DraftVersion
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM ClosureDocument
                WHERE OperationId = @OperationId AND Kind = @Kind AND SubjectId = @SubjectId
                    AND (Version = @Version OR (@DraftVersion IS NOT NULL AND DraftVersion = @DraftVersion))
            )
            """;
    }
}

/// <param name="Kind">Which document.</param>
/// <param name="SubjectId">The notice or order that it is about.</param>
/// <param name="Version">Counts from 1 for that kind and subject.</param>
/// <param name="Advice">Who gives advice, where it says so.</param>
internal sealed record StoredDocument(ClosureDocumentKind Kind, Guid SubjectId, int Version, string? Advice)
{
    /// <summary>The court that will hear a notice, for as long as the record of the notice names none.</summary>
    public string? CourtCode { get; init; }

    /// <summary>When it will, for as long as the record does not say.</summary>
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>Of a final version, the draft that it was issued from.</summary>
    public int? DraftVersion { get; init; }
}
