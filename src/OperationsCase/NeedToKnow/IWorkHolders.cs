namespace OperationsCase.NeedToKnow;

/// <summary>Tells who has work in cases that they would lose if they could no longer see them. A room that gives people work registers one.</summary>
internal interface IWorkHolders
{
    Task<IReadOnlyList<WorkHolder>> Of(IReadOnlyCollection<Guid> caseIds);
}

/// <param name="CaseId">Where the work is.</param>
/// <param name="OfficerId">Who holds it.</param>
internal sealed record WorkHolder(Guid CaseId, Guid OfficerId)
{
    private WorkHolder()
        : this(default, default)
    {
    }
}
