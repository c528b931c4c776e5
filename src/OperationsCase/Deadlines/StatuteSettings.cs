namespace OperationsCase.Deadlines;

/// <summary>When rules of law begin that wait for their first day.</summary>
internal sealed record StatuteSettings
{
    public const string Section = "Statute";

    /// <summary>
    /// The London day on which a waiting rule begins, by the code of the rule, such as `Statute__Begins__CH72_CPA2026=2027-04-01`. The version
    /// before it ends on the day before. The page `/rules` lists the codes, and why each rule waits. Another code or a value that is not a
    /// day is refused.
    /// </summary>
    public IReadOnlyDictionary<string, string> Begins { get; init; } = new Dictionary<string, string>();
}
