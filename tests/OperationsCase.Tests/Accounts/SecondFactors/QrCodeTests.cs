using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using OperationsCase.Accounts.SecondFactors;

namespace OperationsCase.Tests.Accounts.SecondFactors;

public class QrCodeTests
{
    private static readonly string Long = new('x', 400);

    /// <summary>What another program draws of the same text under each of the eight masks, as hashes of its modules in rows.</summary>
    private static readonly object[] Drawn =
    [
        new object[]
        {
            "otpauth://totp/OperationsCase:p?secret=AAAA",
            "12109cbf7cc6fc43 8b999d4b30d205d2 2d3486c568fb236c c65eaf9b74884a51 13bc1d83c7cadf07 bbbcce89778f8aa3 4ce71ebc0ecfda1e 53464bac45980c30",
        },
        new object[]
        {
            "otpauth://totp/OperationsCase:dc.priya.raman%40police.example?secret=TPADBTOD2L4U4MSF6HPNJ3QPLBNAVRZO&issuer=OperationsCase&digits=6&period=30",
            "747bc537cca9781f fb6474643994de92 f6abf7875b9fba25 35b3c28e2841859a f5a6314b81160890 9b9393ad77800c0f 7f21dc993e37a60e fefeb4e4d86cac15",
        },
        new object[]
        {
            Long,
            "defd450cf62e87ff b1e4e65e930b8028 47a3a20093314eb0 8cd36069388abcd4 b810b367a331453e 1efdf8cee268b8ff ce84ab130a04fef0 5b6c9902b75515b3",
        },
    ];

    [TestCaseSource(nameof(Drawn))]
    public void A_picture_is_one_of_the_eight_that_another_program_draws(string text, string others)
    {
        var modules = ModulesOf(QrCode.Draw(text, "A key"));

        Assert.That(others.Split(' '), Does.Contain(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(modules)))[..16]));
    }

    /// <summary>Reads the picture back: 1 for each dark module and 0 for each light one, row by row, without the margin of four.</summary>
    private static string ModulesOf(IHtmlContent picture)
    {
        var svg = new HtmlParser().ParseDocument(picture.ToString()!).QuerySelector("svg")!;
        var side = int.Parse(svg.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var dark = svg.QuerySelector("path[fill='#000']")!.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        return string.Concat(
            from row in Enumerable.Range(4, side - 8)
            from column in Enumerable.Range(4, side - 8)
            select dark.Contains($"{column} {row}h1v1h-1z") ? '1' : '0');
    }
}
