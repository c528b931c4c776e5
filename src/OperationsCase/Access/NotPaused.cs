namespace OperationsCase.Access;

/// <summary>
/// The conditions by which lists of work leave out what hangs on a case that is put aside until a day. The law's clocks of such a case go on,
/// and stay in every list.
/// </summary>
/// <remarks>The case is it, a deadline d.</remarks>
internal static class NotPaused
{
    public const string Case =
        "NOT EXISTS (SELECT 1 FROM CasePause AS aside WHERE aside.CaseId = it.Id AND aside.EndedAt IS NULL)";

    /// <summary>Whether it is one of the law's, or hangs on a case that is not put aside.</summary>
    public const string Deadline =
        "(d.RuleId NOT LIKE 'task.%' OR NOT EXISTS (SELECT 1 FROM CasePause AS aside WHERE aside.CaseId = d.CaseId AND aside.EndedAt IS NULL))";
}
