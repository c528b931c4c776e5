namespace OperationsCase.Operations;

/// <summary>The clocks that are given up when an operation is closed before they are met. The room that starts them registers them.</summary>
/// <param name="Rules">The ids of their rules.</param>
/// <param name="Words">What the timeline says of it, as a sentence.</param>
public sealed record RulesGivenUp(IReadOnlyList<string> Rules, string Words)
{
    internal static IEnumerable<RulesGivenUp> Of(OperationKind kind) => kind.Clocks.Select(clock => new RulesGivenUp([clock.Rule], clock.GivenUp));
}
