using OperationsCase.Premises;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Premises;

public class RecordPremisesPageTests
{
    [Test]
    public async Task The_form_asks_for_every_tenure_that_there_is()
    {
        using var room = new CaseRoom();
        var browser = await room.SignedIn();

        var page = await browser.Open("/premises/new");

        Assert.That(
            page.QuerySelectorAll("input[name='Place.Tenure']").Select(input => input.GetAttribute("value")),
            Is.EqualTo(Enum.GetNames<PremisesTenure>()));
    }
}
