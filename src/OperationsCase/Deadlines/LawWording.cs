using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>What the law says in numbers, for the hints and texts of pages: by the law of the day that governs what is shown.</summary>
/// <param name="statutes">The rules.</param>
/// <param name="clock">Whose London day is taken where none is given, because what is shown is still to happen.</param>
public sealed class LawWording(StatuteBook statutes, TimeProvider clock)
{
    /// <summary>"48 hours", of a rule of one period.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="on">The London day whose law governs it; today where it is left out.</param>
    public string Length(string ruleId, DateOnly? on = null) => RuleLengthWording.Length(Rule(ruleId, on));

    /// <summary>"48 hours at most".</summary>
    /// <inheritdoc cref="Length" />
    public string AtMost(string ruleId, DateOnly? on = null) => RuleLengthWording.AtMost(Rule(ruleId, on));

    /// <summary>"3 months at most", of one of the limits of a rule that has several.</summary>
    /// <param name="limit">Its place among them, from 0.</param>
    /// <inheritdoc cref="Length" />
    public string AtMost(string ruleId, int limit, DateOnly? on = null) => RuleLengthWording.AtMost(Rule(ruleId, on).Limits[limit]);

    /// <summary>The most hours that an extension adds.</summary>
    /// <inheritdoc cref="Length" />
    public int MostExtension(string ruleId, DateOnly? on = null) => Rule(ruleId, on).MostExtension!.Value;

    private StatutoryRule Rule(string ruleId, DateOnly? on) => statutes.Find(ruleId, on ?? London.DateOf(clock.GetUtcNow()));
}
