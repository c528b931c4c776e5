using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations.Printing;

/// <summary>
/// What of a case's history goes on paper: the steps of the operation itself, its closure and its deadlines, and nothing that would tell
/// more of whom and what else.
/// </summary>
/// <remarks>
/// A room that is not named prints nothing: networks, cash, intelligence, disclosures, with whom it is shared and who may see it are read
/// on the screen, where reading is logged.
/// </remarks>
internal static class PrintedHistory
{
    private static readonly string[] Rooms =
    [
        Room(nameof(Operations)),
        Room(nameof(ClosureOrders)),
        $"{Room(nameof(ClosureOrders))}.{nameof(ClosureOrders.Notices)}",
        $"{Room(nameof(ClosureOrders))}.{nameof(ClosureOrders.Orders)}",
        Room(nameof(Deadlines)),
    ];

    public static readonly IReadOnlyList<string> Acts =
    [
        .. typeof(PrintedHistory).Assembly
            .GetTypes()
            .Where(type => type.IsCommand() && Rooms.Contains(type.Namespace))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
    ];

    private static string Room(string name) => $"{nameof(OperationsCase)}.{name}";
}
