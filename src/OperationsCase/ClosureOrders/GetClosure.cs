using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Gets the whole life of one operation's closure: proposals, notices, hearings and orders with what became of them, latest first.</summary>
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
