using OperationsCase.Access;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

public sealed partial record GetClosure
{
    public sealed record ProposalRow
    {
        public Guid Id { get; init; }

        public string Premises { get; init; } = "";

        public string Grounds { get; init; } = "";

        public DateTimeOffset ProposedAt { get; init; }

        public string ProposedBy { get; init; } = "";

        public DateTimeOffset? ConsultedAt { get; init; }

        public DateTimeOffset? AuthorisedAt { get; init; }

        public string? AuthorisedBy { get; init; }

        public AuthorisingRank? Rank { get; init; }

        public NoticeAuthority? Authority { get; init; }

        public DateTimeOffset? ConfirmedAt { get; init; }

        public int? Hours { get; init; }

        public DateTimeOffset? IssuedAt { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }

        public string? WithdrawnWhy { get; init; }

        public Guid? NoticeId { get; init; }

        /// <summary>The warrant number of whoever authorised it.</summary>
        public string? WarrantNumber { get; init; }

        /// <summary>The decision in this system that authorised or confirmed it; null where it was given elsewhere.</summary>
        public ApprovalReference? Approval { get; init; }

        /// <summary>The decision that is asked for and not taken yet.</summary>
        public ApprovalReference? Waiting { get; init; }

        public string? WaitingForName { get; init; }

        /// <summary>By when an answer is wanted, in UTC.</summary>
        public DateTimeOffset? WaitingUntil { get; init; }

        /// <summary>Neither served nor given up.</summary>
        public bool IsOpen => NoticeId is null && WithdrawnAt is null;
    }

    public sealed record ConsultationRow
    {
        public Guid Id { get; init; }

        public Guid ProposalId { get; init; }

        public ConsultedBody Body { get; init; }

        public string Who { get; init; } = "";

        public DateTimeOffset ConsultedAt { get; init; }

        public ConsultedOpinion Opinion { get; init; }

        public string? Note { get; init; }
    }

    public sealed record NoticeRow
    {
        public Guid Id { get; init; }

        public string Premises { get; init; } = "";

        public string AuthorisedBy { get; init; } = "";

        /// <summary>Of a police notice.</summary>
        public AuthorisingRank? Rank { get; init; }

        public string? WarrantNumber { get; init; }

        public NoticeIssuer Issuer { get; init; }

        /// <summary>The council or housing provider whose notice it is.</summary>
        public string? IssuerName { get; init; }

        public DateTimeOffset IssuedAt { get; init; }

        public int Hours { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public string ServedBy { get; init; } = "";

        public string ServedWhere { get; init; } = "";

        public string? CourtCode { get; init; }

        public string? CourtName { get; init; }

        public DateTimeOffset? ListedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }
    }

    public sealed record ServiceActRow
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public ServiceMethod How { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public string Place { get; init; } = "";

        public string ServedBy { get; init; } = "";

        public string? GivenTo { get; init; }

        public string? Proof { get; init; }
    }

    public sealed record NoticeChangeRow
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
    }

    public sealed record HearingRow
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtCode { get; init; } = "";

        public string CourtName { get; init; } = "";

        public DateTimeOffset HeardAt { get; init; }

        public HearingOutcome Outcome { get; init; }

        public string? Note { get; init; }
    }

    public sealed record ClosureOrderRow
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtName { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateTimeOffset EffectiveFrom { get; init; }

        /// <summary>The last London day on which the premises are closed, as the order stated it when it was made.</summary>
        public DateOnly LastDayOn { get; init; }

        public string? Terms { get; init; }

        public DateTimeOffset? EndedAt { get; init; }
    }

    public sealed record OrderChangeRow
    {
        public Guid Id { get; init; }

        public Guid OrderId { get; init; }

        public OrderChangeKind Kind { get; init; }

        public string? CourtName { get; init; }

        public DateOnly? AppliedOn { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public string? AuthorisedBy { get; init; }

        public string? Consulted { get; init; }
    }

    public sealed record ReoccupationCheckRow
    {
        public Guid Id { get; init; }

        public Guid OrderId { get; init; }

        public DateTimeOffset CheckedAt { get; init; }

        public string CheckedBy { get; init; } = "";

        public PremisesCondition Found { get; init; }

        public string? Note { get; init; }
    }

    public sealed record AftermathRow
    {
        public Guid OrderId { get; init; }

        public DateTimeOffset? CostsSettledAt { get; init; }

        public long? CostsPence { get; init; }

        public DateTimeOffset? ReviewedAt { get; init; }

        public string? ReviewedBy { get; init; }

        public int? ComplaintsBefore { get; init; }

        public int? ComplaintsAfter { get; init; }

        public YesNoNotKnown? Reoccupied { get; init; }

        public string? Assessment { get; init; }
    }

    public sealed record EarlierOrderRow
    {
        public OperationReference Operation { get; init; }

        public string Name { get; init; } = "";

        public string Premises { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        /// <summary>The London day on which the premises were open again, or will be.</summary>
        public DateOnly OpenOn => EndedAt is { } ended ? London.DateOf(ended) : LastDayOn.AddDays(1);
    }
}
