namespace OperationsCase.ClosureOrders.Notices;

/// <summary>A change of a notice as it is recorded, with what its notice is and what was done about it.</summary>
internal sealed record RecordedNoticeChange : IRecordedPart
{
    public Guid Id { get; init; }

    public Guid NoticeId { get; init; }

    public NoticeChangeKind Kind { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public string? AuthorisedBy { get; init; }

    public AuthorisingRank? Rank { get; init; }

    public int? Hours { get; init; }

    public DateTimeOffset? UntilAt { get; init; }

    public string? What { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public DateTimeOffset ServedAt { get; init; }

    public int NoticeHours { get; init; }

    public AuthorisingRank NoticeRank { get; init; }

    /// <summary>The hours that an extension notice added.</summary>
    public int? ExtendedBy { get; init; }

    /// <summary>Whether a court let the notice go on, which ended the clock of the notice itself.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The last hearing there has been.</summary>
    public Guid? HearingId { get; init; }

    public DateTimeOffset? HeardAt { get; init; }

    public HearingOutcome? HeardOutcome { get; init; }

    /// <summary>Whether another notice for the same premises is in force in the case.</summary>
    public bool IsOtherInForce { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Whether the notice ended with it.</summary>
    public bool EndsNotice => Kind is NoticeChangeKind.Cancelled or NoticeChangeKind.Lapsed;

    public Guid AboutId => NoticeId;

    public ChangeFacts Facts => new(AuthorisedBy, Rank, Hours, MadeAt == default ? null : MadeAt, What, DidNotHappen: false);

    object IRecordedPart.Facts => Facts;

    /// <summary>What a correction may say otherwise, by its names.</summary>
    internal sealed record ChangeFacts(
        string? AuthorisedBy,
        AuthorisingRank? Rank,
        int? Hours,
        DateTimeOffset? MadeAt,
        string? What,
        bool DidNotHappen);
}
