using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Access;

/// <summary>The rank of whoever has an account, lowest first: it says what others may ask them to authorise.</summary>
public enum PoliceRank
{
    [Display(Name = "Police staff")]
    Staff,

    [Display(Name = "Constable")]
    Constable,

    [Display(Name = "Sergeant")]
    Sergeant,

    [Display(Name = "Inspector")]
    Inspector,

    [Display(Name = "Chief inspector")]
    ChiefInspector,

    [Display(Name = "Superintendent")]
    Superintendent,

    [Display(Name = "Chief superintendent")]
    ChiefSuperintendent,

    [Display(Name = "Commander or above")]
    Commander,
}
