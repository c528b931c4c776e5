using AngleSharp.Dom;

namespace OperationsCase.Tests.Given;

internal static class SayingWhy
{
    /// <summary>Opens what asks for a reason, gives one, and goes on to it.</summary>
    public static async Task<IDocument> OpenSayingWhy(this Browser browser, string path)
    {
        var asking = await browser.Open(path);

        return await browser.Send(browser.Path, asking, new() { ["reason-answered"] = "yes", ["Purpose"] = "Supervision", ["Why"] = "For the weekly meeting" });
    }
}
