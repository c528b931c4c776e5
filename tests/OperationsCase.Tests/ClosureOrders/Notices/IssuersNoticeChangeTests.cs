using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Deadlines;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders.Notices;

/// <summary>A council extends or cancels its own notice: what it did is recorded as its own, and the deadlines follow.</summary>
public class IssuersNoticeChangeTests
{
    private CaseRoom room = null!;
    private string operation = "";
    private Guid notice;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        notice = await room.Done(room.ANoticeServedNow(operation) with
        {
            Issuer = NoticeIssuer.Council,
            IssuerName = "Hackney Council",
            AuthorisedBy = "Ana Petrescu, head of community safety",
            Rank = null,
            Hours = 24,
        });
        room.Clock.Advance(TimeSpan.FromHours(2));
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_extension_moves_the_end_of_the_notice()
    {
        await room.Done(AnExtension());

        var change = (await room.Done(new GetClosure(operation))).NoticeChanges.Single();
        Assert.That(
            (change.Kind, change.AuthorisedBy, change.Rank, change.Hours),
            Is.EqualTo((NoticeChangeKind.Extended, "Ana Petrescu, director", (AuthorisingRank?)null, 12)));
        Assert.That(change.UntilAt, Is.EqualTo(room.Clock.GetUtcNow().AddHours(34)));
        Assert.That((await Timeline())[0], Does.Contain("Hackney Council extended its notice"));
    }

    [Test]
    public async Task A_cancellation_ends_the_notice_and_its_clocks()
    {
        await room.Done(ACancellation());

        Assert.That((await room.Done(new GetClosure(operation))).Notices[0].EndedAt, Is.EqualTo(room.Clock.GetUtcNow()));
        Assert.That(
            (await room.Done(new ListDeadlinesOfOperation(operation))).Where(row => row.SubjectId == notice && row.MetAt is null && row.StoodDownAt is null),
            Is.Empty);
        Assert.That((await Timeline())[0], Does.Contain("Hackney Council cancelled its notice").And.Contain("Signed by Ana Petrescu, director"));
    }

    [Test]
    public async Task The_police_neither_extend_nor_cancel_it_and_a_police_notice_is_not_changed_as_a_councils()
    {
        var own = await room.Done(room.ANoticeServedNow(operation) with { Premises = "Flat 15, Aldridge House" });

        var cancelled = await room.Send(new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = notice,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = room.Clock.GetUtcNow(),
            What = "No longer needed.",
        });
        var theirs = await room.Send(ACancellation() with { NoticeId = own });

        Assert.That(cancelled.Refusals.Single().Message, Is.EqualTo("This is a notice of Hackney Council. Only they can extend, vary or cancel it"));
        Assert.That(theirs.Refusals.Single().Message, Is.EqualTo("This is a notice of the police. Extend or cancel it as theirs"));
    }

    [Test]
    public async Task It_is_extended_once_and_while_it_runs()
    {
        await room.Done(AnExtension());

        var again = await room.Send(AnExtension());
        var early = await room.Send(ACancellation() with { MadeAt = room.Clock.GetUtcNow().AddHours(-3) });

        Assert.That(again.Refusals.Single().Message, Is.EqualTo("This notice is extended already, and can be only once"));
        Assert.That(early.Refusals.Single().Field, Is.EqualTo(nameof(RecordIssuersNoticeChange.MadeAt)));
    }

    [Test]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        var refused = await room.Send(new RecordIssuersNoticeChange { Operation = operation, NoticeId = notice, Did = IssuersNoticeChange.Extended });

        Assert.That(refused.Refusals.Select(refusal => refusal.Message), Is.EquivalentTo(new[]
        {
            "Enter who signed it", "Enter the date and time of their notice", "Enter the hours added",
        }));
    }

    [Test]
    public async Task What_they_did_is_corrected_without_a_rank()
    {
        await room.Done(AnExtension());
        var change = (await room.Done(new GetClosure(operation))).NoticeChanges.Single();

        await room.Done(new CorrectNoticeChange
        {
            Operation = operation,
            ChangeId = change.Id,
            AuthorisedBy = "Ben Ofori, director",
            MadeAt = change.MadeAt,
            Hours = 6,
            Version = (await room.Done(new OperationsCase.Operations.GetOperation(operation))).Head.Version,
            Why = "It was another director.",
        });

        var corrected = (await room.Done(new GetClosure(operation))).NoticeChanges.Single();
        Assert.That((corrected.AuthorisedBy, corrected.Rank, corrected.Hours), Is.EqualTo(("Ben Ofori, director", (AuthorisingRank?)null, 6)));
    }

    [Test]
    public async Task The_closure_leads_to_the_form_of_the_issuer_alone()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open($"/operations/{operation}/closure");
        var form = $"/operations/{operation}/closure/notices/{notice}/issuer";

        Assert.That(page.QuerySelector($"a[href='{form}']")!.TextContent, Does.Contain("Hackney Council"));
        Assert.That(page.QuerySelector($"a[href$='/{notice}/cancel']"), Is.Null);
        Assert.That((await browser.Open(form)).QuerySelector("main")!.TextContent, Does.Contain("The notice is Hackney Council’s"));
    }

    private RecordIssuersNoticeChange AnExtension() => new()
    {
        Operation = operation,
        NoticeId = notice,
        Did = IssuersNoticeChange.Extended,
        SignedBy = "Ana Petrescu, director",
        MadeAt = room.Clock.GetUtcNow(),
        Hours = 12,
    };

    private RecordIssuersNoticeChange ACancellation() => AnExtension() with
    {
        Did = IssuersNoticeChange.Cancelled,
        Hours = null,
        What = "The tenant has moved.",
    };

    private async Task<IReadOnlyList<string>> Timeline() =>
        [.. (await room.Done(new OperationsCase.Audit.ListHistoryOfOperation(operation))).Rows.Select(row => $"{row.Headline}. {row.Detail}")];
}
