namespace OperationsCase.Access.Accounts.SecondFactors;

/// <summary>A size of QR code, and how its bytes are laid out and corrected at the lowest level.</summary>
/// <param name="Number">From 1; each is four modules wider than the one before.</param>
/// <param name="Correction">Codewords of error correction in each block.</param>
/// <param name="Blocks">How many blocks the data is dealt out to.</param>
/// <param name="Data">Codewords of data in all.</param>
/// <param name="Alignment">Where the middles of the small squares stand, in both directions.</param>
internal sealed record QrVersion(int Number, int Correction, int Blocks, int Data, int[] Alignment)
{
    private static readonly QrVersion[] All =
    [
        new(1, 7, 1, 19, []), new(2, 10, 1, 34, [6, 18]), new(3, 15, 1, 55, [6, 22]), new(4, 20, 1, 80, [6, 26]), new(5, 26, 1, 108, [6, 30]),
        new(6, 18, 2, 136, [6, 34]), new(7, 20, 2, 156, [6, 22, 38]), new(8, 24, 2, 194, [6, 24, 42]), new(9, 30, 2, 232, [6, 26, 46]),
        new(10, 18, 4, 274, [6, 28, 50]), new(11, 20, 4, 324, [6, 30, 54]), new(12, 24, 4, 370, [6, 32, 58]), new(13, 26, 4, 428, [6, 34, 62]),
    ];

    public int Size => 17 + (4 * Number);

    private int LengthBits => Number < 10 ? 8 : 16;

    /// <exception cref="ArgumentOutOfRangeException">There are more bytes than the largest of these sizes holds.</exception>
    public static QrVersion For(int bytes) => Array.Find(All, version => (4 + version.LengthBits + 7) / 8 + bytes <= version.Data)
        ?? throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "A key's address is never so long.");

    /// <summary>The bytes with their header, filled up, dealt out to blocks, corrected, and put in the order in which they are drawn.</summary>
    public byte[] Codewords(byte[] bytes)
    {
        var data = Filled(bytes);
        var shortest = Data / Blocks;
        var longer = Data % Blocks;
        var dealt = new List<byte[]>();

        for (int block = 0, at = 0; block < Blocks; block++)
        {
            var length = shortest + (block >= Blocks - longer ? 1 : 0);
            dealt.Add(data[at..(at + length)]);
            at += length;
        }

        var corrections = dealt.ConvertAll(block => QrCorrection.Of(block, Correction));

        return
        [
            .. from place in Enumerable.Range(0, shortest + 1) from block in dealt where place < block.Length select block[place],
            .. from place in Enumerable.Range(0, Correction) from block in corrections select block[place],
        ];
    }

    private byte[] Filled(byte[] bytes)
    {
        var bits = new List<bool>();
        Add(bits, 0b0100, 4);
        Add(bits, bytes.Length, LengthBits);

        foreach (var one in bytes)
        {
            Add(bits, one, 8);
        }

        Add(bits, 0, Math.Min(4, (Data * 8) - bits.Count));
        Add(bits, 0, (8 - (bits.Count % 8)) % 8);

        for (var filler = 0xEC; bits.Count < Data * 8; filler ^= 0xEC ^ 0x11)
        {
            Add(bits, filler, 8);
        }

        return [.. bits.Chunk(8).Select(eight => (byte)eight.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0)))];
    }

    private static void Add(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            bits.Add(((value >> bit) & 1) == 1);
        }
    }
}

/// <summary>Reed-Solomon codewords over the field of 256 with the polynomial 0x11D.</summary>
internal static class QrCorrection
{
    public static byte[] Of(byte[] block, int count)
    {
        var divisor = Divisor(count);
        var rest = new byte[count];

        foreach (var one in block)
        {
            var factor = (byte)(one ^ rest[0]);
            rest = [.. rest[1..], 0];

            for (var i = 0; i < count; i++)
            {
                rest[i] ^= Times(divisor[i], factor);
            }
        }

        return rest;
    }

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;

        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = (byte)(Times(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            }

            root = Times(root, 2);
        }

        return result;
    }

    private static byte Times(byte a, byte b)
    {
        var product = 0;

        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((b >> bit) & 1) * a;
        }

        return (byte)product;
    }
}
