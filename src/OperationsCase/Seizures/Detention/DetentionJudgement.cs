using OperationsCase.Statute;

namespace OperationsCase.Seizures.Detention;

/// <summary>Why an order to keep seized money is void, so that the money must go back unless a court says otherwise.</summary>
public enum VoidReason
{
    /// <summary>The first order was made after its time. Kingdom Corporate v HMRC [2023] EWHC 3315 (Admin): it cannot be made good afterwards.</summary>
    Late,

    /// <summary>The order before it had ended when it was made.</summary>
    AfterExpiry,

    /// <summary>There was no lawful detention that it could extend.</summary>
    NothingToExtend,

    /// <summary>A court decided so.</summary>
    Court,
}

/// <summary>An order as it was made.</summary>
/// <param name="StatedTo">The last London day that the order names, included.</param>
/// <param name="IsLawfulByCourt">What a court decided about it; null where none did.</param>
internal sealed record OrderToJudge(Guid Id, DateTimeOffset MadeAt, DateOnly StatedTo, bool? IsLawfulByCourt = null)
{
    public string CourtName { get; init; } = "";

    /// <summary>Why it is void as the record keeps it, which a correction may change.</summary>
    public VoidReason? RecordedVoid { get; init; }

    public DateOnly MadeOn => London.DateOf(MadeAt);
}

/// <summary>What an order is worth in law.</summary>
/// <param name="Void">Null where it holds.</param>
/// <param name="LawfulTo">The last London day to which it allows the money to be kept, included: never past what the law has. Null where void.</param>
internal sealed record JudgedOrder(OrderToJudge Order, VoidReason? Void, DateOnly? LawfulTo)
{
    /// <summary>The London day of the first lawful order, where that is what ends this one before the day it names.</summary>
    public DateOnly? CutByFirstOrderOf { get; init; }

    public Guid Id => Order.Id;

    /// <summary>Whether the order names a day past what the law has; the rest of it has no effect.</summary>
    public bool IsLongerThanTheLaw => LawfulTo < Order.StatedTo;
}

/// <summary>The rules by which a kind of asset is detained.</summary>
/// <param name="Order">From the seizure to the first order of a court; null where the asset is bound by that order itself.</param>
/// <param name="End">From an order to the last day it may name.</param>
/// <param name="Limit">From the first order to the day past which no order can go; null where that is the end of the first.</param>
internal sealed record DetentionRules(string? Order, string End, string? Limit);

/// <summary>Judges the orders on one seizure, one after the other.</summary>
internal static class DetentionJudgement
{
    /// <param name="orders">In the order in which they were made.</param>
    /// <param name="limit">The last instant in time for the first of them, included, in UTC; null where none limits it.</param>
    /// <param name="statutes">The law.</param>
    /// <param name="calendar">The bank holidays.</param>
    /// <param name="rules">Those of the kind of asset.</param>
    /// <remarks>
    /// The first order must be made by the limit; each later one by the midnight in London that ends the last day of the lawful one before it.
    /// An order ends on the day it names, or earlier where the law has no longer one: six months beginning with its day, two years beginning
    /// with the day of the first lawful one. What a court decided about an order goes before all of this.
    /// Source: Proceeds of Crime Act 2002, s. 295(1)-(2).
    /// </remarks>
    public static IReadOnlyList<JudgedOrder> Of(
        IReadOnlyList<OrderToJudge> orders,
        DateTimeOffset? limit,
        StatuteBook statutes,
        BankHolidays calendar,
        DetentionRules rules)
    {
        var judged = new List<JudgedOrder>();
        DateOnly? firstOn = null;
        DateOnly? lawfulTo = null;

        foreach (var order in orders)
        {
            var why = WhyVoid(order, isFirst: judged.Count == 0, limit, lawfulTo);

            if (why is null)
            {
                firstOn ??= order.MadeOn;
                var (longest, furthest) = (LastDay(rules.End, order.MadeOn), LastDay(rules.Limit ?? rules.End, firstOn.Value));
                lawfulTo = Earliest(order.StatedTo, Earliest(longest, furthest));
                judged.Add(new(order, null, lawfulTo) { CutByFirstOrderOf = lawfulTo < order.StatedTo && furthest < longest ? firstOn : null });
            }
            else
            {
                lawfulTo = why == VoidReason.AfterExpiry ? null : lawfulTo;
                judged.Add(new(order, why, null));
            }
        }

        return judged;

        DateOnly LastDay(string rule, DateOnly on) => statutes.Find(rule, on).Calculate(on, calendar).LastDayOn!.Value;
    }

    private static VoidReason? WhyVoid(OrderToJudge order, bool isFirst, DateTimeOffset? limit, DateOnly? lawfulTo) =>
        order.IsLawfulByCourt is { } lawful ? (lawful ? null : VoidReason.Court)
        : isFirst ? (order.MadeAt > limit ? VoidReason.Late : null)
        : lawfulTo is not { } last ? VoidReason.NothingToExtend
        : order.MadeOn > last ? VoidReason.AfterExpiry
        : null;

    private static DateOnly Earliest(DateOnly one, DateOnly other) => one < other ? one : other;
}
