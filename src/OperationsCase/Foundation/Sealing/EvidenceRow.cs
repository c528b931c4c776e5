using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Sealing;

/// <summary>What a row said when it was written or read: its key, and the SHA-256 over the names and values of what is filled in it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">The values of its key, with bars between them.</param>
/// <param name="Hash">Null of a row that was removed, or says nothing.</param>
internal readonly record struct EvidenceRow(string Table, string Key, byte[]? Hash)
{
    private const char Between = '|';

    /// <param name="table">Where it stands.</param>
    /// <param name="value">The value of each column of <see cref="EvidenceTable.All"/>, by its place there.</param>
    /// <remarks>An empty column counts for nothing, so a column that an upgrade adds changes no digest until it is filled.</remarks>
    public static EvidenceRow Of(EvidenceTable table, Func<int, object?> value)
    {
        var text = new StringBuilder(table.Name);
        var keys = table.KeyColumns.Count;
        var isFilled = !table.IsNothingWhenBlank;

        for (var i = 0; i < table.All.Count; i++)
        {
            if (TextOf(value(i)) is { } said)
            {
                text.Append('\n').Append(table.All[i]).Append(':').Append(said.Length).Append(':').Append(said);
                isFilled |= i >= keys;
            }
        }

        return new EvidenceRow(table.Name, KeyOf(table, value), isFilled ? HashOf(text) : null);
    }

    /// <summary>A row that is there no longer.</summary>
    public static EvidenceRow Removed(EvidenceTable table, Func<int, object?> key) => new(table.Name, KeyOf(table, key), null);

    /// <summary>The values of a key, to look for its row.</summary>
    public static string[] Values(string key) => key.Split(Between);

    private static string KeyOf(EvidenceTable table, Func<int, object?> value) => table.KeyColumns.Count == 1
        ? TextOf(value(0)) ?? ""
        : string.Join(Between, Enumerable.Range(0, table.KeyColumns.Count).Select(i => TextOf(value(i))));

    /// <summary>The same whichever engine has it.</summary>
    private static string? TextOf(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool yes => yes ? "1" : "0",
        byte[] bytes => Convert.ToHexString(SHA256.HashData(bytes)),
        DateTime day => (string)DapperTypeHandlers.AsSqliteKeeps(DateOnly.FromDateTime(day)),
        _ => Convert.ToString(DapperTypeHandlers.AsSqliteKeeps(value), CultureInfo.InvariantCulture),
    };

    private static byte[] HashOf(StringBuilder text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));

        try
        {
            return SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text.ToString(), bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
