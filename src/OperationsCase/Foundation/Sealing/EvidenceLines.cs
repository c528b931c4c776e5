using System.Security.Cryptography;
using System.Text;

namespace OperationsCase.Foundation.Sealing;

/// <summary>What the entry of a command keeps of the rows that it wrote: a line for each, with its table, its key and a digest.</summary>
/// <param name="Salt">Without it, nobody can try out what a row may have said; a redaction takes it away.</param>
/// <param name="Text">The lines.</param>
internal sealed record EvidenceLines(string? Salt, string Text)
{
    private const int SaltLetters = 32;
    private const int DigestBytes = 16;
    private const char Between = '\t';
    private const char End = '\n';
    private const string Gone = "-";

    /// <returns>Null where nothing was written that is evidence.</returns>
    public static EvidenceLines? Of(IReadOnlyCollection<EvidenceRow> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var salt = RandomNumberGenerator.GetHexString(SaltLetters, lowercase: true);
        var text = new StringBuilder();

        foreach (var row in rows)
        {
            text.Append(row.Table).Append(Between).Append(row.Key).Append(Between).Append(Digest(salt, row.Hash) ?? Gone).Append(End);
        }

        return new EvidenceLines(salt, text.ToString());
    }

    /// <returns>Null of a row that is not there.</returns>
    public static string? Digest(string salt, byte[]? hash)
    {
        if (hash is null)
        {
            return null;
        }

        Span<byte> salted = stackalloc byte[SaltLetters + SHA256.HashSizeInBytes];
        Encoding.ASCII.GetBytes(salt, salted);
        hash.CopyTo(salted[SaltLetters..]);

        return Convert.ToBase64String(SHA256.HashData(salted)[..DigestBytes]).TrimEnd('=');
    }

    /// <summary>Whether this could have been written by this program: what was changed may read as anything.</summary>
    public static bool IsSalt(string? salt) => salt is { Length: SaltLetters } && salt.All(char.IsAsciiHexDigit);

    public IEnumerable<EvidenceLine> All() => Read(Text);

    /// <summary>A line that is not one is left out: what was changed may read as anything, and the entry's seal says so.</summary>
    private static IEnumerable<EvidenceLine> Read(string text)
    {
        foreach (var line in text.Split(End, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(Between) is [var table, var key, var digest])
            {
                yield return new EvidenceLine(table, key, digest == Gone ? null : digest);
            }
        }
    }
}

/// <param name="Table">The table of the row.</param>
/// <param name="Key">Its key.</param>
/// <param name="Digest">Null where it was removed.</param>
internal readonly record struct EvidenceLine(string Table, string Key, string? Digest);
