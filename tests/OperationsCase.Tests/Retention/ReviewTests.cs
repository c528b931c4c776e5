using OperationsCase.Foundation.Requests;
using OperationsCase.Retention;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Retention;

public class ReviewTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson manager = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        manager = room.AnInformationManager();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_closed_operation_comes_to_review_on_its_day_and_not_a_day_earlier()
    {
        var operation = await room.AClosedMarket();

        await room.As(manager, async () =>
        {
            Assert.That((await room.Done(new GetRetentionReview(operation))).Review!.ReviewOn, Is.EqualTo(new DateOnly(2032, 11, 23)));

            room.Clock.SetUtcNow(new DateTimeOffset(2032, 11, 22, 23, 59, 59, TimeSpan.Zero));
            Assert.That((await room.Done(new ListRetentionReviews())).Rows, Is.Empty);

            room.Clock.SetUtcNow(new DateTimeOffset(2032, 11, 23, 0, 0, 0, TimeSpan.Zero));
            Assert.That((await room.Done(new ListRetentionReviews())).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { operation }));
        });
    }

    [Test]
    public async Task A_network_is_reviewed_too_and_an_open_operation_is_not()
    {
        var network = await room.ANetwork();
        var open = await room.Done(room.AMarketToLog());
        await room.ScheduleReviews();
        await room.ScheduleReviews();

        var found = await room.As(manager, () => room.Done(new ListRetentionReviews { All = true }));

        Assert.That(found.Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { network }).And.Not.Contains(open));
    }

    [Test]
    public async Task A_network_that_is_linked_again_is_reviewed_so_much_later()
    {
        var network = await room.ANetwork();
        await room.ScheduleReviews();
        var atFirst = await ReviewOf(network);

        room.Clock.Advance(TimeSpan.FromDays(400));
        await room.Done(SampleNetworks.ALink(await room.Done(room.AMarketToLog()), network));
        await room.ScheduleReviews();

        var later = await ReviewOf(network);
        Assert.That(atFirst.FromOn, Is.EqualTo(new DateOnly(2026, 11, 23)));
        Assert.That(later.FromOn, Is.EqualTo(new DateOnly(2027, 12, 28)));
        Assert.That(later.ReviewOn, Is.EqualTo(later.FromOn.AddYears(atFirst.ReviewOn.Year - atFirst.FromOn.Year)));
        await room.ScheduleReviews();
        Assert.That((await ReviewOf(network)).Version, Is.EqualTo(later.Version));
    }

    private Task<RetentionReviewRow> ReviewOf(string reference) =>
        room.As(manager, async () => (await room.Done(new GetRetentionReview(reference))).Review!);

    [Test]
    public async Task What_is_kept_comes_to_review_again_on_the_day_that_was_set()
    {
        var operation = await room.AClosedMarket();

        await room.As(manager, async () =>
        {
            await room.Done(new KeepCaseAfterReview
            {
                Case = operation,
                ReviewGroup = 2,
                Reason = "He is still at large.",
                NextReviewOn = new DateOnly(2027, 5, 1),
                Version = 1,
            });
            var stale = await room.Send(new HoldCaseFromErasure { Case = operation, For = HoldReason.Inquiry, Reason = "An inquiry asks.", Version = 1 });
            var review = (await room.Done(new GetRetentionReview(operation))).Review!;

            Assert.That((review.ReviewGroup, review.ReviewOn, review.KeptWhy), Is.EqualTo((2, new DateOnly(2027, 5, 1), "He is still at large.")));
            Assert.That(stale.Refusals[0].Kind, Is.EqualTo(RefusalKind.Conflict));
        });
    }

    [Test]
    public async Task A_case_cannot_be_kept_longer_than_the_period_of_its_group()
    {
        var operation = await room.AClosedMarket();

        var refused = await room.As(manager, () => room.Send(new KeepCaseAfterReview
        {
            Case = operation,
            ReviewGroup = 3,
            Reason = "It may matter.",
            NextReviewOn = new DateOnly(2031, 11, 24),
            Version = 1,
        }));

        Assert.That(refused.Refusals[0].Message, Is.EqualTo("Day of the next review must be within the period of its group"));
    }

    [Test]
    public async Task The_queue_and_the_decisions_are_made_on_pages()
    {
        var operation = await room.AClosedMarket();
        var browser = await room.SignedIn(manager);

        var all = await browser.Open("/retention?all=true");
        var review = await browser.Open($"/retention/{operation}");
        var held = await browser.Send($"/retention/{operation}?handler=hold", review, new()
        {
            ["Hold.Version"] = "1",
            ["Hold.For"] = "Legal",
            ["Hold.Reason"] = "An appeal is listed.",
        });

        Assert.That(all.QuerySelector("main")!.TextContent, Does.Contain(operation).And.Contain("2032"));
        Assert.That(held.QuerySelector("main")!.TextContent, Does.Contain("It is held, and cannot be erased.").And.Contain("An appeal is listed."));
    }

    [Test]
    public async Task Erasing_asks_for_a_box_to_be_ticked()
    {
        var operation = await room.AClosedMarket();
        var browser = await room.SignedIn(manager);
        var form = await browser.Open($"/retention/{operation}/erase");

        var asked = await browser.Send($"/retention/{operation}/erase", form, new()
        {
            ["Erasure.Version"] = "1",
            ["Erasure.Ground"] = "CourtOrder",
            ["Erasure.Why"] = "Order of the court",
        });
        var done = await browser.Send($"/retention/{operation}/erase", form, new()
        {
            ["Erasure.Version"] = "1",
            ["Erasure.Ground"] = "CourtOrder",
            ["Erasure.Why"] = "Order of the court",
            ["Confirmed"] = "true",
        });

        Assert.That(asked.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("Select the box to confirm"));
        Assert.That(done.QuerySelector("main")!.TextContent, Does.Contain($"{operation} was erased"));
    }
}
