using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Audit.Log;

/// <summary>The two halves of the log.</summary>
public enum AuditLogKind
{
    [Display(Name = "Who looked at what")]
    Looked,

    [Display(Name = "Who changed what")]
    Changed,
}
