using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.BadInput.Fuzz;

/// <summary>Sends more malformed requests than a patient attacker would by hand, to every address there is.</summary>
/// <remarks>OPERATIONSCASE_TEST_FUZZ_SEED repeats a run, and OPERATIONSCASE_TEST_FUZZ_REQUESTS makes it longer.</remarks>
public sealed partial class FuzzTests
{
    private const int Senders = 2;

    private static readonly Role[] Roles = [.. Enum
        .GetValues<Role>()
        .Where(role => role is not (Role.None or Role.TheSystem or Role.Visitor) && int.IsPow2((int)role))];

    private readonly ConcurrentBag<string> faults = [];
    private readonly ConcurrentDictionary<int, int> answers = new();
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(builder => builder.Services.AddSingleton(
        new RateLimitSettings { SignInsOfAccount = int.MaxValue, SignInsOfAddress = int.MaxValue, SearchesOfAccount = int.MaxValue }));

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task No_malformed_request_breaks_anything_changes_anything_or_is_told_how_we_work()
    {
        var seed = Given("OPERATIONSCASE_TEST_FUZZ_SEED", Environment.TickCount);
        var requests = Given("OPERATIONSCASE_TEST_FUZZ_REQUESTS", 20_400);
        var onRecord = await AFullRecord();
        var targets = await FuzzTarget.All(room);
        var visitors = await EveryRole();
        var mine = await WhoMay(targets, visitors, onRecord);
        await ForgetWhatIsMeantToBeKept();
        var before = room.Everything();

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => Send(seed
            + sender, requests / Senders, targets, visitors, mine, onRecord))));

        await ForgetWhatIsMeantToBeKept();
        var after = room.Everything();
        var changed = before
            .Where(table => after[table.Key] != table.Value)
            .Select(table => $"{table.Key} was changed: {Difference(table.Value, after[table.Key])}");
        await TestContext.Out.WriteLineAsync($"Seed {seed}: {answers.Values.Sum()} requests to {targets.Count} "
            + $"targets. {string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key}: {answer.Value}"))}");
        Assert.That(faults.Take(20).Concat(changed), Is.Empty, $"Repeat it with OPERATIONSCASE_TEST_FUZZ_SEED={seed}; {faults.Count} faults");
        Assert.That(answers.Values.Sum(), Is.GreaterThanOrEqualTo(20_000));
    }

    private async Task Send(
        int seed,
        int requests,
        IReadOnlyList<FuzzTarget> targets,
        IReadOnlyDictionary<Role, RequestSender> visitors,
        IReadOnlyDictionary<FuzzTarget, Role> mine,
        IReadOnlyDictionary<string, string> onRecord)
    {
        var malformed = new MalformedValues(new Random(seed));
        var attacker = new MalformedRequestGenerator(malformed, onRecord);
        var server = room.Server;

        for (var sent = 0; sent < requests; sent++)
        {
            var target = targets[sent % targets.Count];
            var visitor = malformed.Happens(20)
                ? new RequestSender(null, null, null)
                : visitors[malformed.Happens(85) ? mine[target] : malformed.From(Roles)];
            var attack = attacker.On(target, visitor);

            try
            {
                var answer = await attack.Send(server);
                answers.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);

                foreach (var fault in FaultsOf(answer))
                {
                    faults.Add($"{fault}: {attack}\n{answer.Cause?.ToString() ?? Around(answer.Body)}");
                }
            }
            catch (Exception exception)
            {
                faults.Add($"{exception.GetType().Name} came out, {exception.Message}: {attack}\n{exception.StackTrace}");
            }
        }
    }

    private static IEnumerable<string> FaultsOf(MalformedRequest.RequestAndAnswer answer)
    {
        if (answer.Status >= 500)
        {
            yield return $"{answer.Status} was answered";
        }

        if (Told().IsMatch(answer.Body))
        {
            yield return "The answer tells how the program works";
        }

        if (Type(answer).Contains("html", StringComparison.Ordinal) && MalformedValues.Markup
            .Take(8)
            .Any(markup => answer.Body.Contains(markup, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "Markup that was sent stands in the page as it is";
        }

        if (answer.Headers.GetValueOrDefault("Location") is { } location && !OnThisSite().IsMatch(location))
        {
            yield return $"The answer leads away, to {location}";
        }

        if (!answer.Headers.ContainsKey("Content-Security-Policy") || answer.Headers.GetValueOrDefault("X-Content-Type-Options") != "nosniff")
        {
            yield return "The answer has no headers that guard it";
        }
    }

    private static string Type(MalformedRequest.RequestAndAnswer answer) => answer.Headers.GetValueOrDefault("Content-Type") ?? "";

    private static string Around(string body) => Told().Match(body) is { Success: true } match
        ? body.Substring(Math.Max(0, match.Index - 80), Math.Min(200, body.Length - Math.Max(0, match.Index - 80)))
        : "";

    private static string Difference(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));

        return string.Join("  |  ", now.Except(old).Select(row => $"+ {row}").Concat(old.Except(now).Select(row => $"- {row}")).Take(4));
    }

    /// <summary>Everything that an address can name, by the name of its parameter.</summary>
    private async Task<IReadOnlyDictionary<string, string>> AFullRecord()
    {
        var network = await room.ANetwork();
        var operation = await room.AnOperationAgainst(network);
        await room.Done(room.ANoticeServedNow(operation));
        var seizure = await room.Done(room.ASeizureToRecord(operation));
        var claim = await room.AClaim(operation, network);
        var problem = await room.As(
            room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Dalston ward", CaseRoom.Hackney),
            () => room.Done(room.AProblemToRecord()));

        return new Dictionary<string, string>
        {
            ["operation"] = operation,
            ["case"] = operation,
            ["reference"] = operation,
            ["network"] = network,
            ["seizure"] = seizure,
            ["claim"] = claim,
            ["problem"] = problem,
            ["status"] = "404",
            ["documentId"] = (await room.ADraft(operation)).ToString(),
            ["deadlineId"] = room.Database.QueryFirst<Guid>("SELECT Id FROM Deadline").ToString(),
        };
    }

    /// <summary>
    /// Wrong passwords are counted and logged, forms that came too late are kept for their officer, and a key that no code confirmed counts
    /// for nothing: none is a change that an attacker made.
    /// </summary>
    private async Task ForgetWhatIsMeantToBeKept()
    {
        await room.Database.ExecuteAsync("DELETE FROM KeptForm");
        await room.Database.ExecuteAsync("DELETE FROM Authenticator WHERE ConfirmedAt IS NULL");
        await room.Database.ExecuteAsync("DELETE FROM SignInAttempt");

        foreach (var (table, entry) in new[]
        {
            ("AuditEvidence", "EntryId"),
            ("AuditLink", "EntryId"),
            ("AuditSeal", "EntryId"),
            ("AuditSubject", "EntryId"),
            ("AuditEntry", "Id"),
        })
        {
            await room.Database.ExecuteAsync(
                $"DELETE FROM {table} WHERE {entry} IN (SELECT Id FROM AuditEntry WHERE Action = 'BeginAuthenticator' "
                    + "OR (Action = 'SignIn' AND Headline LIKE '%refused%'))");
        }
    }

    private async Task<IReadOnlyDictionary<Role, RequestSender>> EveryRole()
    {
        var visitors = new Dictionary<Role, RequestSender>();

        foreach (var role in Roles)
        {
            var person = room.AnOfficer($"Officer of {role}", role, "Hackney drugs unit", CaseRoom.Hackney);
            var browser = await room.SignedIn(person);
            var proof = (await browser.Open("/account")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
            Assert.That(proof, Is.Not.Null, $"{role} has no form at /account");
            using var api = await room.Api(person);
            visitors[role] = new RequestSender(browser.Cookie, api.DefaultRequestHeaders.Authorization!.Parameter, proof);
        }

        return visitors;
    }

    /// <summary>For each target somebody who is let as far as what they send.</summary>
    private async Task<IReadOnlyDictionary<FuzzTarget, Role>> WhoMay(
        IReadOnlyList<FuzzTarget> targets,
        IReadOnlyDictionary<Role, RequestSender> visitors,
        IReadOnlyDictionary<string, string> onRecord)
    {
        var mine = new Dictionary<FuzzTarget, Role>();

        foreach (var target in targets)
        {
            mine[target] = target.Body is not null ? Roles.FirstOrDefault(role => target.Allowed.HasFlag(role), Roles[0]) : Roles[0];

            foreach (var role in target.Body is null ? Roles : [])
            {
                var attack = new MalformedRequest("GET", target.Address(name => onRecord.GetValueOrDefault(name, "1")), "", target.IsApi
                    ? [new("Authorization", $"Bearer {visitors[role].Token}")]
                    : [new("Cookie", visitors[role].Cookie!)], null, []);

                if ((await attack.Send(room.Server)).Status == 200)
                {
                    mine[target] = role;
                    break;
                }
            }
        }

        return mine;
    }

    private static int Given(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var given) ? given : otherwise;

    [GeneratedRegex(@"\b\w+Exception\b|\n\s+at \w+\.|\.cs:line \d|\bDapper\.|\bMicrosoft\.\w+\.\w+|SQLite Error|SqlClient|/work/|StackTrace")]
    private static partial Regex Told();

    [GeneratedRegex(@"^(/(?![/\\])|http://localhost/)")]
    private static partial Regex OnThisSite();
}
