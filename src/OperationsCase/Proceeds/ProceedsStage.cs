using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Proceeds;

/// <summary>A stage that money reaches under the Proceeds of Crime Act 2002. All are stages of the same money, and are never added together.</summary>
public enum ProceedsStage
{
    [Display(Name = "Seized")]
    Seized,

    /// <summary>Held by a lawful order of a court; counted once, by its first.</summary>
    [Display(Name = "Detained")]
    Detained,

    [Display(Name = "Frozen")]
    Frozen,

    [Display(Name = "Restrained")]
    Restrained,

    [Display(Name = "Ordered to be paid")]
    Owed,

    [Display(Name = "Forfeited")]
    Forfeited,

    [Display(Name = "Given back")]
    Returned,

    [Display(Name = "Paid on orders")]
    Recovered,

    [Display(Name = "Paid over")]
    PaidOver,

    [Display(Name = "ARIS share")]
    Received,
}
