using OperationsCase.Access;

namespace OperationsCase.Approvals;

/// <summary>A decision that was asked for, as lists show it.</summary>
public sealed record ApprovalRow : ListedCase
{
    internal const string Columns =
        $"""
        {ListedCases.Columns}, asked.Reference AS Approval, asked.Kind, asked.What, {AskerColumn}, asked.AskedAt,
            {ApproverColumn}, asked.DueAt, asked.Decision, asked.DecidedAt, asked.Reasons, asked.Conditions, asked.ValidUntil
        """;

    internal const string From =
        """
        FROM Approval AS asked
        CROSS JOIN CaseRecord AS it
        """;

    internal const string AskerColumn = "(SELECT named.Name FROM Officer AS named WHERE named.Id = asked.AskedById) AS AskedByName";

    internal const string ApproverColumn = "(SELECT named.Name FROM Officer AS named WHERE named.Id = asked.ApproverId) AS ApproverName";

    public ApprovalReference Approval { get; init; }

    public string Kind { get; init; } = "";

    public string What { get; init; } = "";

    public string AskedByName { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public string ApproverName { get; init; } = "";

    /// <summary>By when an answer is wanted, in UTC.</summary>
    public DateTimeOffset DueAt { get; init; }

    public ApprovalDecision? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Reasons { get; init; }

    public string? Conditions { get; init; }

    /// <summary>Until when an approval can be used, in UTC; null where it was used at once.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}
