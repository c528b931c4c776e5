using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>
/// Records a closure notice once it was served, with the steps before that where they are known, and starts the clock to the court hearing.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordClosureNotice : ClosureNoticeFacts, ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    /// <summary>The recorded premises that the address is, as whoever says so accepts; the operation is then linked to them.</summary>
    public PremisesReference? RecordedPremises { get; init; }

    /// <summary>The steps before service; omitted, or blank, while they are not known.</summary>
    public NoticePreparation? Preparation { get; init; }

    private NoticePreparation? Steps => Preparation is { IsBlank: false } ? Preparation : null;

    internal sealed class Validator : AbstractValidator<RecordClosureNotice>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        {
            Include(new NoticeRules(clock, gazetteer, statutes));
            RuleFor(notice => notice.Preparation!).SetValidator(new NoticePreparation.Rules(clock)).When(notice => notice.Steps is not null);
        }
    }

    internal static Refusal InForceAlready { get; } = Refusal.Conflict("These premises already have a closure notice in force", nameof(Premises));

    internal static Refusal? WhyNot(OperationKind kind, OperationState status) => kind != CrackHouseKind.Kind
        ? Refusal.Conflict("Only a crack house closure can have a closure notice")
        : status == OperationState.Closed ? Refusal.Conflict("This operation is closed") : null;

    private object Row(Guid id, Guid operationId, string premisesKey, DateTimeOffset now) => new
    {
        Id = id,
        OperationId = operationId,
        Premises,
        PremisesKey = premisesKey,
        AuthorisedBy,
        Rank = Rank?.ToString(),
        IssuedAt,
        Hours,
        ServedAt,
        ServedBy,
        ServedWhere,
        CourtCode,
        ListedAt,
        RecordedAt = now,
        AuthoriserNumber = WarrantNumber,
        Issuer = Issuer.ToString(),
        IssuerName,
    };

    /// <param name="limit">By when a court must hear the application.</param>
    private void Tell(CaseHistory history, Guid noticeId, DateTimeOffset limit)
    {
        history.IsAbout(noticeId);
        history.Tell(
            "Notice served",
            $"{(IssuerName is null ? "" : $"Notice of {IssuerName}. ")}{ServedWhere}. Served by {ServedBy}, authorised by {AuthorisedBy}. "
            + $"A court must hear the application by {DueFormat.When(limit)}.",
            ServedAt);
    }

    internal sealed class Handler(Service service, Database database, PremisesLinks premises, CurrentCase currentCase, ICurrentUser officer, TimeProvider clock)
        : IRequestHandler<RecordClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordClosureNotice command, CancellationToken cancellation)
        {
            if (command.Steps?.WhyNot(command) is { } wrong)
            {
                return wrong;
            }

            if (await premises.Accept(currentCase.Id, command.RecordedPremises) is { Count: > 0 } unknown)
            {
                return Result<Guid>.Refused(unknown);
            }

            var served = await service.Keep(command, currentCase.Id);

            if (!served.IsRefused && command.Steps is { } steps)
            {
                await KeepSteps(steps, command, served.Value);
            }

            return served;
        }

        private async Task KeepSteps(NoticePreparation steps, RecordClosureNotice command, Guid noticeId)
        {
            var now = clock.GetUtcNow();
            var proposalId = TimeOrderedId.New(now);
            var key = NameFolding.Key(command.Premises);
            await database.Execute(Sql.AddProposal, steps.Proposal(proposalId, noticeId, currentCase.Id, command, officer.Name, key));
            await database.Execute(RecordConsultation.Add, steps.Consultation(TimeOrderedId.New(now), proposalId, currentCase.Id, now));
        }
    }

    /// <summary>The service of a notice, whether it was prepared here or is recorded afterwards: its row and its two clocks.</summary>
    internal sealed class Service(
        Database database,
        OperationStore operations,
        ClosureStore closure,
        DeadlineService deadlines,
        StatuteBook statutes,
        CaseHistory history,
        TimeProvider clock)
    {
        /// <param name="notice">What was served, when and by whom; it has been validated.</param>
        /// <param name="operationId">The case.</param>
        /// <param name="proposalId">The proposal that it was prepared as; none when it is recorded afterwards.</param>
        /// <returns>The new notice's id.</returns>
        public async Task<Result<Guid>> Keep(RecordClosureNotice notice, Guid operationId, Guid? proposalId = null)
        {
            var now = clock.GetUtcNow();
            var noticeId = TimeOrderedId.New(now);
            var of = OperationCase.Deadlines(operationId);
            var key = NameFolding.Key(notice.Premises);
            await operations.Touch(operationId);
            var state = await operations.StateOf(operationId);

            if (WhyNot(state.Kind, state.Status) is { } refusal)
            {
                return refusal;
            }

            if (await database.Count(Sql.Prepared, new { OperationId = operationId, PremisesKey = key, ProposalId = proposalId ?? Guid.Empty }) > 0)
            {
                return Refusal.Conflict(
                    "A notice for these premises is being prepared. Serve that one, or withdraw it first", nameof(Premises));
            }

            if (!await database.AddIfAbsent(Sql.Add, notice.Row(noticeId, operationId, key, now)))
            {
                return InForceAlready;
            }

            var limit = await deadlines.Start(ClosureRules.Hearing, notice.ServedAt!.Value, noticeId, of);

            if (notice.HasItsOwnEnd(statutes))
            {
                await deadlines.Start(
                    ClosureRules.NoticeEnd(notice.Hours!.Value),
                    notice.IssuedAt!.Value,
                    noticeId,
                    of,
                    facts: null,
                    London.DateOf(notice.ServedAt.Value));
            }

            await closure.Settle(operationId);
            notice.Tell(history, noticeId, limit);

            return noticeId;
        }
    }

    private static class Sql
    {
        internal const string Prepared =
            """
            SELECT COUNT(*)
            FROM ClosureProposal
            WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND NoticeId IS NULL AND WithdrawnAt IS NULL AND Id <> @ProposalId
            """;

        internal const string Add =
            """
            INSERT INTO ClosureNotice
                (Id, OperationId, Premises, PremisesKey, AuthorisedBy, Rank, IssuedAt, Hours, ServedAt, ServedBy,
                    ServedWhere, CourtCode, ListedAt, RecordedAt, Version, AuthoriserNumber, Issuer, IssuerName)
            SELECT
                @Id, @OperationId, @Premises, @PremisesKey, @AuthorisedBy, @Rank, @IssuedAt, @Hours, @ServedAt,
                    @ServedBy, @ServedWhere, @CourtCode, @ListedAt, @RecordedAt, 1, @AuthoriserNumber, @Issuer, @IssuerName
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM ClosureNotice
                WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND EndedAt IS NULL
            )
            """;

        internal const string AddProposal =
            """
            INSERT INTO ClosureProposal
                (Id, OperationId, Premises, PremisesKey, Grounds, ProposedAt, ProposedBy, ConsultedAt, AuthorisedAt, AuthorisedBy, Rank,
                    Authority, Hours, Contents, IssuedAt, NoticeId, AuthoriserNumber)
            VALUES
                (@Id, @OperationId, @Premises, @PremisesKey, @Grounds, @ProposedAt, @ProposedBy, @ConsultedAt, @AuthorisedAt, @AuthorisedBy,
                    @Rank, @Authority, @Hours, @Contents, @IssuedAt, @NoticeId, @AuthoriserNumber)
            """;
    }
}
