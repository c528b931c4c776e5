namespace OperationsCase.Statute;

/// <summary>Refuses a table of rules that contradicts itself, before any deadline is calculated by it.</summary>
internal static class RuleTableValidator
{
    /// <returns>The same rules, each id's versions in order.</returns>
    /// <exception cref="FormatException">
    /// A version or a code comes twice, two versions govern one day, a version ends before it begins, or a rule has no length.
    /// </exception>
    public static ILookup<string, StatutoryRule> Checked(IEnumerable<StatutoryRule> rules)
    {
        var byId = rules.OrderBy(rule => rule.Version).ToLookup(rule => rule.Id);
        var codes = byId.SelectMany(versions => versions).SelectMany(rule => new[] { rule.Code, rule.SafeCode }).OfType<string>();

        if (codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: var code })
        {
            throw new FormatException($"Two rules have the code '{code}'.");
        }

        foreach (var versions in byId)
        {
            foreach (var rule in versions)
            {
                Check(rule);
            }

            if (versions.FirstOrDefault(rule => rule.IsReplaced
                && !versions.Any(other => other.Version == rule.ReplacedBy && other.Version > rule.Version)) is { } lost)
            {
                throw new FormatException($"{Named(lost)} is replaced by version {lost.ReplacedBy}, which is no later version of it.");
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
        if (rule.Clock == ClockKind.EarliestOf ? rule.Limits.Count < 2 || rule.Length != 0 : rule.Limits.Count > 0 || rule.Length <= 0)
        {
            throw new FormatException($"{Named(rule)} needs one length above nothing, or two limits at least.");
        }

        if (rule.Limits.Any(limit => limit.Length <= 0 || limit.Clock is ClockKind.Hours or ClockKind.EarliestOf))
        {
            throw new FormatException($"{Named(rule)} has a limit without a length in days or months.");
        }

        if (rule.Until < rule.From || (rule.IsOff && rule.Until is not null))
        {
            throw new FormatException($"{Named(rule)} ends on {rule.Until:yyyy-MM-dd} before it has begun.");
        }

        if (rule.Clock is not (ClockKind.Hours or ClockKind.WorkingDaysAfter) && rule.Disregards.Count > 0)
        {
            throw new FormatException($"{Named(rule)} counts calendar days or months, which leave no day out.");
        }

        if (rule.CountsHours ? rule.FromNextDay || rule.RollsBackFrom.Count > 0 : rule.MostExtension is not null)
        {
            throw new FormatException($"{Named(rule)} says of hours what is for days, or of days what is for hours.");
        }

        if (rule.HasTwoReadings != (rule.SafeCode is not null) && rule.Clock != ClockKind.EarliestOf)
        {
            throw new FormatException($"{Named(rule)} needs a second code for its second reading, and only then.");
        }
    }

    private static void Check(StatutoryRule one, StatutoryRule other)
    {
        if (one.Version == other.Version)
        {
            throw new FormatException($"{Named(one)} comes twice.");
        }

        if (!one.IsReplaced && !other.IsReplaced && ((other.From is { } begins
            && one.Governs(begins)) || (one.From is { } starts && other.Governs(starts))))
        {
            throw new FormatException($"{Named(one)} and version {other.Version} govern the same day. End one before the other begins.");
        }
    }

    private static IEnumerable<(StatutoryRule One, StatutoryRule Other)> Pairs(StatutoryRule[] versions) =>
        versions.SelectMany((one, place) => versions.Skip(place + 1).Select(other => (one, other)));

    private static string Named(StatutoryRule rule) => $"'{rule.Id}' version {rule.Version}";
}
