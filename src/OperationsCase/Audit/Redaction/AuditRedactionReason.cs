using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Audit.Redaction;

/// <summary>Why personal data are taken out of the log.</summary>
public enum AuditRedactionReason
{
    [Display(Name = "Someone asked for their erasure and it was granted")]
    Erasure,

    [Display(Name = "They are about someone else and were entered by mistake")]
    WrongPerson,

    [Display(Name = "Their retention has ended")]
    RetentionEnded,

    [Display(Name = "A court ordered it")]
    CourtOrder,
}
