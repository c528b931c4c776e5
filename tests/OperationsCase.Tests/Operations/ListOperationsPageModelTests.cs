using System.Net;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations;

public class ListOperationsPageModelTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase("/operations?status=%20")]
    [TestCase("/operations?kind=")]
    [TestCase("/operations?kind=&kind=CannabisFactory&status=")]
    public async Task A_filter_that_says_nothing_filters_nothing(string address)
    {
        var raid = await room.Done(room.AFactoryToLog());
        var browser = await room.SignedIn(room.Priya);

        var page = await browser.Ask(address);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Body, Does.Contain(raid));
    }
}
