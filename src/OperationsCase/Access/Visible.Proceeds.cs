namespace OperationsCase.Access;

/// <remarks>Money is counted in the borough that leads its seizure, so that kept totals of boroughs hold it once.</remarks>
internal static partial class Visible
{
    /// <summary>A kept total of proceeds of crime of a borough that the officer serves; <see cref="KeptProceeds"/> are in it and must be taken off.</summary>
    public const string ProceedsTotal = OperationTotal;

    /// <summary>An act on proceeds of crime, alias act, of a borough that the officer serves, in a case that is not kept from them.</summary>
    public const string ProceedsAct =
        $"""
        {InBoroughOfAct}
            AND NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = act.CaseId AND {NotHidden.NotAllowed})
        """;

    /// <summary>An act of the officer's boroughs, alias act, in a case that is kept from them: few, and found from the restrictions.</summary>
    public const string KeptProceeds =
        $"act.CaseId IN (SELECT closed.CaseId FROM RestrictedCase AS closed WHERE {NotHidden.NotAllowed}) AND {InBoroughOfAct}";

    /// <summary>A part of a network's money, alias part, in a case that is kept from the officer.</summary>
    public const string KeptPartOfNetwork = $"part.CaseId IN (SELECT closed.CaseId FROM RestrictedCase AS closed WHERE {NotHidden.NotAllowed})";

    private const string InBoroughOfAct =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = act.BoroughCode)";
}
