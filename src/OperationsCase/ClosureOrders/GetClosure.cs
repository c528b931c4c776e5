using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Gets the whole life of one operation's closure: proposals, notices, hearings and orders with what became of them, latest first.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed partial record GetClosure(OperationReference Operation) : IQuery<GetClosure.Answer>, IConcernsCase
{
    /// <summary>How long after an order a new closure of the same premises is called a re-closure.</summary>
    private const int MonthsOfReclosure = 6;

    public sealed record Answer
    {
        public IReadOnlyList<ProposalRow> Proposals { get; init; } = [];

        public IReadOnlyList<ConsultationRow> Consultations { get; init; } = [];

        public IReadOnlyList<NoticeRow> Notices { get; init; } = [];

        public IReadOnlyList<ServiceActRow> ServiceActs { get; init; } = [];

        public IReadOnlyList<NoticeChangeRow> NoticeChanges { get; init; } = [];

        public IReadOnlyList<HearingRow> Hearings { get; init; } = [];

        public IReadOnlyList<ClosureOrderRow> Orders { get; init; } = [];

        public IReadOnlyList<OrderChangeRow> OrderChanges { get; init; } = [];

        public IReadOnlyList<ReoccupationCheckRow> Checks { get; init; } = [];

        public IReadOnlyList<AftermathRow> Aftermaths { get; init; } = [];

        /// <summary>The Act and section under which a court hears the notice that was served last, or one that is served now.</summary>
        public string Law { get; init; } = "";

        /// <summary>
        /// Orders that closed the same premises in another case and ended less than six months before this closure, as far as the reader
        /// may see them.
        /// </summary>
        public IReadOnlyList<EarlierOrderRow> EarlierOrders { get; init; } = [];

        /// <summary>Whether whoever authorised the notice did so, or confirmed it, in this system.</summary>
        internal bool IsConfirmed(NoticeRow notice) => Proposals.Any(proposal => proposal.NoticeId == notice.Id && proposal.Approval is not null);
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, ICurrentUser officer, StatuteBook statutes, TimeProvider clock)
        : IRequestHandler<GetClosure, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetClosure query, CancellationToken cancellation)
        {
            var which = new { OperationId = currentCase.Id };
            var proposals = await database.List<ProposalRow>(Sql.Proposals, which);
            var notices = await database.List<NoticeRow>(Sql.Notices, which);

            return new Answer
            {
                Proposals = proposals,
                Consultations = proposals.Count == 0 ? [] : await database.List<ConsultationRow>(Sql.Consultations, which),
                Notices = notices,
                ServiceActs = notices.Count == 0 ? [] : await database.List<ServiceActRow>(Sql.ServiceActs, which),
                NoticeChanges = notices.Count == 0 ? [] : await database.List<NoticeChangeRow>(Sql.NoticeChanges, which),
                Hearings = await database.List<HearingRow>(Sql.Hearings, which),
                Orders = await database.List<ClosureOrderRow>(Sql.Orders, which),
                OrderChanges = notices.Count == 0 ? [] : await database.List<OrderChangeRow>(Sql.OrderChanges, which),
                Checks = notices.Count == 0 ? [] : await database.List<ReoccupationCheckRow>(Sql.Checks, which),
                Aftermaths = notices.Count == 0 ? [] : await database.List<AftermathRow>(Sql.Aftermaths, which),
                Law = statutes.Find(ClosureRules.Hearing, London.DateOf(notices.Count > 0 ? notices[0].ServedAt : clock.GetUtcNow())).Source,
                EarlierOrders = await Earlier(proposals, notices),
            };
        }

        private async Task<IReadOnlyList<EarlierOrderRow>> Earlier(IReadOnlyList<ProposalRow> proposals, IReadOnlyList<NoticeRow> notices)
        {
            if (proposals.Count + notices.Count == 0)
            {
                return [];
            }

            var premises = proposals.Select(proposal => proposal.Premises)
                .Concat(notices.Select(notice => notice.Premises))
                .Select(NameFolding.Key)
                .Distinct()
                .ToList();
            var began = London.DateOf(proposals.Select(proposal => proposal.ProposedAt).Concat(notices.Select(notice => notice.ServedAt)).Min());
            var earlier = await database.List<EarlierOrderRow>(Sql.EarlierOrders, new
            {
                OperationId = currentCase.Id,
                PremisesKeys = premises,
                OfficerId = officer.Id,
            });

            return [.. earlier.Where(order => London.DateOf(order.MadeAt) <= began
                && MonthClock.LastDayAfter(order.OpenOn, MonthsOfReclosure) >= began).OrderByDescending(order => order.MadeAt)];
        }
    }
}
