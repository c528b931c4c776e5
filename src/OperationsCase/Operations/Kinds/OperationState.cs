using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Where an operation stands. Each kind of operation says which of them it can have.</summary>
/// <param name="colour">Of its tag: one of those of GOV.UK.</param>
public sealed class OperationState(string code, string words, string colour) : CodedValue<OperationState>(code, words), IRegisteredValues<OperationState>
{
    /// <summary>As every operation begins, unless its kind has another.</summary>
    public static readonly OperationState Live = new("Live", "Live", "blue");

    /// <summary>As every operation ends.</summary>
    public static readonly OperationState Closed = new("Closed", "Closed", "grey");

    // The kinds refer to the states above, so they are asked for their own only when somebody wants them all.
    private static readonly Lazy<IReadOnlyList<OperationState>> Known =
        new(() => [.. OperationKind.All.SelectMany(kind => kind.States).Distinct().OrderBy(state => state == Closed)]);

    public static IReadOnlyList<OperationState> All => Known.Value;

    /// <summary>Of its tag.</summary>
    public string Colour => colour;
}

/// <summary>A step from one state to another that an officer takes by hand.</summary>
/// <param name="From">Where the operation stands before.</param>
/// <param name="To">Where it stands after.</param>
/// <param name="Does">What is done, as a button says it: "Record that it was authorised".</param>
/// <param name="By">The roles that may take it.</param>
public sealed record OperationMove(OperationState From, OperationState To, string Does, Access.Role By);
