using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Premises;

/// <summary>A postcode that was typed wrongly puts premises into another borough; its correction moves them where they belong.</summary>
public class MovePremisesTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson ofBoth = null!;
    private TestUser.TestPerson there = null!;
    private string premises = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        ofBoth = room.AnOfficer("DC Iris Vale", Role.BoroughOfficer, "Central East drugs unit", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        there = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        premises = await room.Done(room.PremisesToRecord());
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task They_are_then_in_the_lists_and_searches_of_the_new_borough_alone()
    {
        await room.As(ofBoth, () => room.Done(Moved()));

        Assert.That((await room.Done(new ListPremises())).Total, Is.Zero);
        Assert.That((await room.Done(new ListPremises { Find = "dalston" })).Total, Is.Zero);
        Assert.That((await room.Send(new GetPremises(premises))).Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
        await room.As(there, async () =>
        {
            Assert.That((await room.Done(new ListPremises { Borough = CaseRoom.TowerHamlets })).Total, Is.EqualTo(1));
            Assert.That((await room.Done(new ListPremises { Ward = room.AWard(CaseRoom.TowerHamlets) })).Total, Is.EqualTo(1));
            Assert.That((await room.Done(new ListPremises { Find = "dalston" })).Total, Is.EqualTo(1));
            Assert.That((await room.Done(new SuggestPremises { Address = "Flat 4, Ash House" })).Rows, Has.Count.EqualTo(1));
            Assert.That((await room.Done(new GetPremises(premises))).BoroughName, Is.EqualTo("Tower Hamlets"));
        });
    }

    [Test]
    public async Task The_register_and_the_words_that_are_known_follow()
    {
        await room.As(ofBoth, () => room.Done(Moved()));

        Assert.That(
            room.Database.Query<string>("SELECT works.BoroughCode FROM CaseBorough AS works JOIN CaseRecord AS it ON it.Id = works.CaseId"),
            Is.EqualTo(new[] { CaseRoom.TowerHamlets }));
        Assert.That(room.Database.Query<string>("SELECT DISTINCT BoroughCode FROM SearchWord"), Is.EqualTo(new[] { CaseRoom.TowerHamlets }));
        Assert.That(room.Database.Query<string>("SELECT DISTINCT BoroughCode FROM KnownWord"), Is.EqualTo(new[] { CaseRoom.TowerHamlets }));
    }

    [Test]
    public async Task Their_clocks_follow_into_the_deadlines_of_the_new_borough()
    {
        var clock = await room.AClockOf(premises);

        await room.As(ofBoth, () => room.Done(Moved()));

        Assert.That(
            room.Database.QuerySingle<string>("SELECT BoroughCode FROM Deadline WHERE Id = @clock", new { clock }),
            Is.EqualTo(CaseRoom.TowerHamlets));
    }

    [Test]
    public async Task The_history_says_both_boroughs()
    {
        await room.As(ofBoth, () => room.Done(Moved()));

        var row = (await room.As(there, () => room.Done(new ListHistoryOfPremises(premises)))).Rows[0];
        Assert.That(row.Detail, Does.Contain("Borough was Hackney, is Tower Hamlets."));
        Assert.That(row.Before, Does.Contain(CaseRoom.Hackney));
    }

    [Test]
    public async Task Nobody_moves_them_to_a_borough_that_they_do_not_serve()
    {
        var refused = await room.Send(Moved());

        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Select a ward of a borough that you serve"));
        Assert.That((await room.Done(new GetPremises(premises))).BoroughCode, Is.EqualTo(CaseRoom.Hackney));
    }

    private ChangePremises Moved() => new()
    {
        Case = premises,
        Version = 1,
        Flat = "4",
        Block = "Ash House",
        Address = "61 Dalston Lane",
        Postcode = "E1 4NS",
        WardCode = room.AWard(CaseRoom.TowerHamlets),
        Tenure = PremisesTenure.Council,
    };
}
