namespace OperationsCase.Access;

/// <summary>
/// The conditions under which an officer may see a row, for every list, count, search and export.
/// This is the only place that writes them.
/// </summary>
/// <remarks>Each is about one alias: o an operation, n a network, s a seizure, p a local problem, c a disruption claim, counted a row of DisruptedNetwork. Each takes @OfficerId.</remarks>
internal static class Visible
{
    public const string Operation =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = o.BoroughCode)";

    public const string Network =
        """
        EXISTS
        (
            SELECT 1
            FROM NetworkBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.NetworkId = n.Id AND sees.OfficerId = @OfficerId
        )
        """;

    public const string Seizure =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = s.BoroughCode)";

    public const string Problem =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = p.BoroughCode)";

    /// <summary>What a figure may count: a borough that the officer serves, and a network that they may see.</summary>
    public const string DisruptedNetwork =
        $"""
        EXISTS (SELECT 1 FROM OfficerBorough AS counts WHERE counts.OfficerId = @OfficerId AND counts.BoroughCode = counted.BoroughCode)
            AND EXISTS (SELECT 1 FROM Network AS n WHERE n.Id = counted.NetworkId AND {Network})
        """;

    /// <summary>A claim names its operation and its network, so it shows only to somebody who may see both.</summary>
    public const string Claim =
        $"""
        EXISTS (SELECT 1 FROM Operation AS o WHERE o.Id = c.OperationId AND {Operation})
            AND EXISTS (SELECT 1 FROM Network AS n WHERE n.Id = c.NetworkId AND {Network})
        """;
}
