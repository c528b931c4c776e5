namespace OperationsCase.Seizures.Money;

/// <summary>Parts of one seizure's money, in ten-thousandths of it.</summary>
internal static class MoneyShares
{
    /// <summary>All of it: 100.00 %.</summary>
    public const int Whole = 10_000;

    /// <summary>Splits a sum by shares that add up to the whole, so that the parts add up to the sum.</summary>
    /// <param name="pence">Whole pence, nothing or more.</param>
    /// <param name="shares">Ten-thousandths; what they lack to the whole is the last part of the answer, which is not attributed.</param>
    /// <returns>Whole pence for each share in its order, and then for the rest. Odd pennies go to the largest parts, the earliest of equals first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is below nothing, or all are above the whole.</exception>
    public static IReadOnlyList<long> Split(long pence, IReadOnlyList<int> shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pence);
        var rest = Whole - shares.Sum();
        int[] all = [.. shares, rest];

        if (all.Any(share => share < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(shares), "Shares must be nothing or more, and the whole at most.");
        }

        long[] parts = [.. all.Select(share => (long)((Int128)pence * share / Whole))];
        var odd = pence - parts.Sum();

        foreach (var place in Enumerable.Range(0, all.Length).OrderByDescending(place => all[place]).ThenBy(place => place).Take((int)odd))
        {
            parts[place]++;
        }

        return parts;
    }

    /// <summary>"65%", "33.33%".</summary>
    public static string Say(int share) => $"{((decimal)share / 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}%";
}
