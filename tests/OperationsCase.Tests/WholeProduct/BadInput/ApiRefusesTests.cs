using System.Net;
using System.Text.Json.Nodes;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.BadInput;

/// <summary>Alone, because a text of 10 MB and its copies take a few hundred megabytes for a moment.</summary>
[NonParallelizable]
public class ApiRefusesTests
{
    private const string Closures = "/api/operations/crack-house-closures";
    private const string Seizures = "/api/operations/{operation}/seizures";
    private const string ForwardHint = "Add +01:00 or +00:00 to say which time is meant";
    private const string TwiceHint = "Add +01:00 for the first or +00:00 for the second";

    private CaseRoom room = null!;
    private HttpClient api = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        api = await room.Api();
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom()
    {
        api.Dispose();
        room.Dispose();
    }

    [TestCase(Closures, "boroughCode", "\"E09000099\"", "There is no such borough")]
    [TestCase(Closures, "wardCode", "\"E05099999\"", "There is no such ward. Select one from the list")]
    [TestCase(Closures, "startedAt", "\"2026-11-23T09:16\"", "Date and time must be now or earlier")]
    [TestCase(Closures, "startedAt", "\"2026-03-29T01:30\"", "The clocks went forward at 1am on 29 March 2026, so 1:30am did not happen in "
        + "London that day. "
        + ForwardHint)]
    [TestCase(Closures, "startedAt", "\"2026-10-25T01:30\"", "1:30am happened twice on 25 October 2026. " + TwiceHint)]
    [TestCase(Closures, "startedAt", "\"last night\"", "Started at must be a date and time, like 2026-11-23T16:20")]
    [TestCase(Closures, "complaints", "\"11\"", "Complaints must be a whole number, like 140")]
    [TestCase(Closures, "complaints", "1.5", "Complaints must be a whole number, like 140")]
    [TestCase(Closures, "complaints", "99999999999999999999", "Complaints must be a whole number, like 140")]
    [TestCase(Closures, "place", "14", "Place must be text")]
    [TestCase(Closures, "place", "null", "Place cannot be null")]
    [TestCase(Closures, "tenure", "\"castle\"", "Tenure must be one of the values that the API description gives")]
    [TestCase(Closures, "colour", "\"red\"", "There is no field called colour")]
    [TestCase(Seizures, "amountPence", "-1", "Amount must be more than £0")]
    [TestCase(Seizures, "amountPence", "0", "Amount must be more than £0")]
    [TestCase(Seizures, "amountPence", "114000.5", "Amount pence must be a whole number, like 140")]
    [TestCase(Seizures, "amountPence", "\"£1,140.00\"", "Amount pence must be a whole number, like 140")]
    [TestCase(Seizures, "seizedAt", "\"2026-11-23T09:15:01\"", "Time of the seizure cannot be in the future")]
    [TestCase(Seizures, "seizedAt", "\"2026-10-25T01:30\"", "1:30am happened twice on 25 October 2026. " + TwiceHint)]
    public async Task A_wrong_value_is_told_under_its_field_and_changes_nothing(string path, string field, string value, string sentence)
    {
        var body = path == Closures ? room.AClosureToLog().AsJson() : room.ASeizureToRecord(operation).AsJson();
        body[field] = JsonNode.Parse(value);

        var (status, problem) = await Refused(() => api.Send(path.Replace("{operation}", operation, StringComparison.Ordinal), body));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem), Is.EqualTo(new[] { ($"{char.ToUpperInvariant(field[0])}{field[1..]}", sentence) }));
    }

    [TestCase(Closures, "place", 60, "Address or streets must be 200 characters or fewer")]
    [TestCase(Closures, "name", 60, "Name of the operation must be 60 characters or fewer")]
    [TestCase(Seizures, "place", 200, "Place must be 200 characters or fewer")]
    public async Task A_text_that_grows_when_it_is_made_comparable_is_refused_as_too_long(string path, string field, int letters, string sentence)
    {
        var body = path == Closures ? room.AClosureToLog().AsJson() : room.ASeizureToRecord(operation).AsJson();
        body[field] = new string('\ufdfa', letters);

        var (status, problem) = await Refused(() => api.Send(path.Replace("{operation}", operation, StringComparison.Ordinal), body));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem).Single().Sentence, Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_network_that_is_no_reference_is_told_so()
    {
        var body = room.ASeizureToRecord(operation).AsJson();
        body["networks"] = JsonNode.Parse("[null]");

        var (status, problem) = await Refused(() => api.Send(Seizures.Replace("{operation}", operation, StringComparison.Ordinal), body));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem), Is.EqualTo(new[] { ("Networks", "Give each network by its reference") }));
    }

    [Test]
    public async Task A_body_in_a_character_set_that_nobody_knows_is_answered_in_words()
    {
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=bogus");

        using var response = await api.PostAsync(Closures, body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Send JSON, with the content type application/json"));
    }

    [Test]
    public async Task A_ward_of_another_borough_is_told_under_the_ward()
    {
        var body = (room.AClosureToLog() with { BoroughCode = CaseRoom.Hackney, WardCode = room.AWard(CaseRoom.TowerHamlets) }).AsJson();

        var (status, problem) = await Refused(() => api.Send(Closures, body));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem).Single().Field, Is.EqualTo("WardCode"));
        Assert.That(ErrorsOf(problem).Single().Sentence, Does.EndWith("is not a ward of Hackney"));
    }

    [Test]
    [Category(ApplicationPool.LargeText)]
    public async Task A_text_of_10_MB_is_told_under_its_field()
    {
        await ApplicationPool.MakeRoom();
        var body = (room.AClosureToLog() with { DrugEvidence = new string('x', 10 * 1024 * 1024) }).AsJson();

        var (status, problem) = await Refused(() => api.Send(Closures, body));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem), Is.EqualTo(new[] { ("DrugEvidence", "Evidence must be 900 characters or fewer") }));
    }

    [TestCase("", "Send a JSON body")]
    [TestCase("null", "Send a JSON body")]
    [TestCase("[]", "The body must be one of the values that the API description gives")]
    [TestCase("{ \"place\": ", "The JSON cannot be read at line 1")]
    public async Task A_body_that_is_no_request_is_told_so(string body, string sentence)
    {
        var (status, problem) = await Refused(() => api.SendText(Closures, body));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem), Is.EqualTo(new[] { ("", sentence) }));
    }

    [Test]
    public async Task A_body_without_a_single_answer_is_asked_for_everything_at_once()
    {
        var (status, problem) = await Refused(() => api.SendText(Closures, "{}"));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            ErrorsOf(problem).Select(error => error.Field),
            Is.SupersetOf(new[] { "WardCode", "Place", "StartedAt", "Tenure", "DrugEvidence" }));
    }

    [TestCase("/api/claims?status=999", "Status", "Select one of the answers")]
    [TestCase("/api/deadlines?when=999", "When", "Select one of the answers")]
    [TestCase("/api/claims?status=abc", "Status", "Status must be one of the values that the API description gives")]
    [TestCase("/api/claims?page=-5", "Page", "There is no such page")]
    [TestCase("/api/claims?page=99999999999", "Page", "Page must be a whole number, like 140")]
    public async Task A_value_in_an_address_that_cannot_be_is_told_under_its_name(string address, string field, string sentence)
    {
        var (status, problem) = await Refused(() => api.SendText(address, "", HttpMethod.Get));

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ErrorsOf(problem), Is.EqualTo(new[] { (field, sentence) }));
    }

    [TestCase("GET", "/api/operations/{0}")]
    [TestCase("GET", "/api/operations/{0}/closure")]
    [TestCase("GET", "/api/operations/{0}/history")]
    [TestCase("GET", "/api/operations/{0}/networks")]
    [TestCase("GET", "/api/operations/{0}/seizures")]
    [TestCase("GET", "/api/operations/{0}/problems")]
    [TestCase("GET", "/api/operations/{0}/deadlines")]
    [TestCase("POST", "/api/operations/{0}/closing")]
    [TestCase("POST", "/api/operations/{0}/seizures")]
    [TestCase("POST", "/api/operations/{0}/closure-notices")]
    public async Task Another_boroughs_reference_is_answered_as_one_that_does_not_exist(string method, string path)
    {
        const string Nowhere = "CH-2026-999999";
        var elsewhere = await AnOperationElsewhere();

        var (there, nothing) = await Refused(() => api.SendText(Path(elsewhere), method == "GET" ? "" : "{}", new HttpMethod(method)));
        var (nowhere, nothingEither) = await Refused(() => api.SendText(Path(Nowhere), method == "GET" ? "" : "{}", new HttpMethod(method)));

        Assert.That(there, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(nowhere, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(WithoutTrace(nothing).Replace(elsewhere, Nowhere, StringComparison.Ordinal), Is.EqualTo(WithoutTrace(nothingEither)));

        string Path(string reference) => path.Replace("{0}", reference, StringComparison.Ordinal);
    }

    [TestCase("DELETE", "/api/operations/{0}", HttpStatusCode.MethodNotAllowed, "This address does not take that method")]
    [TestCase("PATCH", "/api/operations", HttpStatusCode.MethodNotAllowed, "This address does not take that method")]
    [TestCase("POST", "/api/operations/{0}/nothing", HttpStatusCode.NotFound, "We could not find that")]
    public async Task A_wrong_method_or_address_is_answered_in_words(string method, string path, HttpStatusCode expected, string sentence)
    {
        var (status, problem) = await Refused(() => api.SendText(
            path.Replace("{0}", operation, StringComparison.Ordinal),
            "{}",
            new HttpMethod(method)));

        Assert.That(status, Is.EqualTo(expected));
        Assert.That((string?)problem["detail"], Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_form_instead_of_JSON_is_answered_in_words()
    {
        using var form = new FormUrlEncodedContent([new("place", "14 Aldridge House")]);

        using var response = await api.PostAsync(Closures, form);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Send JSON, with the content type application/json"));
    }

    [TestCase(null)]
    [TestCase("Bearer oc_nosuchtoken")]
    [TestCase("Bearer ")]
    [TestCase("Basic cHJpeWE6cHJpeWE=")]
    public async Task Without_a_token_in_force_nothing_is_told_or_done(string? authorization)
    {
        using var stranger = room.Client();

        if (authorization is not null)
        {
            stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        var (status, problem) = await Refused(() => stranger.Send(Closures, room.AClosureToLog().AsJson()), isLogged: true);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((string?)problem["detail"], Does.StartWith("Send a token in force"));
    }

    [Test]
    public async Task A_token_ends_after_ninety_days()
    {
        room.Clock.Advance(TimeSpan.FromDays(90));

        var (status, _) = await Refused(() => api.Send(Closures, room.AClosureToLog().AsJson()), isLogged: true);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private Task<string> AnOperationElsewhere() => room.As(
        room.AnOfficer("DC Owen Tate", OperationsCase.Access.Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets),
        () => room.Done(room.AClosureToLog() with { WardCode = room.AWard(CaseRoom.TowerHamlets) }));

    /// <summary>Sends what must be refused with problem details, and finds nothing changed.</summary>
    private async Task<(HttpStatusCode Status, JsonNode Problem)> Refused(
        Func<Task<(HttpStatusCode Status, JsonNode? Body)>> send,
        bool isLogged = false)
    {
        var before = Kept();
        var (status, problem) = await send();

        Assert.That(Kept(), Is.EqualTo(before));
        Assert.That((int?)problem!["status"], Is.EqualTo((int)status));
        Assert.That((string?)problem["title"], Is.Not.Empty);

        return (status, problem);

        IEnumerable<KeyValuePair<string, string>> Kept() =>
            room.Everything().Where(table => !isLogged || !table.Key.StartsWith("Audit", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Field, string Sentence)> ErrorsOf(JsonNode problem) =>
        problem["errors"]!.AsObject().Select(error => (error.Key, ((string?)error.Value![0])!.Replace('\u00a0', ' ')));

    private static string WithoutTrace(JsonNode problem)
    {
        var told = problem.DeepClone().AsObject();
        told.Remove("traceId");

        return told.ToJsonString();
    }
}
