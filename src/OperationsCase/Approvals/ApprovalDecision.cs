using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Approvals;

/// <summary>What became of a decision that was asked for.</summary>
public enum ApprovalDecision
{
    [Display(Name = "Approved", ShortName = "green")]
    Approved,

    [Display(Name = "Refused", ShortName = "red")]
    Refused,

    /// <summary>Sent back to be changed and asked for again.</summary>
    [Display(Name = "Returned", ShortName = "yellow")]
    Returned,

    /// <summary>Taken back by whoever asked, or overtaken by what was done since.</summary>
    [Display(Name = "Withdrawn", ShortName = "grey")]
    Withdrawn,
}
