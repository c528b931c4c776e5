using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records an extension notice, by which a superintendent adds up to 24 hours to a notice of 24. 2014 Act, s. 77(4)-(5).</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record ExtendClosureNotice : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    [DoneBy("Authorised by")]
    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    /// <summary>From 1 to 24.</summary>
    public int? Hours { get; init; }

    [Display(Name = "Time of the extension notice")]
    public DateTimeOffset? MadeAt { get; init; }

    internal sealed class Validator : AbstractValidator<ExtendClosureNotice>
    {
        public Validator(TimeProvider clock, LawWording law)
        {
            RuleFor(extend => extend.AuthorisedBy)
                .NotEmpty()
                .WithMessage("Enter who extended it")
                .MaximumLength(100)
                .WithMessage("Name must be 100 characters or fewer");
            RuleFor(extend => extend.Rank)
                .NotNull().WithMessage("Select their rank").IsInEnum()
                .NotEqual(AuthorisingRank.Inspector).WithMessage("Only a superintendent or above can extend a notice");
            RuleFor(extend => extend.Hours)
                .NotNull()
                .WithMessage("Enter the hours added")
                .Must(hours => hours is null || (hours >= 1 && hours <= law.MostExtension(ClosureRules.NoticeEndExtended)))
                .WithMessage(_ => $"Hours added must be from 1 to {law.MostExtension(ClosureRules.NoticeEndExtended)}");
            RuleFor(extend => extend.MadeAt)
                .NotNull().WithMessage("Enter the date and time of the extension notice")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the extension notice cannot be in the future");
        }
    }

    internal Refusal? WhyNot(NoticeForUpdate notice, LawWording law) => notice switch
    {
        { Hours: not 24 } => Refusal.Conflict($"Only a notice of {law.Length(ClosureRules.NoticeEnd24)} can be extended"),
        { ExtendedBy: not null } => Refusal.Conflict("This notice is extended already, and can be only once"),
        { HeardAt: not null } => Refusal.Conflict("The application has been heard, so only the court can continue the notice"),
        _ when MadeAt < notice.IssuedAt || MadeAt > notice.IssuedAt.AddHours(notice.Hours) =>
            Refusal.Invalid(
                $"It can only be extended while it runs, from {Format.Moment(notice.IssuedAt)} "
                    + $"to {Format.Moment(notice.IssuedAt.AddHours(notice.Hours))}",
                nameof(MadeAt)),
        _ => null,
    };

    internal sealed class Handler(
        CurrentCase currentCase,
        NoticeChangeStore changes,
        DeadlineService deadlines,
        LawWording law,
        CaseHistory history) : IRequestHandler<ExtendClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ExtendClosureNotice command, CancellationToken cancellation)
        {
            var found = await changes.OfOneToChange(currentCase.Id, command.NoticeId);

            if (found.IsRefused)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            if (command.WhyNot(found.Value, law) is { } refusal)
            {
                return refusal;
            }

            var of = OperationCase.Deadlines(currentCase.Id);
            await deadlines.StandDown(command.NoticeId, ClosureRules.NoticeEnd24, of);
            var ends = await deadlines.Start(
                ClosureRules.NoticeEndExtended,
                found.Value.IssuedAt,
                command.NoticeId,
                of,
                facts: $"extension={command.Hours}h");
            await changes.Keep(
                new NoticeChange(command.NoticeId, NoticeChangeKind.Extended, command.MadeAt!.Value)
                {
                    AuthorisedBy = command.AuthorisedBy,
                    Rank = command.Rank,
                    Hours = command.Hours,
                    UntilAt = ends,
                },
                currentCase.Id);
            history.Tell(
                "Closure notice extended",
                $"By {Format.Count(command.Hours!.Value, "hour")}, to {DueFormat.When(ends)}. {command.AuthorisedBy}.",
                command.MadeAt);

            return command.NoticeId;
        }
    }
}
