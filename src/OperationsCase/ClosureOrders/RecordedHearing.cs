using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders;

/// <summary>A hearing as it is recorded, with what stands before and after it.</summary>
internal sealed record RecordedHearing
{
    public Guid NoticeId { get; init; }

    public string CourtCode { get; init; } = "";

    public DateTimeOffset HeardAt { get; init; }

    public HearingOutcome Outcome { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ServedAt { get; init; }

    public int Hours { get; init; }

    /// <summary>When the notice is listed to be heard, or was last.</summary>
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>The hours that an extension notice added.</summary>
    public int? ExtendedBy { get; init; }

    /// <summary>To when the court let the notice go on at this hearing.</summary>
    public DateTimeOffset? ContinuedUntil { get; init; }

    /// <summary>Whether a court let the notice go on at an earlier hearing, which ended the clock of the notice itself.</summary>
    public bool IsContinuedBefore { get; init; }

    public Guid? EarlierId { get; init; }

    public DateTimeOffset? EarlierAt { get; init; }

    public DateTimeOffset? LaterAt { get; init; }

    public Guid? OrderId { get; init; }

    public DateTimeOffset? EffectiveFrom { get; init; }

    public DateOnly? LastDayOn { get; init; }

    /// <summary>When the notice was last changed after this hearing, by anybody but the court; none where it was not.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public NoticeChangeKind? ChangedBy { get; init; }

    /// <summary>Whether another notice for the same premises is in force in the case.</summary>
    public bool IsOtherInForce { get; init; }

    public bool IsClosed { get; init; }

    public DateTimeOffset? ResumesAt => Outcome == HearingOutcome.Adjourned && LaterAt is null && ListedAt > HeardAt ? ListedAt : null;

    public bool NoticeContinues => Outcome == HearingOutcome.Adjourned && ContinuedUntil is not null;

    public DateTimeOffset? ContinuesUntil => Outcome == HearingOutcome.Refused ? ContinuedUntil : null;

    /// <summary>"was varied", "expired".</summary>
    public string ChangedHow => ChangedBy == NoticeChangeKind.Lapsed ? "expired" : $"was {ChangedBy!.Value.InSentence()}";

    /// <summary>Whether the clock of the notice itself ended with this hearing, and not before it.</summary>
    public bool EndedNoticeClock => !IsContinuedBefore && (Outcome != HearingOutcome.Adjourned || NoticeContinues);

    /// <summary>Whether the court decided what a correction says.</summary>
    public bool IsDecided(IHearingDecision corrected) =>
        (corrected.Outcome, corrected.ResumesAt, corrected.NoticeContinues, corrected.ContinuesUntil)
            == (Outcome, ResumesAt, NoticeContinues, ContinuesUntil);

    /// <summary>The facts that a correction may say otherwise.</summary>
    /// <param name="withDecision">Whether it says what the court decided.</param>
    public object Facts(bool withDecision) => withDecision
        ? new { CourtCode, HeardAt = (DateTimeOffset?)HeardAt, Outcome, ResumesAt, NoticeContinues, ContinuesUntil, Note }
        : new { CourtCode, HeardAt = (DateTimeOffset?)HeardAt, Note };
}
