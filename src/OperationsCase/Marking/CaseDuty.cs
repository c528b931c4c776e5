namespace OperationsCase.Marking;

/// <summary>A link that stands beside the marking of every case, such as the one to its review. The room that it leads to registers it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Where it leads, without the reference of the case.</param>
/// <param name="Request">Shown to those whose role may send this.</param>
public sealed record CaseDuty(string Text, string Address, Type Request)
{
    /// <summary>The prefixes of cases that have none.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    public bool IsFor(string reference) => !NotFor.Any(prefix => reference.StartsWith($"{prefix}-", StringComparison.OrdinalIgnoreCase));
}
