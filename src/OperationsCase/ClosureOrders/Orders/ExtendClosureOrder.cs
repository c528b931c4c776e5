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

namespace OperationsCase.ClosureOrders.Orders;

/// <summary>
/// Records that a court extended a closure order that was applied for in time: by three months at most, and to six in all. 2014 Act, s. 82.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record ExtendClosureOrder : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid OrderId { get; init; }

    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    /// <summary>Who was consulted, such as the council.</summary>
    public string Consulted { get; init; } = "";

    /// <summary>The London day on which the complaint was made to a justice.</summary>
    [Display(Name = "Day of the application")]
    public DateOnly? AppliedOn { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time the court extended it")]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>The new last London day, as the court stated it.</summary>
    [Display(Name = "New last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    internal sealed class Validator : AbstractValidator<ExtendClosureOrder>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(extend => extend.AuthorisedBy)
                .NotEmpty()
                .WithMessage("Enter who authorised the application")
                .MaximumLength(100)
                .WithMessage("Name must be 100 characters or fewer");
            RuleFor(extend => extend.Rank).NotNull().WithMessage("Select their rank").IsInEnum();
            RuleFor(extend => extend.Consulted)
                .NotEmpty()
                .WithMessage("Enter who was consulted, such as the council")
                .MaximumLength(300)
                .WithMessage("Who was consulted must be 300 characters or fewer");
            RuleFor(extend => extend.AppliedOn).NotNull().WithMessage("Enter the day of the application");
            RuleFor(extend => extend.CourtCode).NotEmpty().WithMessage("Select the court that extended it");
            RuleFor(extend => extend.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(extend => !string.IsNullOrEmpty(extend.CourtCode));
            RuleFor(extend => extend.MadeAt)
                .NotNull().WithMessage("Enter the date and time the court extended it")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time the court extended it cannot be in the future");
            RuleFor(extend => extend.AppliedOn)
                .Must((extend, applied) => applied is null || extend.MadeAt is null || applied <= London.DateOf(extend.MadeAt.Value))
                .WithMessage("It cannot have been applied for after it was extended");
            RuleFor(extend => extend.LastDayOn).NotNull().WithMessage("Enter the new last day of the order");
        }
    }

    /// <param name="order">As it stands, earlier extensions included.</param>
    /// <param name="limitOn">The furthest last day that the law allows.</param>
    /// <param name="rule">Where it says so.</param>
    internal Refusal? WhyNot(ClosureOrderForUpdate order, DateOnly limitOn, StatutoryRule rule) => this switch
    {
        _ when Rank < ClosureRules.LeastRank(rule) => Refusal.Invalid(
            $"{rule.Source} needs a {ClosureRules.LeastRank(rule).InSentence()}",
            nameof(Rank)),
        _ when London.DateOf(MadeAt!.Value) > order.LastDayOn =>
            Refusal.Invalid($"The order expired at {DueFormat.When(order.LastDayOn)}, so it could not be extended after that", nameof(MadeAt)),
        _ when MadeAt < order.MadeAt => Refusal.Invalid("The order cannot be extended before it was made", nameof(MadeAt)),
        _ when AppliedOn < order.MadeOn => Refusal.Invalid("It cannot have been applied for before the order was made", nameof(AppliedOn)),
        _ when LastDayOn <= order.LastDayOn => Refusal.Invalid($"The new last day must be after {Format.Day(order.LastDayOn)}", nameof(LastDayOn)),
        _ when LastDayOn > limitOn => Refusal.Invalid(
            $"It can be extended to {Format.Day(limitOn)} at most: {rule.Source}. Check the date on the order",
            nameof(LastDayOn)),
        _ => null,
    };

    internal sealed class Handler(
            Database database,
            CurrentCase currentCase,
            ClosureStore closure,
            DeadlineService deadlines,
            StatuteBook statutes,
            BankHolidayCalendars calendars,
            CaseHistory history,
            TimeProvider clock)
        : IRequestHandler<ExtendClosureOrder, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ExtendClosureOrder command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Order(currentCase.Id, command.OrderId) is not { } order)
            {
                return Refusal.NotFound("closure order");
            }

            if (order.EndedAt is not null)
            {
                return Refusal.Conflict("This order has ended, so it cannot be extended");
            }

            var governedOn = London.DateOf(order.ServedAt);

            if (!statutes.Knows(ClosureRules.ExtendedOrder, governedOn))
            {
                return Refusal.Conflict("The limits of an extension under the Act of 2003 are not confirmed. Ask your administrator to "
                    + "switch them on once legal services have confirmed them");
            }

            var facts = $"prev_end={DueFormat.Exact(order.LastDayOn)}";
            var limit = statutes
                .Find(ClosureRules.ExtendedOrder, governedOn)
                .Calculate(order.MadeOn, await calendars.Latest(), RuleFacts.Parse(facts));

            if (command.WhyNot(order, limit.LastDayOn!.Value, limit.Rule) is { } why)
            {
                return why;
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            await database.Execute(Sql.Add, command.Row(id, currentCase.Id, order.LastDayOn, limit.LastDayOn.Value, now));
            await MoveTheClock(order, command, id, facts, governedOn);
            history.IsAbout(order.Id);
            history.Tell(
                "Closure order extended",
                $"To {DueFormat.When(command.LastDayOn!.Value)}. Applied for by {command.AuthorisedBy}; consulted: {command.Consulted}.",
                command.MadeAt);

            return order.Id;
        }

        /// <summary>The clock now runs to the new end. Each extension has one of its own, whose facts are the end that it moved.</summary>
        private async Task MoveTheClock(ClosureOrderForUpdate order, ExtendClosureOrder command, Guid extensionId, string facts, DateOnly governedOn)
        {
            var of = OperationCase.Deadlines(currentCase.Id);
            await deadlines.Meet(order.ExtensionId ?? order.Id, order.ClockRule, command.MadeAt!.Value, "Extended by the court", of);
            await deadlines.StartStated(ClosureRules.ExtendedOrder, order.MadeAt, command.LastDayOn!.Value, extensionId, of, facts, governedOn);
        }
    }

    private object Row(Guid id, Guid operationId, DateOnly previous, DateOnly limitOn, DateTimeOffset now) => new
    {
        Id = id,
        OrderId,
        OperationId = operationId,
        CourtCode,
        AppliedOn,
        MadeAt,
        MadeOn = London.DateOf(MadeAt!.Value),
        PreviousLastDayOn = previous,
        LastDayOn,
        LimitOn = limitOn,
        AuthorisedBy,
        Rank = Rank!.Value.ToString(),
        Consulted,
        RecordedAt = now,
    };

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ClosureOrderChange
                (Id, OrderId, OperationId, Kind, CourtCode, AppliedOn, MadeAt, MadeOn, PreviousLastDayOn, LastDayOn,
                    LimitOn, AuthorisedBy, Rank, Consulted, RecordedAt)
            VALUES
                (@Id, @OrderId, @OperationId, 'Extended', @CourtCode, @AppliedOn, @MadeAt, @MadeOn, @PreviousLastDayOn,
                    @LastDayOn, @LimitOn, @AuthorisedBy, @Rank, @Consulted, @RecordedAt)
            """;
    }
}
