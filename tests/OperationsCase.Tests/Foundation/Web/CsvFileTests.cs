using System.Text;
using NetArchTest.Rules;
using OperationsCase.Commands;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.BadInput.Fuzz;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

public class CsvFileTests
{
    [TestCase("=1+1")]
    [TestCase("+44 20 7946 0000")]
    [TestCase("-cmd|' /C calc'!A0")]
    [TestCase("@SUM(A1:A9)")]
    [TestCase("\t=1+1")]
    [TestCase("\r=1+1")]
    [TestCase("\n=1+1")]
    [TestCase("＝1+1")]
    [TestCase("%0A=1")]
    public void A_cell_that_would_be_a_formula_is_a_text(string typed)
    {
        var file = Encoding.UTF8.GetString(CsvFile.Bytes(new[] { new { Place = typed } }));

        Assert.That(file, Is.EqualTo($"\uFEFFPlace\r\n\"'{typed}\"\r\n").Or.EqualTo($"\uFEFFPlace\r\n'{typed}\r\n"));
    }

    [Test]
    public void An_ordinary_cell_is_as_it_was()
    {
        var file = Encoding.UTF8.GetString(CsvFile.Bytes(new[] { new { Place = "Flat 14, \"Aldridge\" House" } }));

        Assert.That(file, Is.EqualTo("\uFEFFPlace\r\n\"Flat 14, \"\"Aldridge\"\" House\"\r\n"));
    }

    [Test]
    public void Nothing_else_writes_such_a_file_but_the_verb_that_answers_its_askers_own_file()
    {
        var others = Types.InAssembly(typeof(Composition).Assembly)
            .That().HaveDependencyOn("CsvHelper.CsvWriter")
            .GetTypes().Where(type => type != typeof(WorkOutCommand)).Select(type => type.Name).Where(name => !name.StartsWith('<'));

        Assert.That(others, Is.EqualTo(new[] { nameof(CsvFile) }));
    }

    [Test]
    public async Task Every_download_there_is_holds_no_formula()
    {
        using var room = new CaseRoom();
        await room.Done(room.AClosureToLog() with { Place = "=HYPERLINK(\"http://example.invalid\")" });
        await room.Done(room.ANetworkToIdentify("@SUM(A1)"));
        var browser = await room.SignedIn();
        var downloads = 0;

        foreach (var target in (await FuzzTarget.All(room)).Where(target => target is { Method: "GET", Handler.Length: > 0 }))
        {
            var path = target.Address(_ => "CH-2026-000001");
            await browser.OpenSayingWhy($"{path}?{target.Handler}");
            var answer = await new MalformedRequest("GET", path, $"?{target.Handler}", [new("Cookie", browser.Cookie)], null, []).Send(room.Server);

            if (answer.Status != 200)
            {
                continue;
            }

            downloads++;
            Assert.That(answer.Headers["Content-Type"], Is.EqualTo($"{CsvFile.ContentType}; charset=utf-8"), target.Template);
            Assert.That(answer.Headers["Content-Disposition"], Does.StartWith("attachment;"), target.Template);
            Assert.That(answer.Body, Does.Not.Match("(^|[,\n\r\"])[=@]"), target.Template);
        }

        Assert.That(downloads, Is.GreaterThan(0));
    }
}
