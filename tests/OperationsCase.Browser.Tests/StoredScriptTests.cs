using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

/// <summary>Everything that officers can type holds a script, and every page that shows it is opened.</summary>
public sealed partial class StoredScriptTests
{
    private const string Short = "\"'><svg onload=window.ran=1>";
    private const string Long = "</textarea></title><script>window.ran=1</script><img src=x onerror=window.ran=1>\"' onfocus=window.ran=1 "
        + "autofocus x='{{constructor.constructor('window.ran=1')()}}<a href=javascript:window.ran=1>a</a>";

    private readonly List<string> complaints = [];
    private readonly Dictionary<string, string> onRecord = [];
    private RunningApplication station = null!;

    [SetUp]
    public async Task OpenTheStation() => station = await RunningApplication.Open();

    [TearDown]
    public async Task CloseTheStation() => await station.DisposeAsync();

    [Test]
    public async Task A_script_that_somebody_typed_runs_on_no_page()
    {
        var priya = await station.Account($"DC {Short}", Role.BoroughOfficer, $"Unit {Short}");
        var sergeant = await station.Account($"PS {Short}", Role.SntSergeant, $"Ward {Short}");
        await TypeScriptsEverywhere(priya, sergeant);
        await using var visitor = await PageVisitor.SignedIn(station, priya);
        visitor.Page.Console += (_, said) => complaints.Add($"{visitor.Path}: {said.Text}");
        visitor.Page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"{visitor.Path} asked: {dialog.Message}");
            await dialog.DismissAsync();
        };
        var opened = 0;

        foreach (var path in Paths())
        {
            await visitor.Open(path);

            if (await visitor.Page.EvaluateAsync<bool>(
                "window.ran !== undefined || document.querySelector('svg[onload], img[onerror], [onfocus], a[href^=\"javascript\"]') !== null"))
            {
                complaints.Add($"{path}: a script of the record is part of the page");
            }

            opened += (await visitor.Page.ContentAsync()).Contains("svg onload", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.That(opened, Is.GreaterThan(20), "Too few pages showed what was typed");
        Assert.That(complaints.Where(complaint => !complaint.Contains("status of 4", StringComparison.Ordinal)), Is.Empty);
    }

    private async Task TypeScriptsEverywhere(string priya, string sergeant)
    {
        using var officer = await station.Api(priya);
        using var neighbour = await station.Api(sergeant);
        var ward = await station.AWard();
        var now = station.Clock.GetUtcNow();
        onRecord["operation"] = await Make(officer, "/api/operations/crack-house-closures", new
        {
            wardCode = ward,
            name = Short,
            place = Short,
            startedAt = now.AddDays(-3),
            tenure = "HousingAssociation",
            landlord = Short,
            tenantCuckooed = "No",
            childrenPresent = "No",
            complaints = 11,
            complaintsSince = "2026-09-01",
            drugEvidence = Long,
        });
        onRecord["reference"] = onRecord["case"] = onRecord["operation"];
        onRecord["network"] = await Make(officer, "/api/networks", new
        {
            name = Short,
            drugs = Short,
            level = 2,
            summary = Long,
            identifiedOn = "2026-11-01",
            boroughCodes = new[] { RunningApplication.Hackney },
        });
        await Make(officer, $"/api/operations/{onRecord["operation"]}/networks", new
        {
            network = onRecord["network"],
            part = Short,
            confidence = "B",
        });
        await Make(officer, $"/api/operations/{onRecord["operation"]}/closure-notices", new
        {
            premises = Short,
            authorisedBy = Short,
            rank = "Superintendent",
            issuedAt = now,
            hours = 48,
            servedAt = now,
            servedBy = Short,
            servedWhere = Short,
        });
        onRecord["seizure"] = await Make(officer, $"/api/operations/{onRecord["operation"]}/seizures", new
        {
            amountPence = 2_346_000,
            seizedAt = now.AddHours(-1),
            place = Short,
            seizedFrom = Short,
            seizedBy = Short,
            authority = "PriorOfficer",
            exhibit = Short,
            seal = Short,
            countedBy = Short,
            countedAgainBy = $"{Short}2",
        });
        onRecord["claim"] = await Make(officer, $"/api/networks/{onRecord["network"]}/claims", new
        {
            operation = onRecord["operation"],
            happenedOn = "2026-11-20",
            level = "Moderate",
            why = Long,
        });
        onRecord["problem"] = await Make(neighbour, "/api/problems", new
        {
            title = Short,
            wardCode = ward,
            place = Short,
            what = Long,
            sinceOn = "2026-08-17",
        });
        await Make(neighbour, $"/api/problems/{onRecord["problem"]}/signs", new { seenAt = now.AddDays(-1), what = Short, seenBy = Short });
        await Make(neighbour, $"/api/problems/{onRecord["problem"]}/operations", new { operation = onRecord["operation"] });
        onRecord["deadlineId"] = Id().Match((await officer.GetFromJsonAsync<JsonNode>(
            $"/api/operations/{onRecord["operation"]}/deadlines"))!.ToJsonString()).Value;
    }

    /// <summary>Every page there is, with what is on record in its address, and the searches that repeat what was typed.</summary>
    private IEnumerable<string> Paths() => station.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => Parameter().Replace(
            $"/{endpoint.RoutePattern.RawText!.Trim('/')}",
            match => onRecord.GetValueOrDefault(match.Groups[1].Value, "1")))
        .Concat(new[] { "/search", "/operations", "/networks", "/problems", "/seizures", "/claims" }.Select(list =>
            $"{list}?find={Uri.EscapeDataString(Long)}&borough={Uri.EscapeDataString(Short)}&network={Uri.EscapeDataString(Short)}"))
        .Append($"/nowhere/{Uri.EscapeDataString(Short)}")
        .Distinct();

    private static async Task<string> Make(HttpClient api, string path, object command)
    {
        using var answer = await api.PostAsJsonAsync(path, command);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.InRange(200, 299), $"{path}: {body}");

        return body.Length == 0 || JsonNode.Parse(body) is not JsonObject made ? "" : made["reference"] is { } reference ? (string)reference! : "";
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
