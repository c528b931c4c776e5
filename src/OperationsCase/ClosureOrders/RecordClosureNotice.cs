using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Records that a closure notice was issued and served, and starts the clock to the court hearing.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record RecordClosureNotice : ICommand<Guid>, IConcernsOperation, ISubmittedOnce
{
    public Guid? SubmissionId { get; init; }

    public string Operation { get; init; } = "";

    public string Premises { get; init; } = "";

    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    /// <summary>How long the notice runs from its issue: 24 or 48.</summary>
    [Display(Name = "Length of the notice")]
    public int? Hours { get; init; }

    [Display(Name = "Time the notice was issued")]
    public DateTimeOffset? IssuedAt { get; init; }

    [Display(Name = "Time the notice was served")]
    public DateTimeOffset? ServedAt { get; init; }

    public string ServedBy { get; init; } = "";

    /// <summary>Where it was fixed and who was given a copy.</summary>
    public string ServedWhere { get; init; } = "";

    public string? CourtCode { get; init; }

    [Display(Name = "Time the hearing is listed for")]
    public DateTimeOffset? ListedAt { get; init; }

    internal sealed class Validator : AbstractValidator<RecordClosureNotice>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        {
            RuleFor(notice => notice.Premises)
                .NotEmpty().WithMessage("Enter the address of the premises")
                .MaximumFoldedLength(200).WithMessage("Address must be 200 characters or fewer");
            RuleFor(notice => notice.AuthorisedBy)
                .NotEmpty().WithMessage("Enter who authorised the notice")
                .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(notice => notice.Rank).NotNull().WithMessage("Select the rank of whoever authorised the notice").IsInEnum();
            RuleFor(notice => notice.IssuedAt)
                .NotNull().WithMessage("Enter the date and time the notice was issued")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of issue cannot be in the future");
            RuleFor(notice => notice.Hours)
                .NotNull().WithMessage("Select how long the notice runs")
                .Must(hours => hours is null or 24 or 48).WithMessage("A notice runs for 24 or 48 hours")
                .Must((notice, hours) => hours != 48 || notice.Rank != AuthorisingRank.Inspector)
                .WithMessage("A notice of 48 hours needs a superintendent or above");
            RuleFor(notice => notice.ServedAt)
                .NotNull().WithMessage("Enter the date and time the notice was served")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of service cannot be in the future")
                .GreaterThanOrEqualTo(notice => notice.IssuedAt).WithMessage("Time of service cannot be before the notice was issued")
                .Must(served => served is null || statutes.Knows(ClosureRules.Hearing, London.DateOf(served.Value)))
                .WithMessage("No law of closure notices was in force on that day");
            RuleFor(notice => notice.ServedBy)
                .NotEmpty().WithMessage("Enter who served the notice")
                .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(notice => notice.ServedWhere)
                .NotEmpty().WithMessage("Enter where the notice was fixed and who was given a copy")
                .MaximumLength(300).WithMessage("Where it was served must be 300 characters or fewer");
            RuleFor(notice => notice.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(notice => !string.IsNullOrEmpty(notice.CourtCode));
            RuleFor(notice => notice.CourtCode)
                .NotEmpty().WithMessage("Select the court that will hear it").When(notice => notice.ListedAt is not null);
            RuleFor(notice => notice.ListedAt)
                .GreaterThanOrEqualTo(notice => notice.ServedAt).WithMessage("The hearing cannot be listed before the notice was served");
        }
    }

    internal sealed class Handler(Database database, CaseInHand inHand, OperationLedger operations, DeadlineBook deadlines, StatuteBook statutes, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordClosureNotice command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var noticeId = Guid.CreateVersion7(now);
            var of = CaseOf.Operation(inHand.OperationId);

            await operations.Touch(inHand.OperationId);

            if (await operations.StateOf(inHand.OperationId) is { Kind: not OperationKind.CrackHouseClosure })
            {
                return Refusal.Conflict("Only a crack house closure can have a closure notice");
            }

            if (await operations.StateOf(inHand.OperationId) is { Status: OperationStatus.Closed })
            {
                return Refusal.Conflict("This operation is closed");
            }

            var added = await database.AddIfAbsent(Sql.Add, new
            {
                Id = noticeId,
                inHand.OperationId,
                command.Premises,
                PremisesKey = Fold.Key(command.Premises),
                command.AuthorisedBy,
                Rank = command.Rank.ToString(),
                command.IssuedAt,
                command.Hours,
                command.ServedAt,
                command.ServedBy,
                command.ServedWhere,
                command.CourtCode,
                command.ListedAt,
                RecordedAt = now,
            });

            if (!added)
            {
                return Refusal.Conflict("These premises already have a closure notice in force", nameof(command.Premises));
            }

            var served = command.ServedAt!.Value;
            var limit = await deadlines.Start(ClosureRules.Hearing, served, noticeId, of);

            if (statutes.Knows(ClosureRules.NoticeEnd(command.Hours!.Value), London.DateOf(command.IssuedAt!.Value)))
            {
                await deadlines.Start(ClosureRules.NoticeEnd(command.Hours.Value), command.IssuedAt.Value, noticeId, of);
            }

            await operations.Move(inHand.OperationId, OperationStatus.NoticeServed);
            history.IsAbout(noticeId);
            history.Tell("Notice served", $"{command.ServedWhere}. Served by {command.ServedBy}, authorised by {command.AuthorisedBy}. A court must hear the application by {Words.Moment(limit)}.", served);

            return noticeId;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ClosureNotice
                (Id, OperationId, Premises, PremisesKey, AuthorisedBy, Rank, IssuedAt, Hours, ServedAt, ServedBy, ServedWhere, CourtCode, ListedAt, RecordedAt, Version)
            SELECT
                @Id, @OperationId, @Premises, @PremisesKey, @AuthorisedBy, @Rank, @IssuedAt, @Hours, @ServedAt, @ServedBy, @ServedWhere, @CourtCode, @ListedAt, @RecordedAt, 1
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM ClosureNotice
                WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND EndedAt IS NULL
            )
            """;
    }
}
