using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>Why a warning comes to somebody, the nearest to the case first.</summary>
public enum Recipient
{
    [Display(Name = "Officer in charge")]
    OfficerInCharge,

    [Display(Name = "Supervisor of the borough")]
    Supervisor,

    [Display(Name = "Closure authorising officer")]
    ClosureAuthorisingOfficer,

    [Display(Name = "Financial investigator")]
    FinancialInvestigator,

    [Display(Name = "Duty officer")]
    DutyOfficer,

    /// <summary>Answers for who may see the case, and is told where nobody else may be.</summary>
    [Display(Name = "Owner of the restriction")]
    RestrictionOwner,
}
