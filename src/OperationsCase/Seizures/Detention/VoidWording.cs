using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Detention;

/// <summary>What is wrong with an order in law, in a sentence without its full stop.</summary>
internal static class VoidWording
{
    /// <returns>What is wrong with an order and what that means; null where it holds.</returns>
    public static string? Of(JudgedSeizure seizure, int place) => Why(seizure, place) is { } why ? $"{why}: the cash must go back" : null;

    /// <param name="seizure">The orders of a seizure, as they are worth.</param>
    /// <param name="place">Which of them, from 0.</param>
    /// <returns>What is wrong with it; null where it holds.</returns>
    public static string? Why(JudgedSeizure seizure, int place) => seizure.Judged[place].Void switch
    {
        VoidReason.Late => $"The order was made {Format.Length(seizure.Judged[place].Order.MadeAt - seizure.Limit!.Value)} after the limit",
        VoidReason.AfterExpiry =>
            $"The order was made {Format.Length(seizure.Judged[place].Order.MadeAt - EndBefore(seizure.Judged, place))} after the one before it had ended",
        VoidReason.NothingToExtend => "There was no lawful detention that this order could extend",
        VoidReason.Court => "A court decided that this order is void",
        _ => null,
    };

    /// <returns>That an order names a day past what the law has; null where it does not.</returns>
    public static string? TooLong(JudgedOrder judged) => judged.IsLongerThanTheLaw
        ? $"The order names {Format.Day(judged.Order.StatedTo)}, but the law has no longer one than to {Format.Day(judged.LawfulTo!.Value)}"
        : null;

    private static DateTimeOffset EndBefore(IReadOnlyList<JudgedOrder> judged, int place) =>
        London.StartOf(judged.Take(place).Last(order => order.LawfulTo is not null).LawfulTo!.Value.AddDays(1));
}
