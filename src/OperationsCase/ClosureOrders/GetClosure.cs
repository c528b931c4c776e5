using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Gets the whole life of one operation's closure: proposals, notices, hearings and orders with what became of them, the latest first.</summary>
[AllowedTo(Role.CaseReaders)]
[NotConsulted("Part of the case page, whose opening is logged")]
public sealed partial record GetClosure(string Operation) : IQuery<GetClosure.Life>, IConcernsOperation
{
    /// <summary>How long after an order a new closure of the same premises is called a re-closure.</summary>
    private const int MonthsOfReclosure = 6;

    public sealed record Life
    {
        public IReadOnlyList<Proposal> Proposals { get; init; } = [];

        public IReadOnlyList<Consultation> Consultations { get; init; } = [];

        public IReadOnlyList<Notice> Notices { get; init; } = [];

        public IReadOnlyList<ServiceAct> ServiceActs { get; init; } = [];

        public IReadOnlyList<NoticeChanged> NoticeChanges { get; init; } = [];

        public IReadOnlyList<Hearing> Hearings { get; init; } = [];

        public IReadOnlyList<Order> Orders { get; init; } = [];

        public IReadOnlyList<OrderChanged> OrderChanges { get; init; } = [];

        public IReadOnlyList<Check> Checks { get; init; } = [];

        public IReadOnlyList<Aftermath> Aftermaths { get; init; } = [];

        /// <summary>Orders that closed the same premises in another case and ended less than six months before this closure, as far as the reader may see them.</summary>
        public IReadOnlyList<EarlierOrder> EarlierOrders { get; init; } = [];
    }

    public sealed record Proposal
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

        /// <summary>Neither served nor given up.</summary>
        public bool IsOpen => NoticeId is null && WithdrawnAt is null;
    }

    public sealed record Consultation
    {
        public Guid Id { get; init; }

        public Guid ProposalId { get; init; }

        public ConsultedBody Body { get; init; }

        public string Who { get; init; } = "";

        public DateTimeOffset ConsultedAt { get; init; }

        public ConsultedOpinion Opinion { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Notice
    {
        public Guid Id { get; init; }

        public string Premises { get; init; } = "";

        public string AuthorisedBy { get; init; } = "";

        public AuthorisingRank Rank { get; init; }

        public DateTimeOffset IssuedAt { get; init; }

        public int Hours { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public string ServedBy { get; init; } = "";

        public string ServedWhere { get; init; } = "";

        public string? CourtName { get; init; }

        public DateTimeOffset? ListedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }
    }

    public sealed record ServiceAct
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public ServedHow How { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public string Place { get; init; } = "";

        public string ServedBy { get; init; } = "";

        public string? GivenTo { get; init; }

        public string? Proof { get; init; }
    }

    public sealed record NoticeChanged
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public NoticeChangeKind Kind { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public string? AuthorisedBy { get; init; }

        public int? Hours { get; init; }

        public DateTimeOffset? UntilAt { get; init; }

        public string? What { get; init; }
    }

    public sealed record Hearing
    {
        public Guid Id { get; init; }

        public Guid NoticeId { get; init; }

        public string CourtName { get; init; } = "";

        public DateTimeOffset HeardAt { get; init; }

        public HearingOutcome Outcome { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Order
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

    public sealed record OrderChanged
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

    public sealed record Check
    {
        public Guid Id { get; init; }

        public Guid OrderId { get; init; }

        public DateTimeOffset CheckedAt { get; init; }

        public string CheckedBy { get; init; } = "";

        public PremisesFound Found { get; init; }

        public string? Note { get; init; }
    }

    public sealed record Aftermath
    {
        public Guid OrderId { get; init; }

        public DateTimeOffset? CostsSettledAt { get; init; }

        public long? CostsPence { get; init; }

        public DateTimeOffset? ReviewedAt { get; init; }

        public string? ReviewedBy { get; init; }

        public int? ComplaintsBefore { get; init; }

        public int? ComplaintsAfter { get; init; }

        public Known? Reoccupied { get; init; }

        public string? Assessment { get; init; }
    }

    public sealed record EarlierOrder
    {
        public string Operation { get; init; } = "";

        public string Name { get; init; } = "";

        public string Premises { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        /// <summary>The London day on which the premises were open again, or will be.</summary>
        public DateOnly OpenOn => EndedAt is { } ended ? London.DateOf(ended) : LastDayOn.AddDays(1);
    }

    internal sealed class Handler(Database database, CaseInHand inHand, IOfficer officer) : IRequestHandler<GetClosure, Result<Life>>
    {
        public async Task<Result<Life>> Handle(GetClosure query, CancellationToken cancellation)
        {
            var which = new { inHand.OperationId };
            var proposals = await database.List<Proposal>(Sql.Proposals, which);
            var notices = await database.List<Notice>(Sql.Notices, which);

            return new Life
            {
                Proposals = proposals,
                Consultations = proposals.Count == 0 ? [] : await database.List<Consultation>(Sql.Consultations, which),
                Notices = notices,
                ServiceActs = notices.Count == 0 ? [] : await database.List<ServiceAct>(Sql.ServiceActs, which),
                NoticeChanges = notices.Count == 0 ? [] : await database.List<NoticeChanged>(Sql.NoticeChanges, which),
                Hearings = await database.List<Hearing>(Sql.Hearings, which),
                Orders = await database.List<Order>(Sql.Orders, which),
                OrderChanges = notices.Count == 0 ? [] : await database.List<OrderChanged>(Sql.OrderChanges, which),
                Checks = notices.Count == 0 ? [] : await database.List<Check>(Sql.Checks, which),
                Aftermaths = notices.Count == 0 ? [] : await database.List<Aftermath>(Sql.Aftermaths, which),
                EarlierOrders = await Earlier(proposals, notices),
            };
        }

        private async Task<IReadOnlyList<EarlierOrder>> Earlier(IReadOnlyList<Proposal> proposals, IReadOnlyList<Notice> notices)
        {
            if (proposals.Count + notices.Count == 0)
            {
                return [];
            }

            var premises = proposals.Select(proposal => proposal.Premises).Concat(notices.Select(notice => notice.Premises)).Select(Fold.Key).Distinct().ToList();
            var began = London.DateOf(proposals.Select(proposal => proposal.ProposedAt).Concat(notices.Select(notice => notice.ServedAt)).Min());
            var earlier = await database.List<EarlierOrder>(Sql.EarlierOrders, new { inHand.OperationId, PremisesKeys = premises, OfficerId = officer.Id });

            return [.. earlier.Where(order => London.DateOf(order.MadeAt) <= began && MonthClock.LastDayAfter(order.OpenOn, MonthsOfReclosure) >= began).OrderByDescending(order => order.MadeAt)];
        }
    }
}
