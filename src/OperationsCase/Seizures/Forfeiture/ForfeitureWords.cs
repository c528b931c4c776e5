using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>How a forfeiture notice was given. S.I. 2015/857.</summary>
public enum NoticeMethod
{
    [Display(Name = "By post")]
    Post,

    [Display(Name = "Electronically, as agreed in writing beforehand")]
    Electronic,

    [Display(Name = "In the London Gazette, because no one affected is known")]
    Gazette,
}

/// <summary>What a magistrates' court decided on an application for forfeiture.</summary>
public enum ForfeitureDecision
{
    [Display(Name = "Forfeited, whole or in part")]
    Forfeited,

    [Display(Name = "Refused")]
    Refused,

    [Display(Name = "Withdrawn before a decision")]
    Withdrawn,
}

/// <summary>What the Crown Court decided on an appeal.</summary>
public enum AppealDecision
{
    [Display(Name = "Dismissed: the forfeiture stands")]
    Dismissed,

    [Display(Name = "Allowed: the money goes back")]
    Allowed,

    [Display(Name = "Withdrawn: the forfeiture stands")]
    Withdrawn,
}
