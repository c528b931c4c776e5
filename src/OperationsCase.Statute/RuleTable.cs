namespace OperationsCase.Statute;

/// <summary>Refuses a table of rules that contradicts itself, before any deadline is reckoned by it.</summary>
internal static class RuleTable
{
    /// <returns>The same rules, each id's versions in order.</returns>
    /// <exception cref="FormatException">
    /// A version comes twice, two versions govern one day, a version ends before it begins, or a rule has no length.
    /// </exception>
    public static ILookup<string, StatutoryRule> Checked(IEnumerable<StatutoryRule> rules)
    {
        var byId = rules.OrderBy(rule => rule.Version).ToLookup(rule => rule.Id);

        foreach (var versions in byId)
        {
            foreach (var rule in versions)
            {
                Check(rule);
            }

            foreach (var (one, other) in Pairs([.. versions]))
            {
                Check(one, other);
            }
        }

        return byId;
    }

    private static void Check(StatutoryRule rule)
    {
        if (rule.Length <= 0)
        {
            throw new FormatException($"{Named(rule)} has the length {rule.Length}, and needs one above nothing.");
        }

        if (rule.Until < rule.From || (rule.From is null && rule.Until is not null))
        {
            throw new FormatException($"{Named(rule)} ends on {rule.Until:yyyy-MM-dd} before it has begun.");
        }

        if (rule.Clock != ClockKind.Hours && rule.Disregards.Count > 0)
        {
            throw new FormatException($"{Named(rule)} counts months, which leave no day out.");
        }
    }

    private static void Check(StatutoryRule one, StatutoryRule other)
    {
        if (one.Version == other.Version)
        {
            throw new FormatException($"{Named(one)} comes twice.");
        }

        if ((other.From is { } begins && one.Governs(begins)) || (one.From is { } starts && other.Governs(starts)))
        {
            throw new FormatException($"{Named(one)} and version {other.Version} govern the same day. End one before the other begins.");
        }
    }

    private static IEnumerable<(StatutoryRule One, StatutoryRule Other)> Pairs(StatutoryRule[] versions) =>
        versions.SelectMany((one, place) => versions.Skip(place + 1).Select(other => (one, other)));

    private static string Named(StatutoryRule rule) => $"'{rule.Id}' version {rule.Version}";
}
