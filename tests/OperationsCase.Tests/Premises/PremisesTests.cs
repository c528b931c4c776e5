using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Premises;

public class PremisesTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson supervisor = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        supervisor = room.ASupervisor();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_flat_is_recorded_and_found_by_its_address_its_postcode_and_its_landlord()
    {
        var reference = await room.Done(room.PremisesToRecord());

        Assert.That(reference, Is.EqualTo("PR-2026-000001"));

        foreach (var typed in new[] { "dalston", "ash house", "E8 2NQ", "e82nq", "hackney council", "PR-2026-0000" })
        {
            var row = (await room.Done(new ListPremises { Find = typed })).Rows.Single();

            Assert.That((row.Reference.Value, row.Title, row.Postcode), Is.EqualTo((reference, "Flat 4, Ash House, 61 Dalston Lane", "E8 2NQ")), typed);
        }

        Assert.That((await room.Done(new ListPremises { Tenure = [PremisesTenure.Squat] })).Total, Is.Zero);
        Assert.That((await room.Done(new ListPremises { Ward = room.AWard(), Tenure = [PremisesTenure.Council] })).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task An_unknown_postcode_needs_a_ward()
    {
        var refused = await room.Send(room.PremisesToRecord() with { WardCode = null });

        Assert.That(refused.Refusals.Single(), Is.EqualTo(Refusal.Invalid(
            "We do not know that postcode. Check it, or select the ward below",
            nameof(RecordPremises.Postcode))));
    }

    [TestCase("", "Enter the postcode")]
    [TestCase("E8", "Enter a whole postcode, like N22 6JR")]
    public async Task A_postcode_is_whole(string postcode, string sentence)
    {
        var refused = await room.Send(room.PremisesToRecord() with { Postcode = postcode });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_ward_of_another_borough_is_refused()
    {
        var refused = await room.Send(room.PremisesToRecord() with { WardCode = room.AWard(CaseRoom.TowerHamlets) });

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Select a ward of a borough that you serve"));
    }

    [Test]
    public async Task One_house_is_one_record()
    {
        var reference = await room.Done(room.PremisesToRecord() with { Uprn = "100 0230 12345" });

        var sameAddress = await room.Send(room.PremisesToRecord() with { Flat = "flat 4", Address = "61, dalston lane", Postcode = "e82nq" });
        var sameUprn = await room.Send(room.PremisesToRecord() with { Flat = "5", Uprn = "100023012345" });
        var nextDoor = await room.Send(room.PremisesToRecord() with { Flat = "5" });

        Assert.That(sameAddress.Refusals.Single(), Is.EqualTo(Refusal.Conflict(
            $"These premises are recorded already: Flat 4, Ash House, 61 Dalston Lane, {reference}. Open that record instead",
            nameof(RecordPremises.Address))));
        Assert.That(sameUprn.Refusals.Single().Field, Is.EqualTo(nameof(RecordPremises.Uprn)));
        Assert.That(nextDoor.Value, Is.EqualTo("PR-2026-000002"));
    }

    [Test]
    public async Task A_restricted_house_is_not_found_by_recording_it_again()
    {
        var reference = await room.Done(room.PremisesToRecord());
        await room.Restricted(supervisor, reference);
        var colleague = room.AnOfficer("DC Noor Aziz", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(colleague, async () =>
        {
            Assert.That((await room.Done(new SuggestPremises { Address = "61 Dalston Lane, E8 2NQ" })).Rows, Is.Empty);
            Assert.That((await room.Done(new ListPremises { Find = "dalston" })).Total, Is.Zero);
            Assert.That((await room.Send(room.PremisesToRecord())).IsRefused, Is.False);
        });
    }

    [Test]
    public async Task What_is_recorded_is_suggested_by_the_start_of_its_address_by_its_postcode_and_by_its_UPRN()
    {
        var reference = await room.Done(room.PremisesToRecord() with { Flat = null, Block = null, Uprn = "12345" });

        foreach (var asked in new[]
        {
            new SuggestPremises { Address = "61 dalston" },
            new SuggestPremises { Address = "Somewhere else, E8 2NQ" },
            new SuggestPremises { Postcode = "e82nq" },
            new SuggestPremises { Uprn = "12345" },
        })
        {
            Assert.That((await room.Done(asked)).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { reference }), asked.ToString());
        }

        Assert.That((await room.Done(new SuggestPremises { Address = "62 Dalston Lane" })).Rows, Is.Empty);
    }

    [Test]
    public async Task A_correction_says_before_and_after_in_the_history()
    {
        var reference = await room.Done(room.PremisesToRecord());

        var version = await room.Done(Correction(reference) with { Landlord = "Peabody", Tenure = PremisesTenure.HousingAssociation });

        var row = (await room.Done(new ListHistoryOfPremises(reference))).Rows[0];
        Assert.That(version, Is.EqualTo(2));
        Assert.That(row.Headline, Is.EqualTo("Premises corrected"));
        Assert.That(row.Detail, Is.EqualTo("Tenure was Council, is Housing association. Landlord was Hackney Council, is Peabody."));
        Assert.That(row.Before, Does.Contain("Hackney Council"));
        Assert.That((await room.Done(new GetPremises(reference))).Landlord, Is.EqualTo("Peabody"));
    }

    [Test]
    public async Task A_correction_of_what_somebody_else_changed_is_refused()
    {
        var reference = await room.Done(room.PremisesToRecord());
        await room.Done(Correction(reference) with { Flat = "5" });

        var refused = await room.Send(Correction(reference) with { Flat = "6" });

        Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.Conflict));
        Assert.That(refused.Refusals.Single().Message, Does.Contain("The address is now Flat 5, Ash House, 61 Dalston Lane."));
    }

    [Test]
    public async Task The_form_shows_what_is_recorded_nearby_before_it_records()
    {
        var reference = await room.Done(room.PremisesToRecord());
        var browser = await room.SignedIn();
        var fields = new Dictionary<string, string>
        {
            ["Place.Flat"] = "5",
            ["Place.Block"] = "Ash House",
            ["Place.Address"] = "61 Dalston Lane",
            ["Place.Postcode"] = "E8 2NQ",
            ["Place.WardCode"] = room.AWard(),
            ["Place.Tenure"] = "Council",
        };

        var asked = await browser.Post("/premises/new", fields);
        var recordedAtOnce = (await room.Done(new ListPremises())).Total;
        await browser.Send("/premises/new", asked, fields);

        Assert.That(asked.Body!.TextContent, Does.Contain("Is it one of these?").And.Contain(reference));
        Assert.That(recordedAtOnce, Is.EqualTo(1));
        Assert.That(browser.Path, Is.EqualTo("/premises/PR-2026-000002"));
    }

    [Test]
    public async Task The_list_and_the_pages_of_premises_open_and_the_list_downloads()
    {
        var reference = await room.Done(room.PremisesToRecord());
        var browser = await room.SignedIn();

        foreach (var page in new[] { "/premises", $"/premises/{reference}", $"/premises/{reference}/history", $"/premises/{reference}/change" })
        {
            Assert.That((await browser.Open(page)).Body!.InnerHtml, Does.Contain("61 Dalston Lane"), page);
        }

        Assert.That((await browser.Ask("/premises?handler=Download")).Body, Does.Contain($"{reference},\"Flat 4, Ash House, 61 Dalston Lane\",E8 2NQ"));
    }

    private ChangePremises Correction(string reference) => new()
    {
        Case = reference,
        Version = 1,
        Flat = "4",
        Block = "Ash House",
        Address = "61 Dalston Lane",
        Postcode = "E8 2NQ",
        WardCode = room.AWard(),
        Tenure = PremisesTenure.Council,
        Landlord = "Hackney Council",
    };
}
