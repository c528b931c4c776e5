using System.Globalization;

namespace OperationsCase.Foundation.Data;

/// <summary>What the database at a place is to this program.</summary>
internal sealed record SchemaStatus
{
    public required string Place { get; init; }

    /// <summary>Nothing was created there yet.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>It has tables, and none of them are ours.</summary>
    public bool IsForeign { get; init; }

    public IReadOnlyList<Upgrade> Due { get; init; } = [];

    /// <summary>The names of upgrades that only a newer program carries.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>How much an upgrade may need on the disk, and how much is free, in bytes; null where this program cannot tell.</summary>
    public (long Needed, long Free)? Room { get; init; }

    /// <returns>Why what is due cannot be run now, in a sentence, or null.</returns>
    public string? WhyNotToUpgrade() => !IsEmpty && Due.Count > 0 && Room is { } room && room.Free < room.Needed
        ? $"{Place} may need {Gigabytes(room.Needed)} more while it is upgraded, and its disk has {Gigabytes(room.Free)} free. "
            + "Make room on it, then try again. Nothing was changed."
        : null;

    /// <returns>Why this program must leave it alone, in a sentence, or null.</returns>
    public string? WhyNotToTouch() => this switch
    {
        { IsForeign: true } => $"{Place} belongs to another program. Name an empty database instead.",
        { Unknown: [.., var newest] } =>
            $"{Place} is a newer version: it has the upgrade {newest}. Start the newer program, or restore the backup from before the upgrade.",
        _ => null,
    };

    /// <returns>Why this program cannot work on it as it is, in a sentence, or null. An empty one can be created.</returns>
    public string? WhyNotToOpen() => WhyNotToTouch() ?? (IsEmpty || Due.Count == 0
        ? null
        : $"{Place} is an older version. Back it up, then upgrade it with the command migrate.");

    private static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.0} GB");
}
