using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Retention;

/// <summary>Why nothing of a case may be erased for now.</summary>
public enum HoldReason
{
    [Display(Name = "Legal proceedings")]
    Legal,

    [Display(Name = "Disclosure in a criminal case")]
    Disclosure,

    [Display(Name = "A public inquiry or complaint")]
    Inquiry,

    [Display(Name = "Another reason")]
    Other,
}

/// <summary>The legal ground on which a case is erased.</summary>
public enum ErasureGround
{
    [Display(Name = "Its retention has ended and it is no longer necessary", Description = "Data Protection Act 2018, s. 39")]
    RetentionEnded,

    [Display(Name = "Someone asked for its erasure and it was granted", Description = "Data Protection Act 2018, s. 47")]
    ErasureGranted,

    [Display(Name = "A court ordered it", Description = "Data Protection Act 2018, s. 167")]
    CourtOrder,

    [Display(Name = "It was held unlawfully", Description = "Data Protection Act 2018, s. 47(1)")]
    UnlawfullyHeld,
}

/// <summary>When a case must be looked at again, and what holds it.</summary>
public sealed record ReviewRow
{
    public int ReviewGroup { get; init; }

    /// <summary>The London day from which the period runs.</summary>
    public DateOnly FromOn { get; init; }

    public DateOnly ReviewOn { get; init; }

    public DateTimeOffset? KeptAt { get; init; }

    public string? KeptWhy { get; init; }

    public DateTimeOffset? HeldAt { get; init; }

    public string? HeldByName { get; init; }

    public HoldReason? HeldFor { get; init; }

    public string? HeldWhy { get; init; }

    public int Version { get; init; }
}

/// <summary>Marks a decision about the review of one case, made on what was shown.</summary>
internal interface IDecidesReview
{
    int Version { get; }
}
