using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Premises;

public enum PremisesTenure
{
    [Display(Name = "Council")]
    Council,

    [Display(Name = "Housing association")]
    HousingAssociation,

    [Display(Name = "Private rented")]
    PrivateRented,

    [Display(Name = "Owned by the occupier")]
    Owner,

    [Display(Name = "Squat")]
    Squat,

    [Display(Name = "Not known")]
    NotKnown,
}
