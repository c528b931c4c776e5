using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OperationsCase.Foundation.Data;

/// <summary>
/// Makes ids of version 7 (RFC 9562) that keep the order in which this process made them, also within one millisecond, and on both engines.
/// </summary>
/// <remarks>
/// SQLite compares the sixteen bytes from the first to the last; SQL Server begins with the last six. So the count stands in both places:
/// of its 26 bits all stand
/// behind the millisecond, and the lower 22 stand, behind the millisecond of the second, at the head of the last six bytes. Rows of one
/// second, which is what
/// ORDER BY At, Id must part, are then in the order of their making on either. The last two bytes are random, for processes that count alike.
/// </remarks>
internal static class TimeOrderedId
{
    private const int CountOfEnd = (1 << 22) - 1;
    private const int LongestStart = 1 << 21;
    private const int Version7 = 0x7000;
    private const int Variant = 0x8000;

    private static long count = RandomNumberGenerator.GetInt32(LongestStart);

    /// <param name="now">The moment of its making, by the clock of whoever makes it.</param>
    public static Guid New(DateTimeOffset now)
    {
        var number = Interlocked.Increment(ref count);
        var milliseconds = now.ToUnixTimeMilliseconds();
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(Version7 | ((number >> 14) & 0xFFF)));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(Variant | (number & 0x3FFF)));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[10..], (uint)((now.Millisecond << 22) | (int)(number & CountOfEnd)));
        RandomNumberGenerator.Fill(bytes[14..]);

        return new Guid(bytes, bigEndian: true);
    }
}
