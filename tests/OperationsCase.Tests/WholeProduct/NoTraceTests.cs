using System.Text.RegularExpressions;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Everything that an outsider can open, before and after restricted cases are added: the same to the byte.</summary>
/// <remarks>The auditor is left out: what was done to any case is in the logs that they read.</remarks>
public partial class NoTraceTests
{
    /// <summary>Words and beginnings of words that are both in what is seen and in what is hidden, and ways to sort and filter.</summary>
    private static readonly string[] Queries =
    [
        "find=harri", "find=harris", "find=harri+house", "find=har", "find=dalston", "find=CH-2026", "find=NW-2026", "find=SZ-2026",
        "find=LP-2026", "find=harri+rise", "stage=Scanning", "find=kestrel", "find=quarter", "find=harri+yard",
        "sort=Reference", "sort=Newest", "sort=Officer", "status=NoticeServed", "kind=CrackHouseClosure", "due=Today", "due=Week",
        "mine=true", "shared=true", $"borough={CaseRoom.Hackney}",
        "when=Today&everybodys=true", "when=Week&everybodys=true", "everybodys=true", "recipient=harri", "counting=true", "forMe=true",
        "status=Waiting", "status=Confirmed", "year=2026", "page=2", "due=true",
    ];

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Restricted_cases_leave_no_trace_in_anything_that_an_outsider_can_open()
    {
        var hidden = new HiddenCases(room);
        await hidden.FillWhatIsSeen();
        var outsiders = new List<(TestUser.TestPerson Who, Browser Browser, HttpClient Api)>();

        foreach (var outsider in room.Outsiders().Where(outsider => outsider.Role != Role.Auditor))
        {
            outsiders.Add((outsider, await room.SignedIn(outsider), await room.Api(outsider)));
        }

        var before = await Everything(outsiders, hidden.Seen).ToDictionaryAsync();
        await hidden.FillWhatIsRestricted();
        await room.Sweep();
        var changed = await Changed(before, Everything(outsiders, hidden.Seen));

        Assert.That(before.Values.Count(answer => (int)answer.Status == 200), Is.GreaterThan(500));
        Assert.That(string.Join("\n", changed.Select(one => $"{one.Key}: {Difference(before[one.Key], one.Value)}")), Is.Empty);
    }

    [Test]
    public async Task Those_on_the_list_do_see_what_was_added()
    {
        var hidden = new HiddenCases(room);
        await hidden.FillWhatIsSeen();
        var priya = new[] { (room.Priya, await room.SignedIn(), await room.Api()) };

        var before = await Everything(priya, hidden.Seen).ToDictionaryAsync();
        await hidden.FillWhatIsRestricted();
        var changed = (await Changed(before, Everything(priya, hidden.Seen))).Keys;

        foreach (var address in new[]
        {
            "/operations",
            "/networks",
            "/seizures",
            "/problems",
            "/premises",
            "/deadlines",
            "/claims",
            "/performance",
            "/operations?handler=Download",
            "/api/operations",
            "/operations?find=harri",
            "/search?find=harri",
            "/api/search?find=harri",
        })
        {
            Assert.That(changed, Does.Contain($"{room.Priya.Name} {address}"));
        }
    }

    /// <summary>Only those are kept that are other than before: all of them take much memory.</summary>
    private static async Task<Dictionary<string, HttpAnswer>> Changed(
        Dictionary<string, HttpAnswer> before, IAsyncEnumerable<KeyValuePair<string, HttpAnswer>> after)
    {
        var left = before.Keys.ToHashSet();
        var changed = new Dictionary<string, HttpAnswer>();

        await foreach (var (address, answer) in after)
        {
            left.Remove(address);

            if (before[address] != answer)
            {
                changed[address] = answer;
            }
        }

        Assert.That(left, Is.Empty, "Asked before and not after");

        return changed;
    }

    private async IAsyncEnumerable<KeyValuePair<string, HttpAnswer>> Everything(
        IEnumerable<(TestUser.TestPerson Who, Browser Browser, HttpClient Api)> outsiders, HiddenReferences seen)
    {
        foreach (var (who, browser, api) in outsiders)
        {
            foreach (var route in (await Routes.Of(room)).Where(route => route.Method == "GET"
                && !route.Template.StartsWith(OwnTokens, StringComparison.Ordinal)))
            {
                foreach (var address in Addresses(route, seen))
                {
                    yield return new($"{who.Name} {address}", route.IsApi
                        ? await HttpAnswer.Of(await api.GetAsync(address))
                        : await browser.Ask(address));
                }
            }
        }
    }

    private static IEnumerable<string> Addresses(Routes.Route route, HiddenReferences seen)
    {
        var addresses = route.Template.Contains('{', StringComparison.Ordinal)
            ? route.Fillings(seen).Select(filling => Query().Replace(filling.Address(seen), match => route.Template.Contains(
                "handler=",
                StringComparison.Ordinal) ? match.Value : "")).Distinct().ToList()
            : [route.Template, .. Queries
                .Where(query => route.Query.Contains(query.Split('=')[0], StringComparer.OrdinalIgnoreCase))
                .Select(query => With(route.Template, query))];

        return addresses.Where(address => !address.Contains('{', StringComparison.Ordinal));
    }

    private static string With(string address, string query) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    private static string Difference(HttpAnswer before, HttpAnswer after)
    {
        var (one, other) = (before.Headers + before.Body, after.Headers + after.Body);
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

        return $"“{one[Math.Max(0, at - 60)..Math.Min(one.Length, at + 60)]}” became "
            + $"“{other[Math.Max(0, at - 20)..Math.Min(other.Length, at + 60)]}”";
    }

    /// <summary>It says when a token was last used, which each walk does.</summary>
    private const string OwnTokens = "/account/tokens";

    [GeneratedRegex(@"\?.*$")]
    private static partial Regex Query();
}
