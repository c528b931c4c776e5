using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Intelligence;

/// <summary>Writes an entry and its grading together. A grading is not changed, since each refers to the other's every part: both are replaced.</summary>
internal sealed class IntelligenceStore(Database database)
{
    /// <summary>Those who may read where intelligence came from and what it says.</summary>
    public const Role Readers = Role.MoneyWorkers | Role.InformationManager | Role.DisruptionAssessor;

    public async Task Add(Guid id, IntelligenceGrading grading, object entry)
    {
        await database.Execute(Sql.Grade, new { EntryId = id, grading.Scheme, grading.Source, grading.Assessment, grading.Handling });
        await database.Execute(Sql.Add, entry);
    }

    /// <param name="caseId">The case, locked.</param>
    /// <param name="entryId">The entry; null is answered where the case has no such.</param>
    public Task<IntelligenceForUpdate?> Find(Guid caseId, Guid entryId) =>
        database.SingleOrDefault<IntelligenceForUpdate>(Sql.Entry, new { SubjectId = caseId, EntryId = entryId });

    /// <param name="entry">As it is recorded.</param>
    /// <param name="grading">As it should have been graded.</param>
    /// <param name="facts">What it should say, with its EntryId.</param>
    public async Task Correct(IntelligenceForUpdate entry, IntelligenceGrading grading, object facts)
    {
        if (grading != entry.Grading)
        {
            await database.Execute(Sql.RemoveEntry, new { entry.Id });
            await database.Execute(Sql.RemoveGrade, new { entry.Id });
            await Add(entry.Id, grading, new
            {
                entry.Id,
                entry.SubjectId,
                grading.Scheme,
                grading.Source,
                grading.Assessment,
                grading.Handling,

                // Handling under conditions needs some; what they are follows with the rest.
                Conditions = "",
                entry.Content,
                entry.Provenance,
                entry.RecordedOn,
                entry.LoggedAt,
                entry.LoggedById,
            });
        }

        await database.Execute(Sql.Correct, facts);
    }

    private static class Sql
    {
        internal const string Entry =
            """
            SELECT Id, SubjectId, Scheme, Source, Assessment, Handling, Conditions, Content, Provenance, RecordedOn, LoggedAt, LoggedById
            FROM IntelligenceEntry
            WHERE Id = @EntryId AND SubjectId = @SubjectId
            """;

        internal const string RemoveEntry = "DELETE FROM IntelligenceEntry WHERE Id = @Id";

        internal const string RemoveGrade = "DELETE FROM IntelligenceGrade WHERE EntryId = @Id";

        internal const string Correct =
            """
            UPDATE IntelligenceEntry
            SET Content = @Content, Provenance = @Provenance, Conditions = @Conditions, RecordedOn = @RecordedOn
            WHERE Id = @EntryId
            """;

        internal const string Grade =
            "INSERT INTO IntelligenceGrade (EntryId, Scheme, Source, Assessment, Handling) VALUES (@EntryId, @Scheme, @Source, "
                + "@Assessment, @Handling)";

        internal const string Add =
            """
            INSERT INTO IntelligenceEntry
                (Id, SubjectId, Scheme, Source, Assessment, Handling, Conditions, Content, Provenance, RecordedOn, LoggedAt, LoggedById)
            VALUES
                (@Id, @SubjectId, @Scheme, @Source, @Assessment, @Handling, @Conditions, @Content,
                    @Provenance, @RecordedOn, @LoggedAt, @LoggedById)
            """;
    }
}

/// <summary>An entry as it is recorded.</summary>
internal sealed record IntelligenceForUpdate
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public string Scheme { get; init; } = "";

    public string Source { get; init; } = "";

    public string Assessment { get; init; } = "";

    public string Handling { get; init; } = "";

    public string? Conditions { get; init; }

    public string Content { get; init; } = "";

    public string Provenance { get; init; } = "";

    public DateOnly RecordedOn { get; init; }

    public DateTimeOffset LoggedAt { get; init; }

    public Guid LoggedById { get; init; }

    public IntelligenceGrading Grading => new(Scheme, Source, Assessment, Handling);
}
