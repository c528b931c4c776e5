using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct;

namespace OperationsCase.Tests.Access;

/// <summary>Opens every page that is a form as every role, and holds what it answers to whether the role may send one of its commands.</summary>
public class FormAuthorizationFilterTests
{
    private CaseRoom room = null!;
    private HiddenCases hidden = null!;

    [OneTimeSetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        hidden = new HiddenCases(room);
        await hidden.FillWhatIsSeen();
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.BoroughSupervisor)]
    [TestCase(Role.SntSergeant)]
    [TestCase(Role.ClosureAuthorisingOfficer)]
    [TestCase(Role.FinancialInvestigator)]
    [TestCase(Role.DirectorateAnalyst)]
    [TestCase(Role.DisruptionAssessor)]
    [TestCase(Role.InformationManager)]
    [TestCase(Role.Auditor)]
    [TestCase(Role.Administrator)]
    public async Task A_form_opens_for_those_who_may_send_it_and_for_nobody_else(Role role)
    {
        var person = room.AnOfficer($"Kim {role}", role, "A unit", (role & Role.WithoutCases) == Role.None ? [CaseRoom.Hackney] : []);
        var browser = await room.SignedIn(person);
        var forms = await Forms();
        var wrong = new List<string>();

        foreach (var (template, commands) in forms)
        {
            var address = Routes.Parameter().Replace(template, match => match.Groups[1].Value is "officerId" or "entry"
                ? $"{person.Id}"
                : hidden.Seen.Of(match.Groups[1].Value switch
                {
                    "operation" => "OP",
                    "network" => "NW",
                    "seizure" => "SZ",
                    "problem" => "LP",
                    "claim" => "DC",
                    "approval" => "AP",
                    "proposalId" => "proposal",
                    "noticeId" => "notice",
                    "orderId" => "order",
                    "hearingId" => "hearing",
                    "actId" => "act",
                    "consultationId" => "consultation",
                    "checkId" => "check",
                    "changeId" => "change",
                    "releaseId" => "release",
                    "applicationId" => "application",
                    "number" => "number",
                    "signId" => "sign",
                    "documentId" => "document",
                    "taskId" => "task",
                    "decisionId" => "decision",
                    "entryId" => "intelligence",
                    _ => "OP",
                }));
            await browser.Ask(address);
            var status = (await browser.Ask(address)).Status;

            if (commands.Any(command => role.May(command))
                ? status == HttpStatusCode.Forbidden && role != Role.SntSergeant
                : status != HttpStatusCode.Forbidden)
            {
                var may = commands.Any(command => role.May(command)) ? "may" : "may not";
                wrong.Add($"{address} answers {status}, and {role} {may} send {string.Join(", ", commands.Select(command => command.Name))}");
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(forms, Has.Count.GreaterThan(30));
    }

    private async Task<IReadOnlyList<(string Template, IReadOnlyList<Type> Commands)>> Forms()
    {
        var loader = room.Services.GetRequiredService<PageLoader>();
        var forms = new List<(string, IReadOnlyList<Type>)>();

        foreach (var endpoint in room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, EndpointMetadataCollection.Empty);
                var commands = page.HandlerMethods.Any(handler => handler.HttpMethod == "Get")
                    ? FormAuthorizationFilter.CommandsOf(page.ModelTypeInfo!.AsType())
                    : [];

                if (commands.Count > 0)
                {
                    forms.Add(($"/{endpoint.RoutePattern.RawText!.Trim('/')}", commands));
                }
            }
        }

        return forms;
    }
}
