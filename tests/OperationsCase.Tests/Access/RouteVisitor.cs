using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Access;

/// <summary>An outsider of one role who asks any route in turn, by page or by API.</summary>
internal sealed class RouteVisitor(Browser browser, HttpClient api, string token)
{
    public static async Task<RouteVisitor> Of(CaseRoom room, Role role, string name = "Alex")
    {
        if (role == Role.Visitor)
        {
            return new RouteVisitor(room.Visitor(), room.Client(), "");
        }

        var person = room.AnOfficer($"{name} {role}", role, "An outside unit", (role & Role.WithoutCases) == Role.None ? [CaseRoom.Hackney] : []);
        var browser = await room.SignedIn(person);
        var account = await browser.Open("/account");

        return new RouteVisitor(
            browser,
            await room.Api(person),
            account.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    public async Task<HttpAnswer> Ask(Routes.Route route, string address, JsonObject? content)
    {
        if (!route.IsApi)
        {
            return await browser.Ask(address, route.Method == "GET"
                ? null
                : new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        }

        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
        request.Content = route.Method == "GET"
            ? null
            : new StringContent(content?.ToJsonString() ?? "", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await api.SendAsync(request);

        return await HttpAnswer.Of(response);
    }
}
