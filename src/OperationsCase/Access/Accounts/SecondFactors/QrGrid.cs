namespace OperationsCase.Access.Accounts.SecondFactors;

/// <summary>The modules of one QR code under one of the eight masks.</summary>
internal sealed class QrGrid
{
    private static readonly bool[] FinderAhead = [true, false, true, true, true, false, true, false, false, false, false];
    private static readonly bool[] FinderBehind = [false, false, false, false, true, false, true, true, true, false, true];

    private readonly QrVersion version;
    private readonly bool[,] isFixed;

    public QrGrid(QrVersion version, int mask, byte[] codewords)
    {
        this.version = version;
        Dark = new bool[version.Size, version.Size];
        isFixed = new bool[version.Size, version.Size];
        DrawFixed();
        DrawFormat(mask);
        DrawVersion();
        DrawData(codewords, mask);
    }

    public bool[,] Dark { get; }

    private int Size => version.Size;

    /// <summary>How hard it is to read: runs, blocks, what looks like a corner, and an uneven mix.</summary>
    public int Penalty()
    {
        var lines = Enumerable.Range(0, Size).SelectMany(i => new[] { Line(i, across: true), Line(i, across: false) });
        var blocks = 0;
        var darkOnes = 0;

        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                darkOnes += Dark[row, column] ? 1 : 0;
                blocks += row > 0 && column > 0 && Dark[row, column] == Dark[row - 1, column]
                    && Dark[row, column] == Dark[row, column - 1] && Dark[row, column] == Dark[row - 1, column - 1] ? 3 : 0;
            }
        }

        return lines.Sum(PenaltyOfLine) + blocks + (Math.Abs((darkOnes * 20) - (Size * Size * 10)) / (Size * Size) * 10);
    }

    private static int PenaltyOfLine(bool[] line)
    {
        var penalty = 0;

        for (int start = 0, at = 1; at <= line.Length; at++)
        {
            if (at == line.Length || line[at] != line[start])
            {
                penalty += at - start >= 5 ? at - start - 2 : 0;
                start = at;
            }
        }

        for (var at = 0; at + FinderAhead.Length <= line.Length; at++)
        {
            var part = line.AsSpan(at, FinderAhead.Length);
            penalty += part.SequenceEqual(FinderAhead) || part.SequenceEqual(FinderBehind) ? 40 : 0;
        }

        return penalty;
    }

    private bool[] Line(int number, bool across) => [.. Enumerable.Range(0, Size).Select(i => across ? Dark[number, i] : Dark[i, number])];

    private void Fix(int row, int column, bool isDark) => (Dark[row, column], isFixed[row, column]) = (isDark, true);

    private void DrawFixed()
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        foreach (var (row, column) in new[] { (3, 3), (3, Size - 4), (Size - 4, 3) })
        {
            DrawSquare(row, column, reach: 4, isDark: distance => distance is not (2 or 4));
        }

        var places = version.Alignment;

        foreach (var (row, column) in from row in places from column in places where !IsCorner(row, column) select (row, column))
        {
            DrawSquare(row, column, reach: 2, isDark: distance => distance != 1);
        }
    }

    private bool IsCorner(int row, int column) => (row, column) == (6, 6) || (row, column) == (6, Size - 7) || (row, column) == (Size - 7, 6);

    private void DrawSquare(int row, int column, int reach, Func<int, bool> isDark)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var right = -reach; right <= reach; right++)
            {
                if (row + down >= 0 && row + down < Size && column + right >= 0 && column + right < Size)
                {
                    Fix(row + down, column + right, isDark(Math.Max(Math.Abs(down), Math.Abs(right))));
                }
            }
        }
    }

    /// <summary>The level L is 01; ten bits of BCH code follow it and the mask.</summary>
    private void DrawFormat(int mask)
    {
        var data = (0b01 << 3) | mask;
        var bits = ((data << 10) | Remainder(data << 10, 0x537)) ^ 0x5412;
        bool Bit(int number) => ((bits >> number) & 1) == 1;

        for (var i = 0; i < 15; i++)
        {
            var (row, column) = i switch { < 6 => (i, 8), 6 => (7, 8), 7 => (8, 8), 8 => (8, 7), _ => (8, 14 - i) };
            Fix(row, column, Bit(i));
            var (otherRow, otherColumn) = i < 8 ? (8, Size - 1 - i) : (Size - 15 + i, 8);
            Fix(otherRow, otherColumn, Bit(i));
        }

        Fix(Size - 8, 8, isDark: true);
    }

    private void DrawVersion()
    {
        if (version.Number < 7)
        {
            return;
        }

        var bits = (version.Number << 12) | Remainder(version.Number << 12, 0x1F25);

        for (var i = 0; i < 18; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            Fix(Size - 11 + (i % 3), i / 3, isDark);
            Fix(i / 3, Size - 11 + (i % 3), isDark);
        }
    }

    private static int Remainder(int value, int divisor)
    {
        var width = 31 - int.LeadingZeroCount(divisor);

        for (var bit = 31 - int.LeadingZeroCount(value); bit >= width; bit--)
        {
            value ^= ((value >> bit) & 1) == 1 ? divisor << (bit - width) : 0;
        }

        return value;
    }

    /// <summary>Upwards and downwards by turns, two columns at a time from the right, around the timing column.</summary>
    private void DrawData(byte[] codewords, int mask)
    {
        var bit = 0;

        for (var right = Size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;

            for (var step = 0; step < Size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;

                foreach (var column in new[] { right, right - 1 })
                {
                    if (!isFixed[row, column])
                    {
                        var isDark = bit < codewords.Length * 8 && ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                        Dark[row, column] = isDark ^ IsMasked(mask, row, column);
                        bit++;
                    }
                }
            }
        }
    }

    private static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };
}
