using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>How an operation ended. Each kind of operation says which of them it can have.</summary>
public sealed class OperationOutcome(string code, string words) : CodedValue<OperationOutcome>(code, words), IRegisteredValues<OperationOutcome>
{
    public static readonly OperationOutcome ArrestsMade = new("ArrestsMade", "Arrests made");

    public static readonly OperationOutcome NoFurtherAction = new("NoFurtherAction", "No further action");

    // The kinds refer to the outcomes above, so they are asked for their own only when somebody wants them all.
    private static readonly Lazy<IReadOnlyList<OperationOutcome>> Known =
        new(() => [.. OperationKind.All.SelectMany(kind => kind.Outcomes).Distinct()]);

    public static IReadOnlyList<OperationOutcome> All => Known.Value;
}
