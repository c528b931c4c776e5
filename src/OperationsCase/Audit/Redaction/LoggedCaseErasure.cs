using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Audit.Redaction;

/// <summary>Has the texts about an erased case redacted in the log, and the reasons that were given for looking at it.</summary>
internal sealed class LoggedCaseErasure(Database database, CaseHistory history) : ICaseErasure
{
    private const int InAList = 1000;

    public string? KindCode => null;

    public async Task<Func<Task>?> Before(ErasedCase erased)
    {
        var pattern = LikePattern.Containing(erased.Reference);
        var found = new HashSet<Guid>(await database.List<Guid>(Sql.Named, new { Pattern = pattern }));

        foreach (var some in erased.Parts.Prepend(erased.Id).Chunk(InAList))
        {
            found.UnionWith(await database.List<Guid>(Sql.Logged, new { Ids = some }));
        }

        await database.Execute(Sql.Reasons, new { Pattern = pattern, Gone = "Redacted: the case was erased" });
        history.Redact([.. found]);

        return null;
    }

    private static class Sql
    {
        internal const string Logged =
            """
            SELECT subject.EntryId
            FROM AuditSubject AS subject
            WHERE subject.SubjectId IN @Ids AND NOT EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.ById = subject.EntryId)
            UNION ALL
            SELECT looked.Id FROM Consultation AS looked WHERE looked.SubjectId IN @Ids
            """;

        internal const string Named =
            """
            SELECT looked.Id FROM Consultation AS looked WHERE looked.Terms LIKE @Pattern ESCAPE '\'
            UNION ALL
            SELECT entry.Id
            FROM AuditEntry AS entry
            WHERE (entry.After LIKE @Pattern ESCAPE '\' OR entry.Detail LIKE @Pattern ESCAPE '\')
                AND NOT EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.ById = entry.Id)
            """;

        internal const string Reasons = "UPDATE AccessReason SET Why = @Gone WHERE What LIKE @Pattern ESCAPE '\\'";
    }
}
