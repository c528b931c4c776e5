using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Tasks;

/// <summary>The tasks on the page of a case of any kind.</summary>
internal static class TaskSections
{
    /// <param name="kindCode">The kind of case.</param>
    /// <param name="reference">What the kind's own query says of its reference.</param>
    public static CaseSection Of<TCase>(string kindCode, Func<TCase, CaseReference> reference) where TCase : notnull =>
        new CaseSectionOf<TCase, ListTasksOfCase, PagedCaseRows<TaskRow>>("Tasks", kindCode, CaseSectionPlace.Main, 5, "/Tasks/TasksOfCase.cshtml")
        {
            Of = it => new ListTasksOfCase(reference(it)),
            Show = (_, tasks, mayWrite) => new TasksShown(tasks, mayWrite),
        };
}

/// <param name="Found">The first of them, open ones first.</param>
/// <param name="MayAdd">Whether the reader may act on the case.</param>
public sealed record TasksShown(PagedCaseRows<TaskRow> Found, bool MayAdd);
