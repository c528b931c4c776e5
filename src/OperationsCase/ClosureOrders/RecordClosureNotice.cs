using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Records that a closure notice was issued and served, and starts the clock to the court hearing.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordClosureNotice : ClosureNoticeFacts, ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    /// <summary>The recorded premises that the address is, as whoever says so accepts; the operation is then linked to them.</summary>
    public PremisesReference? RecordedPremises { get; init; }

    internal sealed class Validator : AbstractValidator<RecordClosureNotice>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes) => Include(new NoticeRules(clock, gazetteer, statutes));
    }

    internal static Refusal InForceAlready { get; } = Refusal.Conflict("These premises already have a closure notice in force", nameof(Premises));

    internal static Refusal? WhyNot(OperationKind kind, OperationState status) => kind != CrackHouseKind.Kind
        ? Refusal.Conflict("Only a crack house closure can have a closure notice")
        : status == OperationState.Closed ? Refusal.Conflict("This operation is closed") : null;

    internal object Row(Guid id, Guid operationId, DateTimeOffset now) => new
    {
        Id = id,
        OperationId = operationId,
        Premises,
        PremisesKey = NameFolding.Key(Premises),
        AuthorisedBy,
        Rank = Rank.ToString(),
        IssuedAt,
        Hours,
        ServedAt,
        ServedBy,
        ServedWhere,
        CourtCode,
        ListedAt,
        RecordedAt = now,
    };

    /// <param name="limit">By when a court must hear the application.</param>
    internal void Tell(CaseHistory history, Guid noticeId, DateTimeOffset limit)
    {
        history.IsAbout(noticeId);
        history.Tell(
            "Notice served",
            $"{ServedWhere}. Served by {ServedBy}, authorised by {AuthorisedBy}. A court must hear the application by {DueFormat.When(limit)}.",
            ServedAt);
    }

    internal sealed class Handler(ServedNoticeStore notices, PremisesLinks premises, CurrentCase currentCase)
        : IRequestHandler<RecordClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordClosureNotice command, CancellationToken cancellation) =>
            await premises.Accept(currentCase.Id, command.RecordedPremises) is { Count: > 0 } unknown
                ? Result<Guid>.Refused(unknown)
                : await notices.Serve(command, currentCase.Id);
    }
}
