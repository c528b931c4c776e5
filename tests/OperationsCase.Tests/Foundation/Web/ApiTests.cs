using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Foundation.Web;

public class ApiTests
{
    [Test]
    public async Task A_request_in_JSON_is_read_as_a_form_would_be()
    {
        await using var room = new PageTestHost();

        var (status, answer) = await Post(room, """
            { "premises": " Cafe\u0301 ", "notes": " ", "servedAt": "2026-07-01T16:20", "plants": 140,
              "amount": 114000, "found": "fireOrFlood", "stages": ["cuttings"] }
            """);

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)answer["premises"], Is.EqualTo("Café"));
        Assert.That(answer["notes"], Is.Null);
        Assert.That((string?)answer["servedAt"], Is.EqualTo("2026-07-01T15:20:00Z"));
        Assert.That((string?)answer["found"], Is.EqualTo("fireOrFlood"));
    }

    [TestCase("""{ "plants": "140" }""", "Plants", "Plants must be a whole number, like 140")]
    [TestCase("""{ "amount": 12.5 }""", "Amount", "Amount must be a whole number, like 140")]
    [TestCase("""{ "bypassed": "yes" }""", "Bypassed", "Bypassed must be true or false")]
    [TestCase("""{ "servedAt": "yesterday" }""", "ServedAt", "Served at must be a date and time, like 2026-11-23T16:20")]
    [TestCase("""{ "servedAt": 5 }""", "ServedAt", "Served at must be a date and time, like 2026-11-23T16:20")]
    [TestCase(
        """{ "servedAt": "2026-10-25T01:30" }""",
        "ServedAt",
        "1:30am happened twice on 25 October 2026. Add +01:00 for the first or +00:00 for the second")]
    [TestCase("""{ "heardOn": "23/11/2026" }""", "HeardOn", "Heard on must be a date, like 2026-11-23")]
    [TestCase("""{ "premises": 5 }""", "Premises", "Premises must be text")]
    [TestCase("""{ "premises": null }""", "Premises", "Premises cannot be null")]
    [TestCase("""{ "premises": "\ud83d" }""", "Premises", "Premises has a character that cannot be read. Delete it or type it again")]
    [TestCase("""{ "premises": "\u0000" }""", "Premises", "Premises has a character that cannot be read. Delete it or type it again")]
    [TestCase("""{ "found": "rumour" }""", "Found", "Found must be one of the values that the API description gives")]
    [TestCase("""{ "stages": "cuttings" }""", "Stages", "Stages must be a list")]
    [TestCase("""{ "submissionId": "x" }""", "SubmissionId", "Submission id must be an id, like 0199a0c2-7a51-7c3e-9d5b-3f1f0c2b4e11")]
    [TestCase("""{ "colour": "red" }""", "Colour", "There is no field called colour")]
    [TestCase("""{ "plants": 1, "plants": 2 }""", "Plants", "Plants was sent twice")]
    [TestCase("""{ "premises": """, "", "The JSON cannot be read at line 1")]
    [TestCase("", "", "Send a JSON body")]
    public async Task What_cannot_be_read_is_said_under_its_field(string json, string field, string sentence)
    {
        await using var room = new PageTestHost();

        var (status, problem) = await Post(room, json);

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem["errors"]!
            .AsObject()
            .Select(error => (error.Key, ((string?)error.Value![0])!.Replace('\u00a0', ' '))), Is.EqualTo(new[] { (field, sentence) }));
        Assert.That((string?)problem["type"], Is.EqualTo("about:blank"));
        Assert.That((int?)problem["status"], Is.EqualTo(400));
    }

    [TestCase("/api/broken", HttpStatusCode.InternalServerError)]
    [TestCase("/api/nothing-here", HttpStatusCode.NotFound)]
    [TestCase("/api/questions", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_failure_is_a_problem_in_words_and_no_stack_trace(string path, HttpStatusCode status)
    {
        await using var room = new PageTestHost();

        var response = await room.Browser.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("detail").And.Not.Contain("secret").And.Not.Contain(" at "));
    }

    [Test]
    public async Task A_number_in_the_address_that_is_none_is_said_under_its_name()
    {
        await using var room = new PageTestHost();

        var problem = JsonNode.Parse(await (await room.Browser.GetAsync("/api/list?page=x")).Content.ReadAsStringAsync())!;

        Assert.That((string?)problem["errors"]!["Page"]![0], Is.EqualTo("Page must be a whole number, like 140"));
    }

    [Test]
    public async Task A_body_over_16_MB_is_too_large()
    {
        await using var room = new PageTestHost();

        var (status, problem) = await Post(room, new string(' ', BodyLimits.Largest + 1));

        Assert.That(status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((string?)problem["detail"], Is.EqualTo("The most that can be sent at once is 16 MB"));
    }

    [TestCase(RefusalKind.Invalid, 400)]
    [TestCase(RefusalKind.NotFound, 404)]
    [TestCase(RefusalKind.Conflict, 409)]
    [TestCase(RefusalKind.Forbidden, 403)]
    public void A_refusal_decides_the_status(RefusalKind kind, int status) =>
        Assert.That(ApiProblem.Of([new Refusal(kind, "No", "Premises")]).Status, Is.EqualTo(status));

    [Test]
    public void Refusals_are_told_under_their_fields()
    {
        var problem = ApiProblem.Of([Refusal.Invalid("Enter the address", "Premises"), Refusal.Invalid("Enter the time", "ServedAt")]);

        Assert.That(
            JsonSerializer.Serialize(problem.Extensions["errors"]),
            Is.EqualTo("""{"Premises":["Enter the address"],"ServedAt":["Enter the time"]}"""));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Post(PageTestHost room, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await room.Browser.PostAsync("/api/questions", body);

        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
