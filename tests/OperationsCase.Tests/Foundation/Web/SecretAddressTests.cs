using System.Net;
using OperationsCase.Deadlines.Feed;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>A secret in an address stands in no answer, whoever asks and by whatever method.</summary>
public class SecretAddressTests
{
    private CaseRoom room = null!;
    private string secret = "";

    [SetUp]
    public async Task MakeALink()
    {
        room = new CaseRoom();
        secret = await room.Done(new MakeCalendarLink());
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task No_answer_repeats_a_secret_of_its_address(
        [Values("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")] string method,
        [Values(
            "/calendar/{0}.ics",
            "/calendar/{0}",
            "/calendar/{0}.ics/",
            "/CALENDAR/{0}.ICS",
            "//calendar/{0}.ics",
            "/calendar/{0}.ics/more",
            "/invitations/{0}",
            "/invitations/{0}/",
            "/Invitations/{0}/more")] string address)
    {
        using var ask = new HttpRequestMessage(new HttpMethod(method), new Uri($"http://localhost{string.Format(null, address, secret)}"));
        using var answer = await room.Client().SendAsync(ask);

        Assert.That($"{answer.Headers}{answer.Content.Headers}", Does.Not.Contain(secret));
        Assert.That(answer.Headers.Location, Is.Null);
        Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
        Assert.That((int)answer.StatusCode, Is.LessThan(500));
    }

    [TestCase("OPTIONS")]
    [TestCase("PUT")]
    [TestCase("POST")]
    public async Task A_calendar_link_says_by_which_methods_it_is_read(string method)
    {
        using var ask = new HttpRequestMessage(new HttpMethod(method), $"/calendar/{secret}.ics");
        using var answer = await room.Client().SendAsync(ask);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(answer.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD" }));
    }

    [TestCase("/operations", "/sign-in?returnUrl=%2Foperations")]
    [TestCase("/account/calendar", "/sign-in?returnUrl=%2Faccount%2Fcalendar")]
    public async Task Whoever_asks_for_a_page_signs_in_and_comes_back(string address, string leadsTo) =>
        Assert.That($"{(await room.Client().GetAsync(address)).Headers.Location}", Is.EqualTo(leadsTo));
}
