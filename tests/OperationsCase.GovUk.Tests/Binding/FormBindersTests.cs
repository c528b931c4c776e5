using OperationsCase.GovUk.Tests.Given;

namespace OperationsCase.GovUk.Tests.Binding;

public class FormBindersTests
{
    [Test]
    public async Task A_sound_form_is_sent_as_it_was_meant()
    {
        await using var site = new BookingSite();

        var response = await site.Post(BookingSite.AnOrdinaryAnswer(
            [("Address", " Cafe\u0301 Mill Lane "), ("Notes", "Two\r\nlines "), ("Price", "£1,140"), ("Source", "Friend"),
            ("NeedsParking", "true"), ("Rooms", "Kitchen"),
             .. BookingSite.Boxes("OpensAt", "1", "Jul", "2026", "6.30pm"), .. BookingSite.Boxes("RehearsedOn", "2", "7", "2026")]));

        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/done"));
        Assert.That(site.Sent! with { Rooms = [] }, Is.EqualTo(new BookingForm
        {
            Address = "Caf\u00e9 Mill Lane",
            Notes = "Two\nlines",
            OpensAt = new DateTimeOffset(2026, 7, 1, 17, 30, 0, TimeSpan.Zero),
            RehearsedOn = new DateOnly(2026, 7, 2),
            Price = 114000,
            Guests = 140,
            Source = BookingSource.Friend,
            NeedsParking = true,
        } with
        { Rooms = [] }));
        Assert.That(site.Sent.Rooms, Is.EqualTo(new[] { BookingRoom.Kitchen }));
    }

    [Test]
    public async Task A_text_gets_the_usual_form_that_the_application_gives_it()
    {
        await using var site = new BookingSite();

        await site.Post(BookingSite.AnOrdinaryAnswer(("Postcode", " ls1 4ap "), ("Town", "leeds")));

        Assert.That((site.Sent!.Postcode, site.Sent.Town), Is.EqualTo(("LS1 4AP", "leeds")));
    }

    [TestCase("Price", "much", "Enter the amount in pounds, like 1,140.00")]
    [TestCase("Source", "1", "Select one of the answers")]
    [TestCase("NeedsParking", "perhaps", "Select one of the answers")]
    [TestCase("RehearsedOn", "2 July", "Date of the rehearsal must be a date, like 2026-11-23")]
    [TestCase("FormId", "7", "Form id must be an id, like 0199a0c2-7a51-7c3e-9d5b-3f1f0c2b4e11")]
    [TestCase("Guests", "9999999999", "Number of guests cannot be that large")]
    public async Task An_answer_that_cannot_be_read_says_why(string field, string typed, string problem)
    {
        await using var site = new BookingSite();

        var page = await site.PostAndRead(BookingSite.AnOrdinaryAnswer((field, typed)));

        Assert.That(page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent), Is.EqualTo(new[] { problem }));
    }
}
