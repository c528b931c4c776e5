using System.Text;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.BadInput.Fuzz;

/// <summary>Each fault that the fuzz test found, by itself.</summary>
public class FoundByFuzzingTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("TRACE", "/operations/{0}")]
    [TestCase("CONNECT", "/operations/{0}/history")]
    [TestCase("PROPFIND", "/operations/{0}/closure/notices/new")]
    [TestCase("TRACE", "/performance")]
    public async Task A_page_refuses_a_verb_that_it_does_not_know(string verb, string address) =>
        Assert.That((await Sent(verb, string.Format(System.Globalization.CultureInfo.InvariantCulture, address, await room.AClosure()))).Status, Is
            .EqualTo(405).Or
            .EqualTo(400));

    [Test]
    public async Task A_form_sent_to_a_page_without_one_is_not_answered_by_an_empty_page()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn();
        await browser.Send($"/operations/{operation}/history", await browser.Open("/account"), []);

        Assert.That((int)browser.Status, Is.EqualTo(405));
    }

    [TestCase("/sign-in", "application/x-www-form-urlencoded; charset=utf-7")]
    [TestCase("/operations/new/open-market", "application/x-www-form-urlencoded; charset=utf-7")]
    [TestCase("/api/networks", "application/json; charset=utf-7")]
    [TestCase("/api/networks", "application/json; charset=\"none\"")]
    public async Task A_body_in_an_alphabet_that_nobody_reads_is_not_read(string path, string type) =>
        Assert.That((await Sent("POST", path, type, "Email=%2BADw-")).Status, Is.EqualTo(415));

    [Test]
    public async Task An_erasure_sent_for_a_case_without_a_review_leads_to_what_its_page_says_of_that()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn(room.AnInformationManager());

        await browser.Send($"/retention/{operation}/erase", await browser.Open("/account"), new() { ["Erasure.Why"] = "x" });

        Assert.That(browser.Path, Is.EqualTo($"/retention/{operation}"));
        Assert.That((int)browser.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_link_that_cannot_be_read_is_no_link() =>
        Assert.That((await Sent("GET", "/invitations/\u0663\u0000")).Status, Is.EqualTo(404));

    [TestCase("a[")]
    [TestCase("Email[0")]
    public async Task A_field_whose_name_is_half_a_list_is_no_field(string name)
    {
        var browser = await room.SignedIn();
        await browser.Send("/operations/new/open-market", await browser.Open("/operations/new/open-market"), new() { [name] = "1" });

        Assert.That((int)browser.Status, Is.EqualTo(200));
    }

    private async Task<MalformedRequest.RequestAndAnswer> Sent(string verb, string path, string? type = null, string body = "")
    {
        var browser = await room.SignedIn();
        using var api = await room.Api();

        return await new MalformedRequest(
            verb,
            path,
            "",
            [new("Cookie", browser.Cookie), new("Authorization", $"Bearer {api.DefaultRequestHeaders.Authorization!.Parameter}")],
            type,
            Encoding.UTF8.GetBytes(body)).Send(room.Server);
    }
}
