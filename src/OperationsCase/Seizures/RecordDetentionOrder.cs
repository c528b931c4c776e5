using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>
/// Records a court's order that seized cash may be kept. An order that breaks a limit is recorded as it was made, and has its consequence: it is
/// void, no clock starts by it, and the cash must be returned.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordDetentionOrder : ICommand<RecordDetentionOrder.Answer>, IConcernsCase, IIdempotent
{
    private const string CheckTheDate = "Check the date on the order";

    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time the order was made")]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>The last London day on which it may be kept, as the order states it.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    /// <summary>The order does name that day, though it is past what the law has; it holds to the last day of the law.</summary>
    public bool AsTheOrderSays { get; init; }

    /// <param name="Warning">What is wrong with the order in law, in a sentence; null when nothing is.</param>
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

    /// <param name="latestBefore">When the latest order that is recorded already was made.</param>
    private Refusal? WhyNot(SeizureForUpdate seizure, DateTimeOffset? latestBefore) => seizure.Kind.Detention is null
        ? Refusal.Conflict($"No order limits how long this {seizure.Kind.Say.It} may be kept")
        : seizure.HeldPence == 0
        ? Refusal.Conflict(seizure.Status == SeizureStatus.Released
            ? $"All of this {seizure.Kind.Say.It} has been given back, so there is none to detain"
            : $"None of this {seizure.Kind.Say.It} is held, so there is none to detain")
        : MadeAt < seizure.SeizedAt ? Refusal.Invalid(
            $"The order cannot be before the {seizure.Kind.Say.It} was {seizure.Kind.Say.Began.ToLowerInvariant()}", nameof(MadeAt))
        : MadeAt < latestBefore ? Refusal.Invalid(
            $"An order of {Format.Moment(latestBefore.Value)} is recorded already. Record orders in the order they were made",
            nameof(MadeAt))
        : null;

    /// <returns>Null for an order that names no day past what the law has.</returns>
    internal static Refusal? WhyNotSoLong(JudgedOrder judged) => !judged.IsLongerThanTheLaw ? null : Refusal.Invalid(
        judged.CutByFirstOrderOf is { } first
            ? $"The first order was made on {Format.Day(first)}, so no order can go past {Format.Day(judged.LawfulTo!.Value)}. {CheckTheDate}"
            : $"An order of {Format.Day(judged.Order.MadeOn)} can run to {Format.Day(judged.LawfulTo!.Value)} at most. {CheckTheDate}",
        nameof(LastDayOn));

    /// <summary>Adds an order's row.</summary>
    /// <returns>False when one made at that time is there already.</returns>
    internal static Task<bool> Add(
        Database database, Guid id, Guid seizureId, string courtCode, DateTimeOffset madeAt, DateOnly lastDayOn, DateTimeOffset now) =>
        database.AddIfAbsent(Sql.Add, new
        {
            Id = id,
            SeizureId = seizureId,
            CourtCode = courtCode,
            MadeAt = madeAt,
            MadeOn = London.DateOf(madeAt),
            LastDayOn = lastDayOn,
            RecordedAt = now,
        });

    private void Tell(CaseHistory history, Guid orderId, AssetKind kind, string court, string? warning, bool isFirst)
    {
        history.IsAbout(orderId);
        history.Tell(
            kind.IsKept ? isFirst ? "Detention order made" : "Further detention order made" : "Further freezing order made",
            $"{court}. The {kind.Say.It} may be kept to {DueFormat.When(LastDayOn!.Value)}.{(warning is null ? "" : $" {warning}.")}",
            MadeAt);
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        Gazetteer gazetteer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<RecordDetentionOrder, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(RecordDetentionOrder command, CancellationToken cancellation)
        {
            var seizure = await seizures.StateForChange(currentCase.Id);
            var before = await database.SingleOrDefault<DateTimeOffset?>(Sql.Latest, new { SeizureId = currentCase.Id });

            if (command.WhyNot(seizure, before) is { } refusal)
            {
                return refusal;
            }

            var now = clock.GetUtcNow();
            var orderId = TimeOrderedId.New(now);

            if (!await Add(database, orderId, currentCase.Id, command.CourtCode, command.MadeAt!.Value, command.LastDayOn!.Value, now))
            {
                return Refusal.Conflict("An order made at this time is recorded already", nameof(MadeAt));
            }

            var settled = await standing.Settle(currentCase.Id, nameof(RecordDetentionOrder));

            if (!command.AsTheOrderSays && WhyNotSoLong(settled.Judged.Single(order => order.Id == orderId)) is { } tooLong)
            {
                return tooLong;
            }

            var warning = settled.WarningOf(orderId);
            command.Tell(history, orderId, seizure.Kind, gazetteer.Court(command.CourtCode)!.Name, warning, isFirst: before is null);

            return new Answer(orderId, warning);
        }
    }

    private static class Sql
    {
        internal const string Latest = "SELECT MAX(MadeAt) FROM DetentionOrder WHERE SeizureId = @SeizureId";

        internal const string Add =
            """
            INSERT INTO DetentionOrder (Id, SeizureId, CourtCode, MadeAt, MadeOn, LastDayOn, RecordedAt)
            SELECT @Id, @SeizureId, @CourtCode, @MadeAt, @MadeOn, @LastDayOn, @RecordedAt
            WHERE NOT EXISTS (SELECT 1 FROM DetentionOrder WHERE SeizureId = @SeizureId AND MadeAt = @MadeAt)
            """;
    }
}
