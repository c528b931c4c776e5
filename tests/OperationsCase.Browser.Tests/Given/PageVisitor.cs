using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace OperationsCase.Browser.Tests.Given;

/// <summary>Somebody at a screen: they read, click and type, and every page they meet is looked over.</summary>
internal sealed class PageVisitor : IAsyncDisposable
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    private const string Violations =
        """
        async () =>
        {
            const found = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
                resultTypes: ['violations'],
            });

            return found.violations.map(one => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map(node => node.html).join(' / ')}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext window;
    private readonly bool runsScripts;
    private readonly List<string> complaints = [];
    private string address;

    private PageVisitor(IBrowserContext window, IPage page, string address, bool runsScripts)
    {
        (this.window, Page, this.address, this.runsScripts) = (window, page, address, runsScripts);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
            {
                complaints.Add(said.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<PageVisitor> At(RunningApplication station, bool runsScripts = true)
    {
        var window = await ChromiumBrowser.Window(runsScripts);
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.SetViewportSizeAsync(Wide, 900);

        return new PageVisitor(window, page, station.Address, runsScripts);
    }

    /// <summary>By the name that passkeys are for; they are for no number.</summary>
    public static async Task<PageVisitor> AtLocalhost(RunningApplication station)
    {
        var visitor = await At(station);
        visitor.address = station.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        return visitor;
    }

    /// <summary>Gives the browser a device that keeps passkeys and always says yes.</summary>
    public async Task HoldAnAuthenticator()
    {
        var devices = await window.NewCDPSessionAsync(Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public static async Task<PageVisitor> SignedIn(RunningApplication station, string email, bool runsScripts = true)
    {
        var visitor = await At(station, runsScripts);
        await visitor.SignIn(email);

        return visitor;
    }

    public async Task SignIn(string email, string password = RunningApplication.Password)
    {
        await Open("/sign-in");
        await Type("E-mail address", email);
        await Type("Password", password);
        await Press("Sign in");
    }

    /// <summary>Holds a phone from now on.</summary>
    public Task HoldAPhone() => Page.SetViewportSizeAsync(Narrow, 844);

    public async Task Open(string path) => await Page.GotoAsync($"{address}{path}");

    public Task Type(string label, string text) => Page.GetByRole(AriaRole.Main).GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task Choose(string question, string answer) =>
        Group(question).GetByLabel(answer, new() { Exact = true }).First.CheckAsync();

    public Task Select(string label, string answer) =>
        Page.GetByRole(AriaRole.Main).GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = answer });

    public async Task Date(string question, DateOnly on)
    {
        await Group(question).GetByLabel("Day", new() { Exact = true }).FillAsync($"{on.Day}");
        await Group(question).GetByLabel("Month", new() { Exact = true }).FillAsync($"{on.Month}");
        await Group(question).GetByLabel("Year", new() { Exact = true }).FillAsync($"{on.Year}");
    }

    /// <param name="question">The legend of the four boxes.</param>
    /// <param name="shown">What London's clocks showed.</param>
    public async Task When(string question, DateTime shown)
    {
        await Date(question, DateOnly.FromDateTime(shown));
        await Group(question).GetByLabel("Time", new() { Exact = true }).FillAsync($"{shown:HH:mm}");
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task Follow(string link) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public async Task<string> Reads() => (await Page.GetByRole(AriaRole.Main).InnerTextAsync()).Replace('\u00a0', ' ');

    /// <summary>Looks over the page that is open: everybody can use it, it fits, and the browser complains of nothing.</summary>
    /// <param name="picture">What to call its pictures, which are kept when OPERATIONSCASE_SCREENSHOTS names a folder.</param>
    public async Task Look(string? picture = null)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);

        foreach (var width in new[] { Narrow, Wide })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Keep(picture, width);
            await Fits(width);
            await CanBeUsed($"at {width}");
        }

        await Page.SetViewportSizeAsync(320, 900);
        await Fits(320);
        await Page.SetViewportSizeAsync(Wide, 900);

        if (runsScripts)
        {
            await LookInside();
        }

        Assert.That(complaints, Is.Empty, $"The browser complained on {Path}");
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    private ILocator Group(string question) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group, new() { Name = question }).First;

    /// <summary>Opens what is folded away, and the menu of the case.</summary>
    private async Task LookInside()
    {
        var folded = Page.Locator("main details:not([open])");
        var menu = Page.Locator(".moj-button-menu__toggle-button");

        if (await folded.CountAsync() + await menu.CountAsync() == 0)
        {
            return;
        }

        await Page.EvaluateAsync("document.querySelectorAll('main details').forEach(part => part.open = true)");

        if (await menu.CountAsync() > 0)
        {
            await menu.First.ClickAsync();
        }

        await CanBeUsed("with everything open");
        await Page.ReloadAsync();
    }

    private async Task Fits(int width)
    {
        var spills = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

        Assert.That(spills, Is.LessThanOrEqualTo(0), $"{Path} scrolls sideways at {width}");
    }

    private async Task CanBeUsed(string how)
    {
        if (!runsScripts)
        {
            return;
        }

        if (!await Page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await Page.EvaluateAsync(Axe);
        }

        Assert.That(await Page.EvaluateAsync<string[]>(Violations), Is.Empty, $"{Path} {how}");
    }

    private async Task Keep(string? picture, int width)
    {
        if (picture is not null && Environment.GetEnvironmentVariable("OPERATIONSCASE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"{picture}-{width}.png"), FullPage = true });
        }
    }
}
