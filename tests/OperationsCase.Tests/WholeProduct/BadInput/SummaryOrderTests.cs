using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.BadInput;

public class SummaryOrderTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("/operations/new/crack-house-closure")]
    [TestCase("/operations/new/open-market")]
    [TestCase("/operations/new/cannabis-factory")]
    [TestCase("/operations/{operation}/closure/notices/new")]
    [TestCase("/operations/{operation}/closure/hearings/new")]
    [TestCase("/operations/{operation}/seizures/new")]
    [TestCase("/networks/new")]
    [TestCase("/problems/new")]
    [TestCase("/intelligence/{operation}/new")]
    [TestCase("/disclosures/{operation}/new")]
    [TestCase("/account/tokens")]
    public async Task What_is_missing_is_listed_in_the_order_of_its_questions(string path)
    {
        var operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));

        await InOrder(await room.SignedIn(), path.Replace("{operation}", operation, StringComparison.Ordinal));
    }

    [Test]
    public async Task What_is_missing_of_an_account_is_listed_in_the_order_of_its_questions() =>
        await InOrder(await room.SignedIn(room.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration")), "/accounts/new");

    private static async Task InOrder(Browser browser, string path)
    {
        var page = await browser.Post(path, new() { ["Notice.Premises"] = "" });

        var asked = page.QuerySelectorAll("main [id]").Select(element => element.Id).ToList();
        var links = page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.That(links, Has.Count.GreaterThan(2));
        Assert.That(links.Select(link => asked.IndexOf(link)), Is.Ordered.And.None.EqualTo(-1));
    }
}
