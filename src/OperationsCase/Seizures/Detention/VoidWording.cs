using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Detention;

/// <summary>What is wrong with an order in law, in a sentence without its full stop.</summary>
internal static class VoidWording
{
    /// <param name="judged">The orders of the seizure.</param>
    /// <param name="place">Which of them, from 0.</param>
    /// <param name="limit">The last instant in time for the first, included.</param>
    /// <returns>Null where it holds.</returns>
    public static string? Of(IReadOnlyList<JudgedOrder> judged, int place, DateTimeOffset limit) => judged[place].Void switch
    {
        VoidReason.Late => $"The order was made {Format.Length(judged[place].Order.MadeAt - limit)} after the limit: the cash must go back",
        VoidReason.AfterExpiry =>
            $"The order was made {Format.Length(judged[place].Order.MadeAt - EndBefore(judged, place))} after the one before it had ended: "
            + "the cash must go back",
        VoidReason.NothingToExtend => "There was no lawful detention that this order could extend: the cash must go back",
        VoidReason.Court => "A court decided that this order is void: the cash must go back",
        _ => null,
    };

    /// <returns>That an order names a day past what the law has; null where it does not.</returns>
    public static string? TooLong(JudgedOrder judged) => judged.IsLongerThanTheLaw
        ? $"The order names {Format.Day(judged.Order.StatedTo)}, but the law has no longer one than to {Format.Day(judged.LawfulTo!.Value)}"
        : null;

    private static DateTimeOffset EndBefore(IReadOnlyList<JudgedOrder> judged, int place) =>
        London.StartOf(judged.Take(place).Last(order => order.LawfulTo is not null).LawfulTo!.Value.AddDays(1));
}
