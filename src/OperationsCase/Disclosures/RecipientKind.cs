using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Disclosures;

/// <summary>What sort of recipient was told. These words outlive an erasure in the headline of the log, so they name nobody.</summary>
public enum RecipientKind
{
    [Display(Name = "The Crown Prosecution Service")]
    Prosecution,

    [Display(Name = "A court")]
    Court,

    [Display(Name = "A council")]
    Council,

    [Display(Name = "A housing provider")]
    HousingProvider,

    [Display(Name = "Another police force or law enforcement agency")]
    OtherForce,

    [Display(Name = "Probation or a prison")]
    Probation,

    [Display(Name = "A health service")]
    HealthService,

    [Display(Name = "A school or college")]
    School,

    [Display(Name = "The defence")]
    Defence,

    /// <summary>Somebody who belongs to no organisation in this, and is named.</summary>
    [Display(Name = "A victim, a witness or another member of the public")]
    Individual,

    [Display(Name = "Another organisation")]
    Other,
}
