using System.Text;

namespace OperationsCase.Bench.Reported;

/// <summary>How long one answer takes over records that grow tenfold: both axes go by tens.</summary>
internal static class GrowthPlot
{
    private const int Width = 640;
    private const int Height = 360;
    private const int Left = 70;
    private const int Right = 500;
    private const int Top = 50;
    private const int Bottom = 310;

    public static string Of(string title, IReadOnlyList<Finding> findings)
    {
        var (least, most) = (Math.Floor(Math.Log10(findings.Min(found => found.Operations))), Math
            .Ceiling(Math.Log10(findings.Max(found => found.Operations))));
        var all = findings.SelectMany(found => new[] { found.Product.Median, found.Floor.Median }).ToList();
        var (low, high) = (Math.Floor(Math.Log10(all.Min())), Math.Ceiling(Math.Log10(all.Max()) + 0.001));
        var svg = new StringBuilder();
        svg.AppendLine(Inv(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="Arial, sans-serif" font-size="14" role="img">"""));
        svg.AppendLine(Inv(
            $"""<rect width="{Width}" height="{Height}" fill="#fff"/><text x="{Left}" y="28" font-size="16" font-weight="bold">{title}</text>"""));

        for (var power = low; power <= high; power++)
        {
            var y = Y(Math.Pow(10, power));
            svg.AppendLine(Inv(
                $"""<path d="M{Left} {y:0.#}H{Right}" stroke="#d8dbdd"/>"""));
            svg.AppendLine(Inv(
                $"""<text x="{Left - 8}" y="{y + 5:0.#}" text-anchor="end">{Math.Pow(10, power)} ms</text>"""));
        }

        for (var power = least; power <= most; power++)
        {
            svg.AppendLine(Inv($"""<text x="{X(Math.Pow(10, power)):0.#}" y="{Bottom + 24}" text-anchor="middle">{Math.Pow(10, power):n0}</text>"""));
        }

        svg.AppendLine(Inv($"""<text x="{Right + 12}" y="{Bottom + 24}">operations</text>"""));
        Line("#0f4c86", "product", found => found.Product.Median);
        Line("#b1651a", "floor", found => found.Floor.Median);

        return svg.Append("</svg>\n").ToString();

        void Line(string colour, string name, Func<Finding, double> value)
        {
            var points = findings.Select(found => (X: X(found.Operations), Y: Y(value(found)))).ToList();
            var line = string.Join('L', points.Select(point => Inv($"{point.X:0.#} {point.Y:0.#}")));
            svg.AppendLine(Inv(
                $"""<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2.5"/>"""));
            points.ForEach(point => svg.AppendLine(Inv($"""<circle cx="{point.X:0.#}" cy="{point.Y:0.#}" r="4" fill="{colour}"/>""")));
            svg.AppendLine(Inv(
                $"""<text x="{Right + 12}" y="{points[^1].Y + 5:0.#}" fill="{colour}">{name}, {value(findings[^1]):0.##} ms</text>"""));
        }

        double X(double operations) => Left + ((Right - Left) * (Math.Log10(operations) - least) / Math.Max(1, most - least));

        double Y(double milliseconds) => Bottom - ((Bottom - Top) * (Math.Log10(milliseconds) - low) / Math.Max(1, high - low));
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
