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
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>Records a court's order that seized cash may be kept. An order made too late is recorded as it was, and the answer says so.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordDetentionOrder : ICommand<RecordDetentionOrder.Answer>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time the order was made")]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>The last London day on which the cash may be kept, as the order states it.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    /// <param name="Warning">What is wrong with the order in law, in a sentence; null when it was made in time.</param>
    public sealed record Answer(Guid Id, string? Warning);

    internal sealed class Validator : AbstractValidator<RecordDetentionOrder>
    {
        public Validator(TimeProvider clock, Gazetteer gazetteer)
        {
            RuleFor(order => order.CourtCode).NotEmpty().WithMessage("Select the court that made the order");
            RuleFor(order => order.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(order => !string.IsNullOrEmpty(order.CourtCode));
            RuleFor(order => order.MadeAt)
                .NotNull().WithMessage("Enter the date and time the order was made")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the order cannot be in the future");
            RuleFor(order => order.LastDayOn).NotNull().WithMessage("Enter the last day of the order");
            RuleFor(order => order.LastDayOn)
                .Must((order, last) => last >= London.DateOf(order.MadeAt!.Value)).WithMessage("The last day cannot be before the order was made")
                .When(order => order is { LastDayOn: not null, MadeAt: not null });
        }
    }

    /// <param name="earlier">In the order in which they were made.</param>
    internal Refusal? WhyNot(SeizureForUpdate seizure, IReadOnlyList<EarlierOrderOnCashRow> earlier, StatuteBook statutes, BankHolidays calendar)
    {
        var (made, last) = (MadeAt!.Value, LastDayOn!.Value);

        if (seizure.Status == SeizureStatus.Released)
        {
            return Refusal.Conflict("All of this cash has been given back, so there is none to detain");
        }

        if (made < seizure.SeizedAt)
        {
            return Refusal.Invalid("The order cannot be before the cash was seized", nameof(MadeAt));
        }

        if (earlier.Count > 0 && made < earlier[^1].MadeAt)
        {
            return Refusal.Invalid(
                $"An order of {Format.Moment(earlier[^1].MadeAt)} is recorded already. Record orders in the order they were made",
                nameof(MadeAt));
        }

        var madeOn = London.DateOf(made);
        var firstOn = earlier.Count == 0 ? madeOn : London.DateOf(earlier[0].MadeAt);
        var longest = statutes.Find(CashRules.DetentionEnd, madeOn).Calculate(madeOn, calendar).LastDayOn!.Value;
        var furthest = statutes.Find(CashRules.DetentionLimit, firstOn).Calculate(firstOn, calendar).LastDayOn!.Value;

        return last > longest
            ? Refusal.Invalid(
                $"An order of {Format.Day(madeOn)} can run to {Format.Day(longest)} at most. Check the date on the order",
                nameof(LastDayOn))
            : last > furthest
                ? Refusal.Invalid(
                    $"The first order was made on {Format.Day(firstOn)}, so no order can go past {Format.Day(furthest)}. Check the date on the order",
                    nameof(LastDayOn))
                : null;
    }

    private object Row(Guid id, Guid seizureId, DateTimeOffset now) => new
    {
        Id = id,
        SeizureId = seizureId,
        CourtCode,
        MadeAt,
        MadeOn = London.DateOf(MadeAt!.Value),
        LastDayOn,
        RecordedAt = now,
    };

    /// <param name="limit">The last instant at which the order was in time, included.</param>
    /// <returns>What is wrong with the order in law, or null.</returns>
    private string? Tell(CaseHistory history, Guid orderId, string court, DateTimeOffset limit, bool isFirst)
    {
        var warning = LateOrderWarning.Warning(MadeAt!.Value, limit, isFirst);
        history.IsAbout(orderId);
        history.Tell(
            isFirst ? "Detention order made" : "Further detention order made",
            $"{court}. The cash may be kept to {DueFormat.When(LastDayOn!.Value)}.{(warning is null ? "" : $" {warning}.")}",
            MadeAt);

        return warning;
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        DeadlineService deadlines,
        StatuteBook statutes,
        BankHolidayCalendars calendars,
        Gazetteer gazetteer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<RecordDetentionOrder, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(RecordDetentionOrder command, CancellationToken cancellation)
        {
            var seizure = await seizures.StateForChange(currentCase.Id);
            var earlier = await database.List<EarlierOrderOnCashRow>(Sql.Earlier, new { SeizureId = currentCase.Id });
            var (made, last) = (command.MadeAt!.Value, command.LastDayOn!.Value);

            if (command.WhyNot(seizure, earlier, statutes, await calendars.Latest()) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var orderId = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(Sql.Add, command.Row(orderId, currentCase.Id, now)))
            {
                return Refusal.Conflict("An order made at this time is recorded already", nameof(MadeAt));
            }

            var court = gazetteer.Court(command.CourtCode)!.Name;
            var of = SeizureCase.Deadlines(currentCase.Id);
            var limit = await LimitOf(earlier);

            if (earlier.Count == 0)
            {
                await deadlines.Meet(currentCase.Id, CashRules.DetentionOrder, made, $"Ordered at {court}", of);
                await deadlines.StartOn(CashRules.DetentionLimit, London.DateOf(made), made, currentCase.Id, of);
                await seizures.Move(currentCase.Id, SeizureStatus.Detained);
            }
            else
            {
                await deadlines.Meet(earlier[^1].Id, CashRules.DetentionEnd, made, $"A further order at {court}", of);
            }

            await deadlines.StartStated(CashRules.DetentionEnd, made, last, orderId, of);

            return new Answer(orderId, command.Tell(history, orderId, court, limit, isFirst: earlier.Count == 0));
        }

        /// <summary>The last instant at which this order was in time: of the seizure's own clock, or of the order before it.</summary>
        private Task<DateTimeOffset> LimitOf(IReadOnlyList<EarlierOrderOnCashRow> earlier) => earlier.Count == 0
            ? database.SingleOrDefault<DateTimeOffset>(Sql.Limit, new { SubjectId = currentCase.Id, RuleId = CashRules.DetentionOrder })
            : Task.FromResult(London.StartOf(earlier[^1].LastDayOn.AddDays(1)));
    }

    /// <summary>An order on the same cash that was recorded before.</summary>
    internal sealed record EarlierOrderOnCashRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }
    }

    private static class Sql
    {
        internal const string Earlier = "SELECT Id, MadeAt, LastDayOn FROM DetentionOrder WHERE SeizureId = @SeizureId ORDER BY MadeAt, Id";

        internal const string Limit = "SELECT DueAt FROM Deadline WHERE SubjectId = @SubjectId AND RuleId = @RuleId";

        internal const string Add =
            """
            INSERT INTO DetentionOrder (Id, SeizureId, CourtCode, MadeAt, MadeOn, LastDayOn, RecordedAt)
            SELECT @Id, @SeizureId, @CourtCode, @MadeAt, @MadeOn, @LastDayOn, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM DetentionOrder WHERE SeizureId = @SeizureId AND MadeAt = @MadeAt)
            """;
    }
}

/// <summary>What an order made too late means. Kingdom Corporate v HMRC [2023] EWHC 3315 (Admin).</summary>
internal static class LateOrderWarning
{
    /// <param name="limit">The last instant in time, included.</param>
    public static string? Warning(DateTimeOffset made, DateTimeOffset limit, bool isFirst) => made <= limit
        ? null
        : isFirst
            ? $"The order was made {Format.Length(made - limit)} after the limit: the cash must go back"
            : $"The order was made {Format.Length(made - limit)} after the one before it had ended: the cash must go back";
}
