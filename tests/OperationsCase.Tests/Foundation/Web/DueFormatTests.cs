using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Deadlines.Feed;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages.Email;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>One deadline, looked for in every place that says it.</summary>
public partial class DueFormatTests
{
    private CaseRoom room = null!;
    private Browser browser = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("2026-11-23T09:15Z", "9:15am on Wednesday 25 November 2026", "2026-11-25T09:15:00+00:00", TestName = "A deadline at a minute")]
    [TestCase(
        "2026-11-27T00:00Z",
        "the end of Saturday 28 November 2026",
        "2026-11-29T00:00:00+00:00",
        TestName = "A deadline at the minute of midnight")]
    [TestCase("2027-06-28T15:20Z", "4:20pm on Wednesday 30 June 2027", "2027-06-30T16:20:00+01:00", TestName = "A deadline in summer time")]
    [TestCase(
        "2027-10-29T00:30Z",
        "1:30am BST (the first of two) on Sunday 31 October 2027",
        "2027-10-31T01:30:00+01:00",
        TestName = "The first of two equal times")]
    [TestCase(
        "2027-10-29T01:30Z",
        "1:30am GMT (the second) on Sunday 31 October 2027",
        "2027-10-31T01:30:00+00:00",
        TestName = "The second of two equal times")]
    public async Task A_deadline_at_a_minute_reads_one_way(string served, string when, string exact)
    {
        room.Clock.SetUtcNow(DateTimeOffset.Parse(served, System.Globalization.CultureInfo.InvariantCulture));
        var operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM Deadline WHERE RuleId = 'closure-notice.hearing'");

        await SaysBy(when, "", operation, id);
        await Says($"/operations/{operation}/history", $"by {when}", "court must hear");
        Assert.That(await Csv(), Does.Contain(exact));
    }

    [Test]
    public async Task A_deadline_of_days_reads_by_its_last_day_in_every_place()
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure, days: 5));
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM Deadline WHERE RuleId = 'cash.detention-end'");

        await SaysBy("the end of Saturday 28 November 2026", "Due in 5 days", seizure, id);
        Assert.That(await Csv(), Does.Contain("2026-11-29T00:00:00+00:00,2026-11-28"));
    }

    [TestCase("2026-12-01T10:00Z", "Due today", "by the end of today")]
    [TestCase("2026-12-01T23:59Z", "Due today", "by the end of today")]
    [TestCase("2026-11-30T23:59Z", "Due tomorrow", "by the end of Tuesday 1 December 2026")]
    [TestCase("2026-12-02T00:00Z", "Overdue by 1 day", "since the end of Tuesday 1 December 2026")]
    [TestCase("2026-12-04T12:00Z", "Overdue by 3 days", "since the end of Tuesday 1 December 2026")]
    public async Task Time_left_is_counted_to_the_last_day_on_every_page(string now, string left, string when)
    {
        var seizure = await room.ASeizure();
        await room.Done(room.AnOrderMadeNow(seizure, days: 8));
        var id = room.Database.QuerySingle<Guid>("SELECT Id FROM Deadline WHERE RuleId = 'cash.detention-end'");
        room.Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        browser = await room.SignedIn();

        foreach (var page in new[] { "/", "/deadlines?everybodys=true", "/seizures", $"/seizures/{seizure}", $"/deadlines/{id}" })
        {
            await Says(page, left, when);
        }
    }

    [Test]
    public void Nothing_else_puts_a_deadline_into_words()
    {
        var sources = Path.Combine(RepositoryFolder.Path, "src", "OperationsCase");
        var others = Directory.EnumerateFiles(sources, "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml"
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(file) != "DueFormat.cs")
            .SelectMany(file => ByItself().Matches(File.ReadAllText(file)).Select(found => $"{Path.GetFileName(file)}: {found.Value}"));

        Assert.That(others, Is.Empty, "A deadline is said by DueFormat alone");
    }

    private async Task SaysBy(string when, string left, string reference, Guid id)
    {
        browser = await room.SignedIn();
        var isSeizure = reference.StartsWith("SZ", StringComparison.Ordinal);
        var pages = new List<string>
        {
            "/",
            "/deadlines?everybodys=true",
            $"/{(isSeizure ? "seizures" : "operations")}",
            $"/{(isSeizure ? "seizures" : "operations")}/{reference}",
            $"/deadlines/{id}",
        };

        foreach (var page in pages)
        {
            await Says(page, $"by {when}", left);
        }

        Assert.That(Plain((await browser.Open($"/deadlines/{id}")).QuerySelector("svg.oc-svg")?.TextContent
            ?? when), Does.Contain(when), "The picture");
        Assert.That(await Letter(id), Does.Contain($"By {when}"), "The e-mail");
        await Says("/messages", $"By {when}", "");
        var secret = await room.Done(new MakeCalendarLink());
        var calendar = await (await room.Client().GetAsync($"/calendar/{secret}.ics")).Content.ReadAsStringAsync();
        Assert.That(calendar.Replace("\r\n ", "", StringComparison.Ordinal), Does.Contain($"DESCRIPTION:By {when}."), "The calendar");
    }

    private async Task Says(string page, params string[] words)
    {
        browser ??= await room.SignedIn();
        var text = Plain((await browser.Open(page)).Body!.Text());

        foreach (var said in words)
        {
            Assert.That(text, Does.Contain(said).IgnoreCase, page);
        }

        foreach (var due in room.Database.Query<DateTimeOffset>("SELECT DueAt FROM Deadline"))
        {
            Assert.That(text, Does.Not.Contain(Plain($"midnight at the start of {Format.Day(due)}")).And.Not.Contain("by midnight"), page);
        }
    }

    /// <summary>A warning of it as it is written to its officer.</summary>
    private async Task<string> Letter(Guid id)
    {
        room.Database.Execute(
            "UPDATE DeadlineAlert SET RingsAt = @Now WHERE DeadlineId = @id AND Step <> 'missed' AND SentAt IS NULL",
            new { id, Now = room.Clock.GetUtcNow() });
        await room.Sweep();
        var mail = room.Database.QueryFirst<Guid>(
            "SELECT MailId FROM InboxMessage WHERE DeadlineId = @id AND OfficerId = @OfficerId",
            new { id, OfficerId = room.Priya.Id });
        var letters = ActivatorUtilities.CreateInstance<EmailComposer>(room.Services);

        return (await letters.Write(mail))!.TextBody!;
    }

    private async Task<string> Csv()
    {
        await browser.OpenSayingWhy("/deadlines?everybodys=true&handler=Download");

        return (await browser.Ask("/deadlines?everybodys=true&handler=Download")).Body;
    }

    private static string Plain(string text) => Blanks().Replace(text.Replace('\u00a0', ' ').Replace('\u2011', '-'), " ");

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("Format\\.(?:Moment|Clock)\\([^)]*(?:DueAt|dueAt|LapsesAt|UntilAt|AlertAt\\)|\\blimit\\b)|[Tt]he end of "
        + "(?:\"\\s*\\+ \\$\")?[{@]+Format\\.Day|midnight on|\"Limit \\{|Format\\.Due\\(")]
    private static partial Regex ByItself();
}
