using Dapper;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Cases;

public class CorrectionPreviewTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_checked_correction_shows_what_moves_what_is_superseded_and_who_is_told_and_leaves_nothing()
    {
        var (address, fields) = await AnEarlierService();
        var browser = await room.SignedIn();
        var before = Everything();

        var page = await browser.Send($"{address}?handler=Check", await browser.Open(address), fields);

        var text = page.QuerySelector("main")!.TextContent;
        Assert.That(text, Does.Contain("What this changes").And.Contain("A court must hear the application"));
        Assert.That(text, Does.Contain("Superseded: ").And.Contain("Told at once: DC Priya Raman"));
        Assert.That(page.QuerySelectorAll("main form button").Select(button => button.TextContent), Does.Contain("Save the correction"));
        Assert.That(page.QuerySelector("[name='Correction.Why']")!.TextContent.Trim(), Is.EqualTo("It was the time of the call."));
        Assert.That(Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_checked_correction_is_saved_by_the_second_step()
    {
        var (address, fields) = await AnEarlierService();
        var browser = await room.SignedIn();
        var page = await browser.Send($"{address}?handler=Check", await browser.Open(address), fields);

        await browser.Send(address, page, fields);

        Assert.That(browser.Path, Does.EndWith("/closure"));
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM DeadlineMove"), Is.Not.Zero);
    }

    [Test]
    public async Task A_correction_that_is_refused_says_so_when_it_is_checked_and_keeps_what_was_typed()
    {
        var (address, fields) = await AnEarlierService();
        var browser = await room.SignedIn();
        fields["Correction.Why"] = "";
        fields["Correction.ServedBy"] = "PC Aidan Moss";

        var page = await browser.Send($"{address}?handler=Check", await browser.Open(address), fields);

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Enter why it is corrected, or how it became known"));
        Assert.That(page.QuerySelector("[name='Correction.ServedBy']")!.GetAttribute("value"), Is.EqualTo("PC Aidan Moss"));
    }

    /// <summary>The form that corrects a notice, filled in with a time of service 45 minutes earlier.</summary>
    private async Task<(string Address, Dictionary<string, string> Fields)> AnEarlierService()
    {
        var correction = await room.ANoticeToCorrect();
        await room.ADraft(correction.Operation.Value);
        var served = TimeZoneInfo.ConvertTime(correction.ServedAt!.Value.AddMinutes(-45), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        var issued = TimeZoneInfo.ConvertTime(correction.IssuedAt!.Value, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

        return ($"/operations/{correction.Operation}/closure/notices/{correction.NoticeId}/correct", new()
        {
            ["Correction.Premises"] = correction.Premises,
            ["Correction.AuthorisedBy"] = correction.AuthorisedBy,
            ["Correction.Rank"] = correction.Rank.ToString()!,
            ["Correction.Hours"] = $"{correction.Hours}",
            ["Correction.IssuedAt.Day"] = $"{issued.Day}",
            ["Correction.IssuedAt.Month"] = $"{issued.Month}",
            ["Correction.IssuedAt.Year"] = $"{issued.Year}",
            ["Correction.IssuedAt.Time"] = $"{issued:HH:mm}",
            ["Correction.ServedAt.Day"] = $"{served.Day}",
            ["Correction.ServedAt.Month"] = $"{served.Month}",
            ["Correction.ServedAt.Year"] = $"{served.Year}",
            ["Correction.ServedAt.Time"] = $"{served:HH:mm}",
            ["Correction.ServedBy"] = correction.ServedBy,
            ["Correction.ServedWhere"] = correction.ServedWhere,
            ["Correction.Why"] = "It was the time of the call.",
        });
    }

    /// <summary>How much there is of what a correction writes, and the version of the case.</summary>
    private string Everything() => room.Database.QuerySingle<string>(
        """
        SELECT CONCAT(
            (SELECT COUNT(*) FROM AuditEntry), ' ', (SELECT COUNT(*) FROM DeadlineMove), ' ', (SELECT COUNT(*) FROM DeadlineAlert), ' ',
            (SELECT COUNT(*) FROM InboxMessage), ' ', (SELECT SUM(Version) FROM CaseRecord), ' ', (SELECT MAX(ServedAt) FROM ClosureNotice), ' ',
            (SELECT COUNT(*) FROM ClosureDocument WHERE SupersededAt IS NOT NULL))
        """);
}
