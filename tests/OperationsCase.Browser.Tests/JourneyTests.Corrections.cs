using OperationsCase.Access;
using OperationsCase.Browser.Tests.Given;

namespace OperationsCase.Browser.Tests;

public sealed partial class JourneyTests
{
    [Test]
    public async Task A_corrected_time_of_service_moves_the_deadline_and_is_seen_in_message_document_and_timeline()
    {
        var supervisor = await station.Account("DI Sam Okoro", Role.BoroughSupervisor, "Hackney drugs unit");
        await using var officer = await PageVisitor.SignedIn(station, priya);
        await LogAClosure(officer);
        await ServeTheNotice(officer);
        await officer.Open($"{Closure}/documents");
        await officer.Press("Make a draft of the certificate of service");

        await using var other = await PageVisitor.SignedIn(station, supervisor);
        await other.Open($"{Closure}/closure");
        Assert.That(await other.Reads(), Does.Contain("10am on Sunday 27 December 2026"));
        await other.Follow("Correct what is recorded of this notice");
        await other.Look("correct-notice");
        await other.Press("Check the correction");
        Assert.That(await other.Reads(), Does.Contain("There is a problem").And.Contain("Enter why it is corrected, or how it became known"));
        await other.When("When was it served?", Served.AddMinutes(-45));
        await other.Type("Why was it wrong?", "The time was that of the telephone call, and not that on the video.");
        await other.Press("Check the correction");
        await other.Look("correction-checked");
        Assert.That(await other.Reads(), Does.Contain("What this changes").And.Contain("10am on Sunday 27 December 2026").And.Contain("Superseded"));
        await other.Press("Save the correction");
        await other.Look("corrected");
        Assert.That(await other.Reads(), Does.Contain("9:15am on Sunday 27 December 2026").And.Not.Contain("10am on Sunday 27 December 2026"));

        await station.Sweep();
        await officer.Open("/messages");
        await officer.Look("message-of-a-moved-deadline");
        Assert.That(await officer.Reads(), Does.Contain("CH-2026-000001").And.Contain("9:15am"));
        await officer.Open($"{Closure}/documents");
        await officer.Look("superseded-document");
        Assert.That(await officer.Reads(), Does.Contain("Superseded"));
        await officer.Open($"{Closure}/timeline");
        Assert.That(await officer.Reads(), Does.Contain("Closure notice corrected").And.Contain("not that on the video"));
    }
}
