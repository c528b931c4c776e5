using System.Globalization;

namespace OperationsCase.Statute;

/// <summary>What a clock must know besides its trigger, such as the day on which an order would have ended.</summary>
/// <param name="given">Each fact by its name: <c>prev_end</c> is 2026-05-17.</param>
public sealed class RuleFacts(IReadOnlyDictionary<string, string> given)
{
    /// <summary>No facts besides the trigger.</summary>
    public static RuleFacts None { get; } = new(new Dictionary<string, string>());

    /// <summary>
    /// Reads facts written "prev_end=2026-05-17; n=3". A part without "=" is a remark and says nothing; of a fact's value its first word
    /// counts.
    /// </summary>
    /// <exception cref="FormatException">A fact is given twice.</exception>
    public static RuleFacts Parse(string text)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var part in text.Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2))
        {
            if (!given.TryAdd(part[0].Trim(), part[1].Trim().Split(' ')[0]))
            {
                throw new FormatException($"The fact '{part[0].Trim()}' is given twice. Give it once.");
            }
        }

        return new RuleFacts(given);
    }

    /// <summary>Whether a fact that is a switch is on: <c>fold=1</c>.</summary>
    public bool IsOne(string name) => given.GetValueOrDefault(name) == "1";

    public bool Has(string name) => given.ContainsKey(name);

    /// <summary>A London day of this century, written 2026-05-17.</summary>
    /// <exception cref="FormatException">It is missing, no date, or of another century.</exception>
    public DateOnly Day(string name) => given.TryGetValue(name, out var text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and <= 2099
        ? day
        : throw new FormatException($"Give the day '{name}' too, such as {name}=2026-05-17.");

    /// <summary>A whole number above nothing, such as 3.</summary>
    /// <exception cref="FormatException">It is missing, or no such number.</exception>
    public int Number(string name) => given.TryGetValue(name, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
        ? number
        : throw new FormatException($"Give the number '{name}' too, such as {name}=3.");

    /// <summary>A whole number, such as 3, or -3 to count back, at most a thousand either way.</summary>
    /// <exception cref="FormatException">It is missing, or no such number.</exception>
    public int NumberEitherWay(string name) =>
        given.TryGetValue(name, out var text)
            && int.TryParse(text.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= -1000 and <= 1000
            ? number
            : throw new FormatException($"Give the number '{name}' too, from -1000 to 1000, such as {name}=3, or {name}=-3 to count back.");

    /// <summary>Whole hours, written 24h or 24.</summary>
    /// <exception cref="FormatException">It is missing, no such number, or more than is allowed.</exception>
    public int Hours(string name, int most)
    {
        var hours = given.TryGetValue(name, out var text)
            && int.TryParse(text.TrimEnd('h'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

        return hours is 0 || hours > most
            ? throw new FormatException($"Give the hours '{name}' too, from 1 to {most}, such as {name}={most}h.")
            : hours;
    }
}
