using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Seizures;

/// <summary>Names of the rules that seized cash is calculated by; what they say stands in OperationsCase.Statute.</summary>
internal static class CashRules
{
    /// <summary>From the seizure to the first order of a court.</summary>
    public const string DetentionOrder = "cash.detention-order";

    /// <summary>From an order to the last day it may name.</summary>
    public const string DetentionEnd = "cash.detention-end";

    /// <summary>From the first order to the day past which no order can go.</summary>
    public const string DetentionLimit = "cash.detention-limit";
}

public enum SeizureStatus
{
    [Display(Name = "Seized", ShortName = "yellow")]
    Seized,

    [Display(Name = "Detained", ShortName = "blue")]
    Detained,

    [Display(Name = "Released", ShortName = "grey")]
    Released,
}

/// <summary>Who approved the search beforehand. Proceeds of Crime Act 2002, s. 290.</summary>
public enum SearchAuthority
{
    [Display(Name = "Prior approval by a justice of the peace")]
    PriorJustice,

    [Display(Name = "Prior approval by a senior officer")]
    PriorOfficer,

    [Display(Name = "No prior approval: it was not practicable")]
    None,
}
