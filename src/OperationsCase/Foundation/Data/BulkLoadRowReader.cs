using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace OperationsCase.Foundation.Data;

/// <summary>Hands rows on one at a time, so that a load holds one of them and never all.</summary>
/// <remarks>SqlBulkCopy asks the table for the type of each column, so a null has no type here and needs none.</remarks>
internal sealed class BulkLoadRowReader(IReadOnlyList<string> columns, IEnumerable<object[]> rows) : DbDataReader
{
    private readonly IEnumerator<object[]> enumerator = rows.GetEnumerator();
    private bool isClosed;

    public override int FieldCount => columns.Count;

    public override bool HasRows => throw new NotSupportedException("Rows are made while they are read, so no one knows whether there will be any.");

    public override bool IsClosed => isClosed;

    public override int RecordsAffected => -1;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => enumerator.MoveNext() && (enumerator.Current.Length == columns.Count
        ? true
        : throw new InvalidOperationException($"A row has {enumerator.Current.Length} values for {columns.Count} columns."));

    public override bool NextResult() => false;

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, $"The columns are {string.Join(", ", columns)}.");
    }

    public override object GetValue(int ordinal) => enumerator.Current[ordinal];

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, columns.Count);
        Array.Copy(enumerator.Current, values, count);

        return count;
    }

    public override Type GetFieldType(int ordinal) => IsDBNull(ordinal) ? typeof(object) : GetValue(ordinal).GetType();

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => Convert.ToByte(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Part((byte[])GetValue(ordinal), dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => GetString(ordinal)[0];

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Part(GetString(ordinal).ToCharArray(), dataOffset, buffer, bufferOffset, length);

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) => Convert.ToDecimal(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override double GetDouble(int ordinal) => Convert.ToDouble(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override float GetFloat(int ordinal) => Convert.ToSingle(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override Guid GetGuid(int ordinal) => (Guid)GetValue(ordinal);

    public override short GetInt16(int ordinal) => Convert.ToInt16(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override Stream GetStream(int ordinal) => new MemoryStream((byte[])GetValue(ordinal), writable: false);

    public override TextReader GetTextReader(int ordinal) => new StringReader(GetString(ordinal));

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override void Close() => isClosed = true;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            enumerator.Dispose();
        }

        base.Dispose(disposing);
    }

    private static long Part<T>(T[] whole, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
        {
            return whole.Length;
        }

        var count = (int)Math.Max(0, Math.Min(length, whole.Length - offset));
        Array.Copy(whole, offset, buffer, bufferOffset, count);

        return count;
    }
}
