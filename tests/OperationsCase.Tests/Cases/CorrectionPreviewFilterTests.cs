using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Cases;
using OperationsCase.Tests.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Cases;

/// <summary>Every correction that the API takes can be tried there first. A new one is tried here without being named.</summary>
public partial class CorrectionPreviewFilterTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    public static IEnumerable<Type> Corrections => typeof(ICorrection).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICorrection)));

    [TestCaseSource(nameof(Corrections))]
    public async Task A_correction_that_is_tried_by_the_API_answers_what_it_would_change_and_keeps_nothing(Type correction)
    {
        var command = (await TransactionRetryTests.AllRaces[correction](room)).Command;
        var api = await room.Api(room.Officer.Now);
        var address = AddressOf(command);
        var before = room.Everything();

        var (tried, outlook) = await api.Send($"{address}?preview=true", command.AsJson());

        Assert.That(tried, Is.EqualTo(HttpStatusCode.OK), $"{address}: {outlook}");
        Assert.That(outlook!.AsObject().Select(part => part.Key), Is.SupersetOf(new[] { "deadlines", "superseded", "told" }));
        Assert.That(room.Everything(), Is.EqualTo(before));

        var (saved, answer) = await api.Send($"{address}?preview=false", command.AsJson());

        Assert.That(saved, Is.EqualTo(HttpStatusCode.OK), $"{address}: {answer}");
        Assert.That(room.Everything(), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task A_deadline_that_moves_is_said_with_what_it_was_and_what_it_becomes()
    {
        var correction = await room.ANoticeToCorrect();
        var earlier = correction with { ServedAt = correction.ServedAt!.Value.AddMinutes(-45) };

        var (_, outlook) = await (await room.Api()).Send($"{AddressOf(earlier)}?preview=true", earlier.AsJson());

        var hearing = outlook!["deadlines"]!.AsArray().Single(deadline => ((string)deadline!["what"]!).Contains("hear", StringComparison.Ordinal))!;
        Assert.That((bool)hearing["moves"]!, Is.True);
        Assert.That((string)hearing["was"]!, Is.Not.EqualTo((string)hearing["becomes"]!));
        Assert.That(outlook["told"]!.AsArray().Select(name => (string)name!), Does.Contain("DC Priya Raman"));
    }

    [Test]
    public async Task A_correction_that_would_be_refused_is_refused_when_it_is_tried()
    {
        var correction = await room.ASeizureToCorrect() with { Why = "", Seal = "MPS-1" };

        var (status, problem) = await (await room.Api()).Send($"{AddressOf(correction)}?preview=true", correction.AsJson());

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem!.ToString(), Does.Contain("Enter why it is corrected"));
    }

    [TestCase("true", "Only a correction can be tried with preview. Leave preview out to do this")]
    [TestCase("yes", "Give preview as true or false")]
    public async Task What_is_no_correction_is_not_done_by_mistake(string preview, string sentence)
    {
        var command = room.ASeizureToRecord(await room.AClosure());
        var before = room.Everything();

        var (status, problem) = await (await room.Api()).Send($"/api/operations/{command.Operation}/seizures?preview={preview}", command.AsJson());

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem!.ToString(), Does.Contain(sentence));
        Assert.That(room.Everything()["Seizure"], Is.EqualTo(before["Seizure"]));
    }

    /// <summary>The one address of the API that takes such a command, with what the command names in its place.</summary>
    private string AddressOf(object command)
    {
        var route = room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
                && endpoint.Metadata.OfType<System.Reflection.MethodInfo>().Any(method =>
                    method.GetParameters().Any(parameter => parameter.ParameterType == command.GetType())));

        return Parameter().Replace($"/{route.RoutePattern.RawText!.TrimStart('/')}", match => $"{command.GetType().GetProperties()
            .Single(property => property.Name.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            .GetValue(command)}");
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
