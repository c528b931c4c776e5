using OperationsCase.Access;

namespace OperationsCase.Audit;

/// <summary>The condition under which an officer may see an audit entry, whose alias is entry. It takes @OfficerId and @IsInvestigator.</summary>
internal static class VisibleEntry
{
    /// <summary>An entry shows only to somebody who may see everything that it is about: it names both ends of a link.</summary>
    public const string Whole =
        $"""
        NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN Operation AS o ON o.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND NOT ({Visible.Operation})
        )
        AND NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN LocalProblem AS p ON p.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND NOT ({Visible.Problem})
        )
        AND NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN Network AS n ON n.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND (@IsInvestigator = 0 OR NOT ({Visible.Network}))
        )
        AND NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN Seizure AS s ON s.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND (@IsInvestigator = 0 OR NOT ({Visible.Seizure}))
        )
        AND NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN IntelligenceEntry AS told ON told.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND NOT ({Visible.Intelligence})
        )
        """;

    public static int ToAnInvestigator(IOfficer officer) => (officer.Role & Role.Investigators) != Role.None ? 1 : 0;
}
