using System.Net;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

public class WeakETagsTests
{
    private const string Asset = "/assets/operations-case.css";

    [TestCase("{0}", HttpStatusCode.NotModified)]
    [TestCase("W/{0}", HttpStatusCode.NotModified)]
    [TestCase("\"other\", W/{0}", HttpStatusCode.NotModified)]
    [TestCase("W/\"other\", {0}, W/\"third\"", HttpStatusCode.NotModified)]
    [TestCase("*", HttpStatusCode.NotModified)]
    [TestCase("W/\"other\"", HttpStatusCode.OK)]
    [TestCase("\"other\"", HttpStatusCode.OK)]
    [TestCase("W/", HttpStatusCode.OK)]
    public async Task A_file_that_a_browser_has_is_not_sent_again(string tags, HttpStatusCode answers)
    {
        using var room = new CaseRoom();
        var client = room.Client();
        var tag = (await client.GetAsync(Asset)).Headers.ETag!.Tag;
        using var ask = new HttpRequestMessage(HttpMethod.Get, Asset);
        ask.Headers.TryAddWithoutValidation("If-None-Match", string.Format(null, tags, tag));

        Assert.That((await client.SendAsync(ask)).StatusCode, Is.EqualTo(answers));
    }

    [TestCase("{0}", HttpStatusCode.OK)]
    [TestCase("W/{0}", HttpStatusCode.PreconditionFailed)]
    [TestCase("\"other\"", HttpStatusCode.PreconditionFailed)]
    [TestCase("*", HttpStatusCode.OK)]
    public async Task A_file_that_must_be_the_same_is_compared_strongly(string tags, HttpStatusCode answers)
    {
        using var room = new CaseRoom();
        var client = room.Client();
        var tag = (await client.GetAsync(Asset)).Headers.ETag!.Tag;
        using var ask = new HttpRequestMessage(HttpMethod.Get, Asset);
        ask.Headers.TryAddWithoutValidation("If-Match", string.Format(null, tags, tag));

        Assert.That((await client.SendAsync(ask)).StatusCode, Is.EqualTo(answers));
    }
}
