using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace OperationsCase.Access.Accounts.SecondFactors;

/// <summary>A QR code of text as bytes, with the lowest error correction, which is enough for a screen. ISO/IEC 18004.</summary>
internal sealed class QrCode
{
    private const int Quiet = 4;

    private readonly bool[,] dark;

    private QrCode(bool[,] dark) => this.dark = dark;

    public int Size => dark.GetLength(0);

    public bool IsDark(int row, int column) => dark[row, column];

    /// <param name="text">At most 425 bytes in UTF-8.</param>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.For(bytes.Length);
        var symbols = Enumerable.Range(0, 8).Select(mask => new QrGrid(version, mask, version.Codewords(bytes)));

        return new QrCode(symbols.MinBy(grid => grid.Penalty())!.Dark);
    }

    /// <summary>Drawn as one path, without a style of its own.</summary>
    public IHtmlContent Drawn(string label)
    {
        var path = new StringBuilder();

        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (dark[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + Quiet} {row + Quiet}h1v1h-1z");
                }
            }
        }

        var side = Size + (2 * Quiet);

        return new HtmlString(
            $"<svg class=\"oc-qr\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" shape-rendering=\"crispEdges\">"
            + $"<path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
