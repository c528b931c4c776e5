namespace OperationsCase.Tests.WholeProduct.Layers;

/// <summary>What each room is for and which rooms it may know. It stands in the order of the layers: a room knows only rooms above it.</summary>
internal static class AllowedEdges
{
    /// <summary>Statute and GovUk are projects of their own; these two stand on them, and every room below may know these two.</summary>
    public static readonly IReadOnlyList<Room> KnownByAll =
    [
        new("Foundation", "engines, the pipeline of requests, reference data, files and pages"),
        new("Access", "who asks, in what role, and what they may see"),
    ];

    public static readonly IReadOnlyList<IReadOnlyList<Room>> Layers =
    [
        [new("Audit", "the history of cases, the log of who looked at what, and the chains that seal both")],
        [new("Messages", "tells officers of their cases and accounts, and sends e-mail", "Audit")],
        [new("Accounts", "signing in, and the life of accounts from invitation to departure", "Audit Messages")],
        [new("Cases", "the register of cases: their kinds, references, owners and boroughs, and how they are corrected", "Audit Messages")],
        [
            new("NeedToKnow", "restricts a case to those who must know of it", "Audit Cases Messages"),
            new("Sharing", "shows an operation to an officer or a borough beyond its own", "Audit Cases NeedToKnow"),
            new("Marking", "the protective marking of a case and of every page about it", "Audit Cases NeedToKnow"),
            new("Disclosures", "records who outside was told of a case", "Audit Cases NeedToKnow Marking"),
            new("Retention", "reviews cases after their time, holds them or erases them", "Audit Cases"),
            new("Intelligence", "graded reports about a case", "Audit Cases NeedToKnow Marking"),
            new("Documents", "fills templates with facts and writes them as Word documents"),
            new("Deadlines", "works out what must be done by when, and warns who must do it", "Audit Messages Accounts NeedToKnow"),
        ],
        [new("Approvals", "asks one officer for another's decision, and keeps it", "Audit Messages Cases NeedToKnow")],
        [
            new(
                "Tasks",
                "what must follow from what is recorded of a case, who does it, and whom a case is handed to",
                "Audit Cases NeedToKnow Deadlines"),
        ],
        [new("Decisions", "the decision log of a case", "Audit Cases NeedToKnow Deadlines Tasks")],
        [new("Premises", "houses, flats and buildings where drugs are dealt or grown", "Audit Cases NeedToKnow Retention")],
        [
            new(
                "Operations",
                "operations of every kind: their details, states and outcomes",
                "Audit Cases NeedToKnow Sharing Retention Deadlines Tasks Approvals Premises"),
        ],
        [
            new(
                "ClosureOrders",
                "closes premises: proposal, notice, hearing, order, and their documents",
                "Audit Cases Marking Documents Deadlines Approvals Premises Operations"),
        ],
        [new("Networks", "the criminal networks behind operations", "Audit Cases Messages NeedToKnow Retention Operations")],
        [new("Ledger", "the money of cases: a double-entry ledger of it, with kept balances")],
        [
            new(
                "Seizures",
                "seized money: detention, forfeiture, release, and whose it is",
                "Audit Cases NeedToKnow Retention Deadlines Tasks Approvals Operations Networks Ledger"),
        ],
        [new("Proceeds", "figures of proceeds of crime, each with the acts it counts, and what the force holds", "Audit Ledger Seizures")],
        [new("Disruption", "claims that a network was disrupted, and the decisions on them", "Audit Messages Cases Networks")],
        [new("Problems", "local drug problems, their signs, and what was done about them", "Audit Cases NeedToKnow Retention Operations")],
        [
            new("Home", "what an officer sees first", "Messages NeedToKnow Deadlines Tasks Approvals Operations Disruption"),
            new("Search", "looks for words in every list that the officer may see", "Audit Operations"),
            new("Performance", "figures, each with the rows it counts", "Audit Disruption"),
            new(
                "Import",
                "brings in many cases at once, by the commands that record them",
                "Audit Cases"),
            new(
                "Demonstration",
                "plays a past for training and trial",
                "Audit Import Cases Messages Accounts NeedToKnow Sharing Disclosures Deadlines Tasks Decisions Approvals Premises Operations "
                    + "ClosureOrders Networks Seizures Disruption Problems"),
            new("Commands", "the command line", "Audit Cases Messages Accounts Deadlines Demonstration"),
        ],
    ];

    /// <summary>Today's edges that break the rules. The list only shrinks.</summary>
    public static readonly IReadOnlyList<Edge> Exceptions =
    [
    ];
}
