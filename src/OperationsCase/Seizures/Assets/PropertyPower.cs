using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Seizures.Assets;

/// <summary>By which power property was seized that no chapter of the Proceeds of Crime Act on detention reaches.</summary>
public enum PropertyPower
{
    [Display(Name = "Police and Criminal Evidence Act 1984, section 19")]
    Pace19,

    [Display(Name = "Misuse of Drugs Act 1971, section 23")]
    Drugs23,

    [Display(Name = "Proceeds of Crime Act 2002, section 47C")]
    Realisable,

    [Display(Name = "Another power, named in the description")]
    Other,
}
