using OperationsCase.Foundation.Data;

namespace OperationsCase.Marking;

/// <summary>Reads and writes how one case is marked.</summary>
internal sealed class MarkingStore(Database database)
{
    /// <returns>How every case is marked at first, when nobody has marked this one.</returns>
    public async Task<CaseMark> Of(Guid caseId) => await database.SingleOrDefault<CaseMark>(Sql.Of, new { SubjectId = caseId }) ?? new CaseMark();

    /// <summary>The moment at which the operation began, the network or problem was recorded, or the cash was seized.</summary>
    public async Task<DateTimeOffset> BeganAt(Guid caseId) => await database.SingleOrDefault<DateTimeOffset>(Sql.BeganAt, new { SubjectId = caseId });

    /// <returns>False when somebody else marked it since that version.</returns>
    public async Task<bool> Keep(object marking, int version) => version == 0
        ? await database.AddIfAbsent(Sql.Add, marking)
        : await database.Execute(Sql.Change, marking) == 1;

    private static class Sql
    {
        internal const string Of = "SELECT marked.Reference, marked.Mark, marked.Caveat, marked.OldMark, marked.Version FROM CaseMarking "
            + "AS marked WHERE marked.SubjectId = @SubjectId";

        internal const string BeganAt = "SELECT it.OpenedAt FROM CaseRecord AS it WHERE it.Id = @SubjectId";

        internal const string Add =
            """
            INSERT INTO CaseMarking (SubjectId, Reference, Mark, Caveat, OldMark, MarkedAt, Version)
            SELECT @SubjectId, @Reference, @Mark, @Caveat, @OldMark, @MarkedAt, 1
            WHERE NOT EXISTS (SELECT 1 FROM CaseMarking WHERE SubjectId = @SubjectId)
            """;

        internal const string Change =
            """
            UPDATE CaseMarking SET Mark = @Mark, Caveat = @Caveat, OldMark = @OldMark, MarkedAt = @MarkedAt, Version = Version + 1
            WHERE SubjectId = @SubjectId AND Version = @Version
            """;
    }
}
