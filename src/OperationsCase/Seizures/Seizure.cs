using System.ComponentModel.DataAnnotations;
using OperationsCase.Seizures.Detention;
using OperationsCase.Seizures.Forfeiture;

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

    /// <summary>From a notice to the last day on which an objection to it is in time.</summary>
    public const string Objection = "forfeiture-notice.objection";

    /// <summary>From the end of the time to object to the last day on which the forfeiture can be set aside.</summary>
    public const string SetAside = "forfeiture-notice.set-aside";

    /// <summary>From a court's decision to the last day on which an appeal is in time.</summary>
    public const string Appeal = "forfeiture-order.appeal";

    public static DetentionRules Detention { get; } = new(DetentionOrder, DetentionEnd, DetentionLimit);

    public static ForfeitureRules Forfeiture { get; } = new(Appeal, "section 298") { Notice = new(Objection, SetAside, "section 297D") };
}

public enum SeizureStatus
{
    [Display(Name = "Seized", ShortName = "yellow")]
    Seized,

    [Display(Name = "Detained", ShortName = "blue")]
    Detained,

    /// <summary>Kept at a bank by an account freezing order.</summary>
    [Display(Name = "Frozen", ShortName = "blue")]
    Frozen,

    /// <summary>Kept with its owner by a restraint order.</summary>
    [Display(Name = "Restrained", ShortName = "blue")]
    Restrained,

    /// <summary>A court ordered it to be paid, and not all of it is.</summary>
    [Display(Name = "To be paid", ShortName = "yellow")]
    Ordered,

    /// <summary>Nothing in law allows it to be kept.</summary>
    [Display(Name = "Must be returned", ShortName = "red")]
    MustBeReturned,

    [Display(Name = "Forfeited", ShortName = "purple")]
    Forfeited,

    [Display(Name = "Paid over", ShortName = "green")]
    PaidOver,

    /// <summary>All that a court ordered is paid.</summary>
    [Display(Name = "Paid in full", ShortName = "green")]
    PaidInFull,

    /// <summary>Given back, or no longer bound by an order.</summary>
    [Display(Name = "Released", ShortName = "grey")]
    Released,
}

/// <summary>Who approved the search beforehand. Proceeds of Crime Act 2002, s. 290.</summary>
public enum SearchApprover
{
    [Display(Name = "Prior approval by a justice of the peace")]
    PriorJustice,

    [Display(Name = "Prior approval by a senior officer")]
    PriorOfficer,

    [Display(Name = "No prior approval: it was not practicable")]
    None,
}
