using System.Net;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

public partial class EndpointTests
{
    /// <summary>What somebody who has not signed in may open, and nothing else.</summary>
    private static readonly string[] OpenToAll =
    [
        "/sign-in", "/sign-in/code", "/sign-in/elsewhere", "/invitations/{secret}", "/problem/{status:int?}", "/health/live",
        "/health/ready", "/calendar/{secret}.ics",
    ];

    /// <summary>What an administrator, who sees no case, may open.</summary>
    private static readonly string[] OpenToAnAdministrator =
    [
        "/", "/account", "/account/authenticator", "/account/passkeys", "/account/password", "/account/prove", "/account/tokens",
        "/accounts", "/accounts/new", "/accounts/{officerId:guid}", "/accounts/{officerId:guid}/change",
        "/accounts/{officerId:guid}/disable", "/accounts/{officerId:guid}/leave", "/drafts",
        "/help", "/accessibility", "/bank-holidays", "/bank-holidays/new", "/deadlines/work-out", "/postcodes/new", "/rules", .. OpenToAll,
    ];

    private CaseRoom room = null!;

    private IEnumerable<RouteEndpoint> Endpoints =>
        room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<RouteEndpoint> Pages => Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public void Every_request_says_who_may_send_it()
    {
        var silent = typeof(Composition).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false })
            .Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
            .Where(type => type.GetCustomAttributes(typeof(AllowedToAttribute), inherit: false).Length == 0);

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Only_the_door_is_open_to_everybody() =>
        Assert.That(
            Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Address).Distinct(),
            Is.EquivalentTo(OpenToAll));

    [Test]
    public async Task Nobody_opens_any_other_address_without_signing_in()
    {
        var client = room.Client();

        foreach (var endpoint in Endpoints.Where(endpoint => !OpenToAll.Contains(Address(endpoint))))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Filled(endpoint)));

                Assert.That(
                    response.StatusCode == HttpStatusCode.Unauthorized
                        || response.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) == true,
                    $"{method} {Filled(endpoint)} answered {response.StatusCode}");
            }
        }
    }

    [Test]
    public async Task No_page_takes_a_form_that_is_not_ours()
    {
        var browser = await room.SignedIn();
        var pages = room.Services.GetRequiredService<PageLoader>();

        foreach (var endpoint in Pages)
        {
            var page = await pages.LoadAsync(endpoint.Metadata.GetRequiredMetadata<PageActionDescriptor>(), EndpointMetadataCollection.Empty);

            if (page.HandlerMethods.All(method => method.HttpMethod != "Post"))
            {
                continue;
            }

            await browser.Send(Filled(endpoint), await room.Visitor().Open("/sign-in"), new() { ["__RequestVerificationToken"] = "" });

            Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.BadRequest), Address(endpoint));
        }
    }

    [Test]
    public async Task Every_form_that_posts_carries_our_token()
    {
        var hidden = new HiddenCases(room);
        await hidden.FillWhatIsSeen();
        var supervisor = await room.SignedIn(hidden.Supervisor);
        var forms = 0;

        foreach (var route in (await Routes.Of(room)).Where(route => route is { IsApi: false, Method: "GET" }
            && !route.Template.Contains("handler=", StringComparison.Ordinal)))
        {
            foreach (var address in route.Template.Contains('{', StringComparison.Ordinal)
                ? route.Fillings(hidden.Seen).Select(filling => filling.Address(hidden.Seen).Split('?')[0])
                : [route.Template])
            {
                var page = await supervisor.Open(address);

                foreach (var form in page.QuerySelectorAll("form[method=post]"))
                {
                    forms++;
                    Assert.That(
                        form.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value"),
                        Is.Not.Null.And.Not.Empty,
                        $"{address}: {form.OuterHtml[..Math.Min(200, form.OuterHtml.Length)]}");
                }
            }
        }

        Assert.That(forms, Is.GreaterThan(20));
    }

    [TestCase(Role.Administrator)]
    [TestCase(Role.Auditor)]
    public async Task Who_keeps_accounts_or_reads_logs_sees_no_case(Role role)
    {
        await room.AClosure();
        var administrator = await room.SignedIn(room.AnOfficer("Insp Ruth Adeyemi", role, "Administration"));

        foreach (var endpoint in Pages.Where(endpoint => !OpenToAnAdministrator.Contains(Address(endpoint))
            && !(role == Role.Auditor && Address(endpoint) is "/audit" or "/disclosures" or "/proceeds/reconciliation")))
        {
            await administrator.Open(Filled(endpoint));

            Assert.That(administrator.Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound), Address(endpoint));
        }

        await administrator.Open("/operations/CH-2026-000001");
        Assert.That(administrator.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_sergeant_sees_operations_but_neither_networks_nor_money()
    {
        var operation = await room.AClosure();
        await room.AnOperationAgainst(await room.ANetwork());
        var sergeant = await room.Api(room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Hackney Central ward", CaseRoom.Hackney));

        var seen = await sergeant.GetAsync($"/api/operations/{operation}");
        var network = await sergeant.GetAsync("/api/networks");
        var money = await sergeant.GetAsync($"/api/operations/{operation}/seizures");

        Assert.That(seen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(network.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(money.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static string Address(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static string Filled(RouteEndpoint endpoint) =>
        Placeholder().Replace(Address(endpoint), match => match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
            : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "CH-2026-000001");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
