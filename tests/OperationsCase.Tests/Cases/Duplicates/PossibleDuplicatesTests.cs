using OperationsCase.Access;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Messages;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Cases.Duplicates;

/// <summary>Before something is saved, its officer is shown what may be the same and they may see; an information manager is told of the rest.</summary>
public class PossibleDuplicatesTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson manager = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        manager = room.AnOfficer("Odette Marchbanks", Role.InformationManager, "Information management", CaseRoom.Hackney, CaseRoom.TowerHamlets);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_form_shows_the_same_place_near_in_time_with_a_link_and_saves_it_as_a_new_record_when_told()
    {
        var first = await room.Done(room.AMarketToLog());
        var browser = await room.SignedIn();

        var asked = await browser.Post("/operations/new/open-market", Market());
        var before = room.Count("SELECT COUNT(*) FROM Operation");
        await browser.Send("/operations/new/open-market", asked, new(Market()) { ["Duplicates.SaveAsNew"] = "true" });

        Assert.That(before, Is.EqualTo(1));
        Assert.That(asked.QuerySelector($"main a[href='/operations/{first}']")!.ParentElement!.TextContent, Does.Contain("the same place, near in time"));
        Assert.That(asked.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("This may be recorded already"));
        Assert.That(asked.QuerySelector("label[for=Duplicates_SaveAsNew]")!.TextContent, Is.EqualTo("Save it as a new record"));
        Assert.That(room.Count("SELECT COUNT(*) FROM Operation"), Is.EqualTo(2));
    }

    [TestCase(13, true)]
    [TestCase(15, false)]
    public async Task A_place_counts_near_in_time_alone(int days, bool isFound)
    {
        await room.Done(room.AMarketToLog());
        var facts = new ListPossibleDuplicates
        {
            Kind = "OP",
            Place = "ridley road AND dalston lane",
            HappenedAt = room.Clock.GetUtcNow().AddDays(days - 1),
        };

        Assert.That((await room.Done(facts)).Rows.Count, Is.EqualTo(isFound ? 1 : 0));
    }

    [TestCase("MPS-77", null, 1L, "the same seal")]
    [TestCase("MPS-78", "PR/9", 1L, "the same exhibit number, near in time")]
    [TestCase("MPS-78", "PR/8", 2_106_000L, "the same amount, near in time")]
    public async Task Cash_is_known_again_by_its_seal_its_exhibit_or_its_amount(string seal, string? exhibit, long pence, string why)
    {
        var operation = await room.AClosure();
        var cash = room.ASeizureToRecord(operation) with { Seal = "MPS-77", Exhibit = "PR/9", AmountPence = 2_106_000 };
        var seizure = await room.Done(cash);

        var found = await room.Done(new ListPossibleDuplicates
        {
            Kind = "SZ",
            Seal = seal,
            Exhibit = exhibit,
            AmountPence = pence,
            HappenedAt = cash.SeizedAt,
        });

        Assert.That(found.Rows.Single().Reference.Value, Is.EqualTo(seizure));
        Assert.That(found.Rows.Single().Why, Is.EqualTo(why));
    }

    [Test]
    public async Task A_problem_is_known_again_by_its_name_or_its_place()
    {
        var problem = await room.Done(room.AProblemToRecord());

        var found = await room.Done(new ListPossibleDuplicates { Kind = "LP", Name = "dealing on lymington avenue" });

        Assert.That(found.Rows.Single().Reference.Value, Is.EqualTo(problem));
    }

    [Test]
    public async Task What_is_restricted_is_not_shown_and_an_information_manager_on_its_list_is_told_once()
    {
        var hidden = await room.Done(room.AMarketToLog());
        await room.As(room.ASupervisor(), () => room.Done(room.ARestriction(hidden, room.Priya, manager)));
        var leah = room.AnOfficer("PC Leah Strand", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);
        var browser = await room.SignedIn(leah);

        await browser.Post("/operations/new/open-market", Market());

        var told = await room.As(manager, () => room.Done(new ListMyCaseMessages()));
        Assert.That(browser.Path, Is.EqualTo("/operations/OM-2026-000002"), "It is accepted without a word");
        Assert.That(told.Rows.Count(row => row.What == "A case may be recorded twice"), Is.EqualTo(1));
        Assert.That(told.Rows[0].Detail, Does.Contain($"the same place, near in time as {hidden}"));
    }

    [Test]
    public async Task An_information_manager_who_is_not_on_the_list_is_not_told()
    {
        var hidden = await room.Done(room.AMarketToLog());
        await room.Restricted(room.ASupervisor(), hidden);
        var leah = room.AnOfficer("PC Leah Strand", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(leah, () => room.Done(room.AMarketToLog()));

        Assert.That((await room.As(manager, () => room.Done(new ListMyCaseMessages()))).Rows, Is.Empty);
    }

    [Test]
    public async Task Another_borough_is_not_shown_and_a_manager_who_serves_both_is_told()
    {
        var elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        await room.As(elsewhere, () => room.Done(room.AMarketToLog() with { WardCode = room.AWard(CaseRoom.TowerHamlets) }));

        var found = await room.Done(new ListPossibleDuplicates
        {
            Kind = "OP",
            Place = room.AMarketToLog().Place,
            HappenedAt = room.Clock.GetUtcNow(),
        });
        await room.Done(room.AMarketToLog());

        Assert.That(found.Rows, Is.Empty);
        Assert.That((await room.As(manager, () => room.Done(new ListMyCaseMessages()))).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Looking_for_duplicates_is_logged()
    {
        await room.Done(new ListPossibleDuplicates { Kind = "LP", Name = "Dealing" });

        Assert.That(room.Count("SELECT COUNT(*) FROM Consultation WHERE Request = 'ListPossibleDuplicates'"), Is.EqualTo(1));
    }

    private Dictionary<string, string> Market() => new()
    {
        ["Operation.WardCode"] = room.AWard(),
        ["Operation.Place"] = "Ridley Road and Dalston Lane",
        ["Operation.StartedAt.Day"] = "22",
        ["Operation.StartedAt.Month"] = "11",
        ["Operation.StartedAt.Year"] = "2026",
        ["Operation.StartedAt.Time"] = "10:00",
        ["Operation.Crack"] = "true",
        ["Operation.BusyTimes"] = "Friday, 8pm to midnight",
        ["Operation.BuyersAnHour"] = "20",
        ["Operation.TestPurchases"] = "4",
        ["Operation.SupplyArrests"] = "3",
        ["Operation.PossessionArrests"] = "7",
    };
}
