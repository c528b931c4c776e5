namespace OperationsCase.Foundation.Sealing;

/// <summary>Where a chain ends: the last place that was taken, and the hash there.</summary>
internal sealed record AuditChainEnd
{
    /// <summary>The chain of what is about no case.</summary>
    public static readonly Guid NoCase = Guid.Empty;

    /// <summary>The chain of who looked at what.</summary>
    public static readonly Guid Consultations = new("00000000-0000-0000-0000-000000000001");

    /// <summary>A chain that has no entry yet.</summary>
    public static readonly AuditChainEnd None = new();

    public int Place { get; init; }

    public string Hash { get; init; } = "";

    /// <param name="chain">Which chain this is the end of.</param>
    /// <param name="digest">Of the entry that takes the next place.</param>
    public AuditChainEnd After(Guid chain, string digest) => new() { Place = Place + 1, Hash = Digest.Of(Hash, chain, Place + 1, digest) };
}
