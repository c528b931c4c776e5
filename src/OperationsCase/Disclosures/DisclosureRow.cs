namespace OperationsCase.Disclosures;

/// <summary>One disclosure, as it was recorded.</summary>
public record DisclosureRow
{
    /// <summary>Of a statement whose Disclosure is called given.</summary>
    internal const string Columns =
        """
        given.Id, given.DisclosedAt, given.RecipientKind, given.Organisation, given.Recipient, given.Means, given.LegalGround, given.RecordedAt,
            teller.Name AS OfficerName, given.CorrectsId, earlier.RecordedAt AS EarlierAt, later.RecordedAt AS LaterAt
        """;

    /// <summary>What only readers of the case may read.</summary>
    internal const string CaseWords = "given.What, given.OtherGround";

    internal const string Tables =
        """
        FROM Disclosure AS given
        LEFT JOIN Officer AS teller ON teller.Id = given.OfficerId
        LEFT JOIN Disclosure AS earlier ON earlier.Id = given.CorrectsId
        LEFT JOIN Disclosure AS later ON later.CorrectsId = given.Id
        """;

    public Guid Id { get; init; }

    public DateTimeOffset DisclosedAt { get; init; }

    public RecipientKind RecipientKind { get; init; }

    public string? Organisation { get; init; }

    /// <summary>The person, by name or post.</summary>
    public string? Recipient { get; init; }

    public DisclosureMeans Means { get; init; }

    public DisclosureGround LegalGround { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public string OfficerName { get; init; } = "";

    /// <summary>The earlier entry that this one stands in place of.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>When that earlier entry was recorded.</summary>
    public DateTimeOffset? EarlierAt { get; init; }

    /// <summary>When a later entry corrected this one; it stands in the log all the same.</summary>
    public DateTimeOffset? LaterAt { get; init; }

    /// <summary>Null to an auditor, who reads no case.</summary>
    public string? What { get; init; }

    /// <summary>The ground in words, where it is none of the list. Null to an auditor.</summary>
    public string? OtherGround { get; init; }

    /// <summary>"Jo Ward, Hackney Council".</summary>
    public string To => Organisation is null ? Recipient ?? "" : Recipient is null ? Organisation : $"{Recipient}, {Organisation}";
}
