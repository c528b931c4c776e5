using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Problems;

/// <summary>Who saw a sign.</summary>
public enum SignSeer
{
    [Display(Name = "Me")]
    Me,

    [Display(Name = "Another officer")]
    Officer,

    [Display(Name = "A warden")]
    Warden,

    /// <summary>Somebody who lives there, told by letter alone.</summary>
    [Display(Name = "A resident")]
    Resident,
}
