namespace OperationsCase.Access;

/// <summary>What a correction may change of a case besides the facts that it says: asked before the correction and after it.</summary>
internal interface ICorrectionEffect
{
    Task<IReadOnlyList<CaseEffect>> Standing(Guid caseId);
}

/// <summary>One thing as it stands, before a correction or after it.</summary>
/// <param name="Id">By which it is the same before and after.</param>
/// <param name="Kind">Where it is shown.</param>
/// <param name="What">What it is: "A court must hear the application", "Order summary, version 1", the name of an officer.</param>
/// <param name="Stands">How it stands; nothing where it does not count any more.</param>
/// <param name="IsSettled">Whether it is of no interest unless it changes, as a deadline that was met.</param>
internal sealed record CaseEffect(Guid Id, EffectKind Kind, string What, string? Stands, bool IsSettled = true);

internal enum EffectKind
{
    Deadline,
    SupersededDocument,
    ToldOfficer,
}
