using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Log;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>
/// Records that a council or a housing provider extended or cancelled a notice of its own: it stays theirs, and the deadlines follow. Police
/// neither extend nor cancel it. 2014 Act, ss. 77(4) and 78. The answer is the notice.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[SaidInAuditLog("Recorded that an issuer extended or cancelled its closure notice")]
public sealed record RecordIssuersNoticeChange : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    [Display(Name = "What they did")]
    public IssuersNoticeChange? Did { get; init; }

    /// <summary>Who signed it there, and their post.</summary>
    [DoneBy("Signed by")]
    public string SignedBy { get; init; } = "";

    [Display(Name = "Time of their notice")]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>Of an extension, from 1 to 24.</summary>
    public int? Hours { get; init; }

    /// <summary>Of a cancellation, why, as they say.</summary>
    [DataType(DataType.MultilineText)]
    public string? What { get; init; }

    internal sealed class Validator : AbstractValidator<RecordIssuersNoticeChange>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(change => change.Did).NotNull().WithMessage("Select what they did").IsInEnum();
            RuleFor(change => change.SignedBy)
                .NotEmpty().WithMessage("Enter who signed it")
                .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(change => change.MadeAt)
                .NotNull().WithMessage("Enter the date and time of their notice")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of their notice cannot be in the future");
            RuleFor(change => change.Hours)
                .NotNull().WithMessage("Enter the hours added")
                .InclusiveBetween(1, 24).WithMessage("Hours added must be from 1 to 24")
                .When(change => change.Did == IssuersNoticeChange.Extended);
            RuleFor(change => change.What)
                .NotEmpty().WithMessage("Enter why it is cancelled")
                .MaximumLength(1000).WithMessage("Why it is cancelled must be 1,000 characters or fewer")
                .When(change => change.Did == IssuersNoticeChange.Cancelled);
        }
    }

    private Refusal? WhyNot(NoticeForUpdate notice) =>
        notice.HeardAt is not null ? Refusal.Conflict("A court has heard the application, so only the court can change this")
        : MadeAt < notice.IssuedAt ? Refusal.Invalid(
            $"It can only be later than the notice itself, which was issued {Format.Moment(notice.IssuedAt)}",
            nameof(MadeAt))
        : Did == IssuersNoticeChange.Extended ? WhyNotExtended(notice)
        : MadeAt < notice.ServedAt ? Refusal.Invalid(
            $"It can only be issued after the notice was served, at {Format.Moment(notice.ServedAt)}",
            nameof(MadeAt))
        : MadeAt > notice.LapsesAt ? Refusal.Invalid(
            $"The notice expired at {DueFormat.When(notice.LapsesAt)}, because no court had heard it. Record that it expired",
            nameof(MadeAt))
        : null;

    private Refusal? WhyNotExtended(NoticeForUpdate notice) =>
        notice.Hours != 24 ? Refusal.Conflict($"This notice runs for {notice.Hours} hours already, so it cannot be extended")
        : notice.ExtendedBy is not null ? Refusal.Conflict("This notice is extended already, and can be only once")
        : MadeAt > notice.IssuedAt.AddHours(notice.Hours) ? Refusal.Invalid(
            $"It can only be extended while it runs, to {Format.Moment(notice.IssuedAt.AddHours(notice.Hours))}",
            nameof(MadeAt))
        : null;

    internal sealed class Handler(
        CurrentCase currentCase,
        NoticeChangeStore changes,
        DeadlineService deadlines,
        StatuteBook statutes,
        CaseHistory history) : IRequestHandler<RecordIssuersNoticeChange, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordIssuersNoticeChange command, CancellationToken cancellation)
        {
            var found = await changes.Of(currentCase.Id, command.NoticeId);

            if (found.IsRefused)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            var notice = found.Value;

            if (notice.Issuer == NoticeIssuer.Police)
            {
                return Refusal.Conflict("This is a notice of the police. Extend or cancel it as theirs");
            }

            if (!statutes.Knows(ClosureRules.NoticeEndExtended, London.DateOf(notice.ServedAt)))
            {
                return Refusal.Conflict("Under the Act of 2003 a notice cannot be extended, varied or cancelled");
            }

            if (command.WhyNot(notice) is { } refusal)
            {
                return refusal;
            }

            return command.Did == IssuersNoticeChange.Extended ? await Extend(command, notice) : await Cancel(command, notice);
        }

        private async Task<Result<Guid>> Extend(RecordIssuersNoticeChange command, NoticeForUpdate notice)
        {
            var of = OperationCase.Deadlines(currentCase.Id);
            await deadlines.StandDown(command.NoticeId, ClosureRules.NoticeEnd24, of);
            var ends = await deadlines.Start(ClosureRules.NoticeEndExtended, notice.IssuedAt, command.NoticeId, of, facts: $"extension={command.Hours}h");
            await changes.Keep(command.Change(NoticeChangeKind.Extended) with { Hours = command.Hours, UntilAt = ends }, currentCase.Id);
            history.Tell(
                $"{notice.IssuerName} extended its notice",
                $"By {Format.Count(command.Hours!.Value, "hour")}, to {DueFormat.When(ends)}. Signed by {command.SignedBy}.",
                command.MadeAt);

            return command.NoticeId;
        }

        private async Task<Result<Guid>> Cancel(RecordIssuersNoticeChange command, NoticeForUpdate notice)
        {
            await changes.Keep(command.Change(NoticeChangeKind.Cancelled) with { What = command.What }, currentCase.Id);
            await changes.End(command.NoticeId, command.MadeAt!.Value, currentCase.Id);
            history.Tell($"{notice.IssuerName} cancelled its notice", $"{command.What} Signed by {command.SignedBy}.", command.MadeAt);

            return command.NoticeId;
        }
    }

    private NoticeChange Change(NoticeChangeKind kind) => new(NoticeId, kind, MadeAt!.Value) { AuthorisedBy = SignedBy };
}

/// <summary>What the issuer of a notice, which is not the police, did about it.</summary>
public enum IssuersNoticeChange
{
    [Display(Name = "They extended it")]
    Extended,

    [Display(Name = "They cancelled it")]
    Cancelled,
}
