using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Disruption;

/// <summary>The national scale of what an event did to a network.</summary>
public enum DisruptionLevel
{
    [Display(Name = "Major")]
    Major,

    [Display(Name = "Moderate")]
    Moderate,

    [Display(Name = "Minor")]
    Minor,

    [Display(Name = "None")]
    None,

    [Display(Name = "Negative")]
    Negative,
}

public enum ClaimStatus
{
    [Display(Name = "Waiting", ShortName = "yellow")]
    Waiting,

    [Display(Name = "Confirmed", ShortName = "green")]
    Confirmed,

    [Display(Name = "Rejected", ShortName = "grey")]
    Rejected,

    [Display(Name = "Withdrawn", ShortName = "grey")]
    Withdrawn,
}

public enum ClaimDecision
{
    [Display(Name = "Confirm it")]
    Confirm,

    [Display(Name = "Reject it")]
    Reject,
}

/// <summary>What was done to a claim that stood, other than a decision.</summary>
public enum ClaimAmendment
{
    [Display(Name = "Corrected")]
    Corrected,

    [Display(Name = "Withdrawn")]
    Withdrawn,

    [Display(Name = "Opened again")]
    Reopened,
}

internal static class DisruptionLevels
{
    /// <summary>Whether a claim confirmed at this level makes its network a disrupted one.</summary>
    public static bool Counts(this DisruptionLevel level) => level is not (DisruptionLevel.None or DisruptionLevel.Negative);
}
