using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Intelligence;

/// <summary>Writes an entry and its grading together. Nothing changes either again: each refers to the other's every part.</summary>
internal sealed class IntelligenceStore(Database database)
{
    /// <summary>Those who may read where intelligence came from and what it says.</summary>
    public const Role Readers = Role.MoneyWorkers | Role.InformationManager | Role.DisruptionAssessor;

    public async Task Add(Guid id, IntelligenceGrading grading, object entry)
    {
        await database.Execute(Sql.Grade, new { EntryId = id, grading.Scheme, grading.Source, grading.Assessment, grading.Handling });
        await database.Execute(Sql.Add, entry);
    }

    private static class Sql
    {
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
