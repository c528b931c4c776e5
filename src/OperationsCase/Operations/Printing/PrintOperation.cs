using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Reasons;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations.Printing;

/// <summary>Makes a copy of a case for paper. It is logged as a print, with the reason for it.</summary>
[AllowedTo(Role.CaseReaders)]
public sealed record PrintOperation(OperationReference Operation) : IQuery<PrintOperation.Answer>, IConcernsCase, IRequiresAccessReason
{
    string? IRequiresAccessReason.InOrderTo => $"print {Operation}";

    private const int EventsPrinted = 200;

    public sealed record Answer : CasePageAnswer
    {
        internal Answer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
            : base(page, sections)
        {
        }

        /// <summary>What the paper says of itself.</summary>
        public required string PrintedBy { get; init; }

        public required DateTimeOffset PrintedAt { get; init; }

        public required GetOperation.Answer Case { get; init; }

        /// <summary>Of the operation; those of its cash are not printed.</summary>
        public IReadOnlyList<DeadlineRow> Clocks { get; init; } = [];

        public HistoryAnswer Happened { get; init; } = new([], 0);
    }

    internal sealed class Handler(CasePageReader page, ICurrentUser officer, TimeProvider clock) : IRequestHandler<PrintOperation, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(PrintOperation query, CancellationToken cancellation)
        {
            var found = await page.Head(new GetOperation(query.Operation));

            if (found.IsRefused)
            {
                return Result<Answer>.Refused(found.Refusals);
            }

            var clocks = await page.Part(new ListDeadlinesOfOperation(query.Operation)) ?? [];
            var printed = new ListHistoryOfOperation(query.Operation, PageSize: EventsPrinted, Acts: PrintedHistory.Acts);
            var happened = await page.Part(printed) ?? new([], 0);
            var sections = await page.Sections(OperationCase.Kind.Code, found.Value, mayWrite: false, forPrint: true);

            return new Answer(page, sections)
            {
                PrintedBy = officer.Name,
                PrintedAt = clock.GetUtcNow(),
                Case = found.Value,
                Clocks = [.. clocks.Where(clock => clock.SeizureReference is null)],
                Happened = happened,
            };
        }
    }
}
