using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Assets;

/// <summary>How long a court may give to pay a confiscation order. Proceeds of Crime Act 2002, s. 11.</summary>
internal sealed class ConfiscationTime(StatuteBook statutes, BankHolidayCalendars calendars)
{
    /// <returns>Why an order cannot have been made so; null where it can.</returns>
    public async Task<Refusal?> WhyNot(ConfiscationDetails order)
    {
        var on = London.DateOf(order.SeizedAt!.Value);

        return await Longest(ConfiscationKind.Payment, on) is not { } first
            ? Refusal.Invalid("There was no law on confiscation under this Act on that day", nameof(order.SeizedAt))
            : order.PayBy > first
                ? Refusal.Invalid($"An order of that day can give time to {Format.Day(first)} at most. Check the order", nameof(order.PayBy))
            : await WhyNotExtended(on, order.ExtendedTo);
    }

    /// <param name="on">The London day of the order.</param>
    /// <param name="extendedTo">The last day to pay, with extensions; null where there is none.</param>
    public async Task<Refusal?> WhyNotExtended(DateOnly on, DateOnly? extendedTo) =>
        extendedTo > await Longest(ConfiscationKind.ExtendedPayment, on)
            ? Refusal.Invalid(
                $"Time to pay an order of that day can be extended to {Format.Day((await Longest(ConfiscationKind.ExtendedPayment, on))!.Value)} at most",
                nameof(ConfiscationDetails.ExtendedTo))
            : null;

    private async Task<DateOnly?> Longest(string rule, DateOnly on) =>
        statutes.Knows(rule, on) ? statutes.Find(rule, on).Calculate(on, await calendars.Latest()).LastDayOn : null;
}
