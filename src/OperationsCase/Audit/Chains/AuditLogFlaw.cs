namespace OperationsCase.Audit.Chains;

/// <summary>Where the log is not what was sealed.</summary>
/// <param name="Chain">The id of what the chain is about; null where no chain is meant.</param>
/// <param name="Sentence">What is wrong there, for an auditor.</param>
internal sealed record AuditLogFlaw(Guid? Chain, string Sentence);

/// <summary>What was walked, in numbers.</summary>
internal sealed record AuditLogVerificationCounts
{
    public int Entries { get; set; }

    public int Chains { get; set; }

    public int Consultations { get; set; }

    public int Anchors { get; set; }

    /// <summary>Rows of the tables that are evidence.</summary>
    public int Rows { get; set; }

    public int Redacted { get; set; }

    public int Flaws { get; set; }

    /// <summary>The newest anchor's number and hash, to be kept where nobody who keeps the database can change it.</summary>
    public string? LastAnchor { get; set; }
}
