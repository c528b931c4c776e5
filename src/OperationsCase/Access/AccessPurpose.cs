using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Access;

/// <summary>What somebody needs to see, export or print something for.</summary>
public enum AccessPurpose
{
    [Display(Name = "An investigation I am working on")]
    Investigation,

    [Display(Name = "To keep someone safe")]
    Safeguarding,

    [Display(Name = "Court papers, or disclosure to the prosecution")]
    Court,

    [Display(Name = "To supervise or review")]
    Supervision,

    [Display(Name = "To count or report performance")]
    Performance,

    [Display(Name = "An audit, inspection or complaint")]
    Audit,

    [Display(Name = "A request from the person the record is about")]
    SubjectRequest,

    [Display(Name = "Something else")]
    Other,
}
