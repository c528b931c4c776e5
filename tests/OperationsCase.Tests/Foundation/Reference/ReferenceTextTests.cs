using System.Net;
using OperationsCase.Foundation.Reference;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Reference;

public class ReferenceTextTests
{
    private static readonly string[] Ways =
    [
        "ch-2026-{0}", "CH–2026–{0}", "ch 2026 {0}", "CH‑2026‑{0}", "CH—2026−{0}", "CH2026{0}", "ＣＨ－２０２６－{0}", " CH - 2026 - {0} ",
        "CH\u00a02026\u202f{0}", "CH-2026-{0}\u200b",
    ];

    [Test]
    public async Task A_reference_typed_otherwise_opens_its_case_on_a_page_by_the_API_and_in_a_search([ValueSource(nameof(Ways))] string way)
    {
        using var room = new CaseRoom();
        var reference = await room.AClosure();
        var typed = Uri.EscapeDataString(string.Format(null, way, reference[^6..]));
        var browser = await room.SignedIn();
        using var api = await room.Api();

        var page = await browser.Open($"/operations/{typed}");
        var answer = await api.GetAsync($"/api/operations/{typed}");
        var found = await room.Done(new ListOperations { Find = Uri.UnescapeDataString(typed) });

        Assert.That((browser.Status, answer.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(page.Body!.TextContent.Replace('\u2011', '-'), Does.Contain(reference));
        Assert.That(found.Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { reference }));

        await browser.Open($"/operations?find={Uri.EscapeDataString($"({Uri.UnescapeDataString(typed)}).")}");

        Assert.That(browser.Path, Is.EqualTo($"/operations/{reference}"), "Typed into the search, with the marks of a sentence around it");
    }

    [TestCase("ch 2026 999999")]
    [TestCase("CH–2026–000000")]
    [TestCase("CH 2026 1")]
    [TestCase("nothing")]
    [TestCase("CH-2026-\uFFFE00001")]
    public async Task What_does_not_exist_stays_unknown(string typed)
    {
        using var room = new CaseRoom();
        await room.AClosure();
        using var api = await room.Api();

        Assert.That((await api.GetAsync($"/api/operations/{Uri.EscapeDataString(typed)}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_reference_in_what_is_sent_is_read_so_too()
    {
        using var room = new CaseRoom();
        var operation = await room.AClosure();
        room.ANetworkOnRecord("The Orsini network");
        using var api = await room.Api();
        var body = new LinkOperationToNetwork { Network = "nw 2026 000001", Part = "Its closed house", Confidence = LinkConfidence.B }.AsJson();
        body.Remove("operation");

        var (status, answer) = await api.Send($"/api/operations/{operation.ToLowerInvariant()}/networks", body);

        Assert.That((int)status, Is.LessThan(300), $"{answer}");
    }

    [TestCase("CH-2026-\uD800", "CH-2026-\uD800")]
    [TestCase("\uFFFE", "\uFFFE")]
    [TestCase("LS 4471920", "LS 4471920")]
    [TestCase("CH-2026-12", "CH-2026-12")]
    [TestCase("CH 1926 000142", "CH 1926 000142")]
    [TestCase("", "")]
    public void What_is_no_whole_reference_is_left_as_it_was_typed(string typed, string kept) =>
        Assert.That(ReferenceText.Of(typed), Is.EqualTo(kept));

    [TestCase("ch-2026-0001", "CH-2026-0001")]
    [TestCase("CH 2026 14", "CH-2026-14")]
    [TestCase("CH–2026", "CH-2026")]
    [TestCase("Mare Street 12", null)]
    [TestCase("LS 4", null)]
    public void A_search_may_begin_a_reference(string typed, string? begun) => Assert.That(ReferenceText.BeginningOf(typed), Is.EqualTo(begun));
}
