using OperationsCase.Access;

namespace OperationsCase.Audit;

/// <summary>
/// The condition under which an officer may see an audit entry, whose alias is entry. It takes @OfficerId, @ReadableKinds and
/// @IsInvestigator, which is <see cref="ICurrentUser.SeesMoney"/>.
/// </summary>
internal static class VisibleAuditEntry
{
    /// <summary>
    /// An entry shows only to somebody who may see everything that it is about: it names both ends of a link. What was disclosed, with
    /// whom a case is shared, its tasks and its decisions
    /// show to nobody with whom it is only shared; why it is or was restricted, only to those who are or were on the list,
    /// and to information managers who see the case, since nobody else can redact it.
    /// </summary>
    public const string Whole =
        $"""
        NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN CaseRecord AS it ON it.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND NOT ({Visible.Case})
        )
        AND NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN IntelligenceEntry AS told ON told.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND NOT ({Visible.Intelligence})
        )
        AND (entry.Action NOT IN ('RecordDisclosure', 'ShareOperation', 'AddTask', 'AssignTask', 'CompleteTask', 'CorrectTask',
            'EndTaskAsNotNeeded', 'ReopenTask', 'HandOverCase', 'ReassignCases', 'RecordDecision', 'CorrectDecision',
            'PauseCase', 'CorrectPause', 'ResumeCase', 'ReturnPausedCase') OR NOT EXISTS
        (
            SELECT 1 FROM AuditSubject AS other JOIN Operation AS o ON o.Id = other.SubjectId
            WHERE other.EntryId = entry.Id AND NOT ({Visible.OwnOperation})
        ))
        AND (entry.Action <> 'RecordDisclosure' OR @IsInvestigator = 1)
        AND (entry.Action NOT IN ('RestrictCase', 'ReviewRestriction', 'BreakGlass') OR entry.OfficerId = @OfficerId
            OR EXISTS (SELECT 1 FROM Officer AS redacts WHERE redacts.Id = @OfficerId AND redacts.Role = 'InformationManager')
            OR EXISTS
        (
            SELECT 1
            FROM AuditSubject AS other
            JOIN Restriction AS once ON once.SubjectId = other.SubjectId
            JOIN RestrictionAllows AS listed ON listed.RestrictionId = once.Id
            WHERE other.EntryId = entry.Id AND listed.OfficerId = @OfficerId AND listed.EndsAt IS NULL
        ))
        """;
}
