using System.Security.Cryptography;
using System.Text;

namespace OperationsCase.Foundation.Sealing;

/// <summary>
/// The keys by which the log is signed, which are not in the database: the one in use, and those before it, which still prove what they signed.
/// </summary>
/// <remarks>They stand in a file beside the record, a line for each and the one in use first, or in the settings.</remarks>
internal sealed class AuditKeys
{
    public const string FileName = "audit.keys";
    public const int KeyBytes = 32;

    /// <summary>The upgrade from which on a record has a key.</summary>
    public const string Since = "0020-signed-log";

    private const int MacBytes = 16;
    private const int IdLetters = 8;
    private const char AfterId = ':';

    private readonly IReadOnlyList<(string Id, byte[] Key)> keys;

    private AuditKeys(IEnumerable<byte[]> keys) => this.keys = [.. keys.Select(key => (IdOf(key), key))];

    /// <summary>Whether what is logged now is signed.</summary>
    public bool IsThere => keys.Count > 0;

    public int Former => Math.Max(0, keys.Count - 1);

    /// <param name="keys">The one in use first; none where there is none.</param>
    public static AuditKeys Of(params IEnumerable<byte[]> keys) => new(keys);

    /// <exception cref="FormatException">A key in the settings or the file is not 32 bytes in base 64.</exception>
    public static AuditKeys Read(IConfiguration configuration, string folder)
    {
        var settings = AuditSettings.Of(configuration);
        var file = Path.Combine(folder, FileName);

        return settings.Key is { Length: > 0 } key
            ? new([KeyOf(key), .. settings.FormerKeys.Select(KeyOf)])
            : new(File.Exists(file) ? File.ReadAllLines(file).Where(line => line.Trim().Length > 0).Select(KeyOf) : []);
    }

    /// <summary>Makes the file of a record that begins, unless the settings have a key or there is one.</summary>
    public static void MakeFirst(IConfiguration configuration, string folder)
    {
        if (!Read(configuration, folder).IsThere)
        {
            Add(folder);
        }
    }

    /// <summary>Puts a new key before those that the file has.</summary>
    public static void Add(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var before = File.Exists(file) ? File.ReadAllLines(file) : [];
        var next = $"{file}.new";
        File.WriteAllLines(next, [Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)), .. before]);
        File.Move(next, file, overwrite: true);
    }

    /// <returns>Null without a key.</returns>
    public string? Sign(string text) => keys is [var (id, key), ..] ? $"{id}{AfterId}{MacOf(key, text)}" : null;

    /// <summary>Whether one of the keys signed this. Without a key nothing can be told, and all is taken as it is.</summary>
    public bool Holds(string? mac, string text) => keys.Count == 0 || (mac?.IndexOf(AfterId, StringComparison.Ordinal) is { } at and > 0
        && keys.FirstOrDefault(one => mac.AsSpan(0, at).SequenceEqual(one.Id)) is { Key: { } key }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac[(at + 1)..]), Encoding.ASCII.GetBytes(MacOf(key, text))));

    public static bool IsKey(string text) =>
        Convert.TryFromBase64String(text.Trim(), new byte[text.Length], out var bytes) && bytes == KeyBytes;

    private static string MacOf(byte[] key, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, MacBytes)).TrimEnd('=');

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..IdLetters];

    private static byte[] KeyOf(string text) => Convert.FromBase64String(text.Trim()) is { Length: KeyBytes } key
        ? key
        : throw new FormatException($"A key of the audit log is {KeyBytes} bytes in base 64.");
}
