using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OperationsCase.Foundation.Sealing;

/// <summary>SHA-256 over several values, each with its length before it, so that no two lists of values read the same.</summary>
internal sealed class Digest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <returns>64 hexadecimal letters.</returns>
    public static string Of(params ReadOnlySpan<object?> values)
    {
        using var digest = new Digest();

        foreach (var value in values)
        {
            digest.Add(value);
        }

        return digest.Done();
    }

    /// <remarks>An instant counts to its second, as the database keeps it.</remarks>
    public void Add(object? value)
    {
        var text = value switch
        {
            null => null,
            DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Guid id => id.ToString("D", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        hash.AppendData(Encoding.UTF8.GetBytes(text is null ? "-;" : $"{bytes.Length}:"));
        hash.AppendData(bytes);
    }

    public string Done() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
