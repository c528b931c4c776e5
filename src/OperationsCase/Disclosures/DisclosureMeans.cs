using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Disclosures;

/// <summary>How it left the force.</summary>
public enum DisclosureMeans
{
    [Display(Name = "By letter")]
    Letter,

    [Display(Name = "By e-mail")]
    Email,

    [Display(Name = "In person")]
    InPerson,

    [Display(Name = "By telephone or video call")]
    Telephone,

    [Display(Name = "A print was handed over")]
    Print,

    [Display(Name = "A download was handed over")]
    Download,

    [Display(Name = "By a secure file transfer or a shared system")]
    SecureTransfer,
}
