using System.Net;
using System.Net.Http.Headers;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>Alone, because such texts and their copies take a few hundred megabytes for a moment.</summary>
[NonParallelizable]
public class BodyLimitsTests
{
    [Test]
    [Category(ApplicationPool.LargeText)]
    public async Task A_text_of_10_MB_is_answered_and_one_of_17_MB_is_too_much()
    {
        await ApplicationPool.MakeRoom();
        await using var room = new PageTestHost();

        var kept = await room.PostAndRead(PageTestHost.AnOrdinaryAnswer(("Notes", new string('x', 10_000_000)), ("Plants", "many")));
        using var tooMuch = new ByteArrayContent(new byte[17 * 1024 * 1024]);
        tooMuch.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var tooLong = await room.Browser.PostAsync("/questions", tooMuch);

        Assert.That(kept.QuerySelector(".govuk-error-summary a")!.TextContent, Does.StartWith("Number of plants"));
        Assert.That(tooLong.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await tooLong.Content.ReadAsStringAsync(), Does.Contain("Too much was sent at once"));
    }
}
