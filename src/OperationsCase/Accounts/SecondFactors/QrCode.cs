using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>A QR code with the lowest error correction, which is enough for a screen, as inline SVG. The text is kept as bytes.</summary>
internal static class QrCode
{
    /// <summary>Draws the code as one path without a style of its own, which the content security policy would refuse.</summary>
    public static IHtmlContent Draw(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Encoding.UTF8.GetBytes(text), QRCodeGenerator.ECCLevel.L);
        var side = code.ModuleMatrix.Count;
        var path = new StringBuilder();

        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new HtmlString(
            $"<svg class=\"oc-qr\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" "
                + $"shape-rendering=\"crispEdges\">"
            + $"<path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
