using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>Corrects what is recorded of a court's order on seized cash; what it met and what it began is worked out again.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectDetentionOrder : ICorrection
{
    public SeizureReference Seizure { get; init; }

    public Guid OrderId { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time the order was made")]
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>The last London day on which the cash may be kept, as the order states it.</summary>
    [Display(Name = "Last day of the order")]
    public DateOnly? LastDayOn { get; init; }

    /// <summary>The order does name that day, though it is past what the law has; it holds to the last day of the law.</summary>
    public bool AsTheOrderSays { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer)
        : CorrectionRules<CorrectDetentionOrder>(Facts(clock, gazetteer));

    private static InlineValidator<CorrectDetentionOrder> Facts(TimeProvider clock, Gazetteer gazetteer)
    {
        var facts = new InlineValidator<CorrectDetentionOrder>();
        facts.RuleFor(order => order.CourtCode)
            .NotEmpty().WithMessage("Select the court that made the order")
            .Must(code => string.IsNullOrEmpty(code) || gazetteer.Court(code) is not null)
            .WithMessage("There is no such court. Select one from the list");
        facts.RuleFor(order => order.MadeAt)
            .NotNull().WithMessage("Enter the date and time the order was made")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the order cannot be in the future");
        facts.RuleFor(order => order.LastDayOn).NotNull().WithMessage("Enter the last day of the order");
        facts.RuleFor(order => order.LastDayOn)
            .Must((order, last) => last >= London.DateOf(order.MadeAt!.Value)).WithMessage("The last day cannot be before the order was made")
            .When(order => order is { LastDayOn: not null, MadeAt: not null });

        return facts;
    }

    /// <param name="orders">Every order on the cash, in the order in which they were made.</param>
    /// <param name="place">Which of them this is, from 0.</param>
    private Refusal? WhyNot(SeizureForUpdate seizure, IReadOnlyList<OrderOfCashRow> orders, int place) => MadeAt < seizure.SeizedAt
        ? Refusal.Invalid("The order cannot be before the cash was seized", nameof(MadeAt))
        : place > 0 && MadeAt <= orders[place - 1].MadeAt
            ? Refusal.Invalid($"The order before was made {Format.Moment(orders[place - 1].MadeAt)}, so this one was after it", nameof(MadeAt))
        : place + 1 < orders.Count && MadeAt >= orders[place + 1].MadeAt
            ? Refusal.Invalid($"The next order was made {Format.Moment(orders[place + 1].MadeAt)}, so this one was before it", nameof(MadeAt))
        : null;

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        SeizureStore seizures,
        SeizureStanding standing) : IRequestHandler<CorrectDetentionOrder, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectDetentionOrder command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);
            var orders = await database.List<OrderOfCashRow>(Sql.Orders, new { SeizureId = id });
            var place = orders.ToList().FindIndex(order => order.Id == command.OrderId);

            if (place < 0)
            {
                return Refusal.NotFound("detention order");
            }

            var it = orders[place];
            var recorded = new { it.CourtCode, MadeAt = (DateTimeOffset?)it.MadeAt, LastDayOn = (DateOnly?)it.LastDayOn };

            if (command.WhyNot(await seizures.Find(id), orders, place) is { } wrong)
            {
                return wrong;
            }

            if (await correction.WhyNot(id, command, recorded) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.Correct, new
            {
                command.OrderId,
                command.CourtCode,
                command.MadeAt,
                MadeOn = London.DateOf(command.MadeAt!.Value),
                command.LastDayOn,
            });
            var settled = await standing.Settle(id, nameof(CorrectDetentionOrder));

            return !command.AsTheOrderSays && RecordDetentionOrder.WhyNotSoLong(settled.Judged[place]) is { } tooLong
                ? tooLong
                : await correction.Tell(id, command.OrderId, command, recorded, "Detention order");
        }
    }

    private sealed record OrderOfCashRow
    {
        public Guid Id { get; init; }

        public string CourtCode { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public DateOnly LastDayOn { get; init; }
    }

    private static class Sql
    {
        internal const string Orders =
            "SELECT Id, CourtCode, MadeAt, LastDayOn FROM DetentionOrder WHERE SeizureId = @SeizureId ORDER BY MadeAt, Id";

        internal const string Correct =
            "UPDATE DetentionOrder SET CourtCode = @CourtCode, MadeAt = @MadeAt, MadeOn = @MadeOn, LastDayOn = @LastDayOn WHERE Id = @OrderId";
    }
}
