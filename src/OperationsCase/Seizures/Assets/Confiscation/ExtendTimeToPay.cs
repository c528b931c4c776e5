using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>
/// Records that the court extended the time to pay a confiscation order, on an application that was made before the time ended. Proceeds of Crime
/// Act 2002, s. 11.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record ExtendTimeToPay : ICommand<int>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>The London day on which it was applied for.</summary>
    [Display(Name = "Day of the application")]
    public DateOnly? AppliedOn { get; init; }

    [Display(Name = "Time of the decision")]
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The last London day to pay, included.</summary>
    [Display(Name = "New last day to pay")]
    public DateOnly? ExtendedTo { get; init; }

    internal sealed class Validator : AbstractValidator<ExtendTimeToPay>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(extension => extension.AppliedOn).NotNull().WithMessage("Enter the day on which it was applied for");
            RuleFor(extension => extension.DecidedAt)
                .NotNull().WithMessage("Enter the date and time of the decision")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the decision cannot be in the future");
            RuleFor(extension => extension.AppliedOn)
                .Must((extension, day) => day <= London.DateOf(extension.DecidedAt!.Value)).WithMessage("It was applied for before it was decided")
                .When(extension => extension is { AppliedOn: not null, DecidedAt: not null });
            RuleFor(extension => extension.ExtendedTo).NotNull().WithMessage("Enter the new last day to pay");
        }
    }

    private Refusal? WhyNot(ConfiscationDetails order)
    {
        var last = order.ExtendedTo ?? order.PayBy!.Value;

        return DecidedAt < order.SeizedAt ? Refusal.Invalid("The decision cannot be before the order", nameof(DecidedAt))
            : AppliedOn > last ? Refusal.Invalid($"The time to pay ended with {Format.Day(last)}, so it was too late to apply", nameof(AppliedOn))
            : ExtendedTo <= last ? Refusal.Invalid($"The new last day must be after {Format.Day(last)}", nameof(ExtendedTo))
            : null;
    }

    internal sealed class Handler(
        Database database, CurrentCase currentCase, SeizureStore seizures, SeizureStanding standing, ConfiscationTime time, CaseHistory history)
        : IRequestHandler<ExtendTimeToPay, Result<int>>
    {
        public async Task<Result<int>> Handle(ExtendTimeToPay command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var state = await seizures.StateForChange(id);

            if (state.WhyNotConfiscation(pence: null, amountField: "", command.DecidedAt, nameof(DecidedAt)) is { } refusal)
            {
                return refusal;
            }

            var order = (ConfiscationDetails)(await state.Kind.Find(database, id))!;

            if ((command.WhyNot(order) ?? await time.WhyNotExtended(London.DateOf(order.SeizedAt!.Value), command.ExtendedTo)) is { } wrong)
            {
                return wrong;
            }

            await database.Execute(Sql.Extend, new { SeizureId = id, command.ExtendedTo });
            history.IsAbout(id);
            history.Tell(
                "Time to pay extended",
                $"To {DueFormat.When(command.ExtendedTo!.Value)}, from {Format.Day(order.ExtendedTo ?? order.PayBy!.Value)}. "
                    + $"Applied for on {Format.Day(command.AppliedOn!.Value)}.",
                command.DecidedAt);
            await standing.Settle(id, nameof(ExtendTimeToPay));

            return state.Version + 1;
        }
    }

    private static class Sql
    {
        internal const string Extend = "UPDATE ConfiscationOrder SET ExtendedTo = @ExtendedTo WHERE SeizureId = @SeizureId";
    }
}
