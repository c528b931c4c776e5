using Microsoft.Playwright;

namespace OperationsCase.Browser.Tests;

/// <summary>The browser of the machine, started once for all tests.</summary>
[SetUpFixture]
public sealed class ChromiumBrowser
{
    private const string Program = "/usr/bin/chromium";

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>A window of its own, with no cookies yet.</summary>
    public static Task<IBrowserContext> Window(bool runsScripts = true) =>
        browser!.NewContextAsync(new() { JavaScriptEnabled = runsScripts, Locale = "en-GB", TimezoneId = "Europe/London" });

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Program))
        {
            Assert.Ignore($"There is no {Program}. Get it with: apt-get install --no-install-recommends chromium (build/test.sh does).");
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
