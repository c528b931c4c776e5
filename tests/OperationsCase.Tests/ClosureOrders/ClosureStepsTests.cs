using OperationsCase.Access;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.ClosureOrders.Orders;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.ClosureOrders;

public class ClosureStepsTests
{
    private CaseRoom room = null!;
    private PreparedNotice notice = null!;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom();
        operation = await room.AClosure();
        notice = new PreparedNotice(room, operation);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Each_step_opens_when_the_one_before_it_is_done_and_leads_to_its_form()
    {
        var opened = new List<string>();
        room.AnApprover("Supt Martin Oyelaran", PoliceRank.Superintendent);

        foreach (var act in new Func<Task>[]
        {
            () => Task.CompletedTask,
            async () => await notice.Propose(),
            async () => await room.Done(notice.Consulting),
            async () => await room.Done(notice.Authorising),
            async () => await room.Done(notice.Issuing),
            async () => await notice.ServeNow(),
            async () => await room.Done(notice.Hearing(HearingOutcome.OrderMade)),
        })
        {
            await act();
            opened.Add(await OpenStep());
        }

        Assert.That(opened, Is.EqualTo(new[]
        {
            "closure/proposals/new", "consultations/new", "ask", "issue", "serve", "closure/hearings/new", "closure/orders/new",
        }));
    }

    [Test]
    public async Task A_notice_recorded_afterwards_shows_its_authority_and_service_and_asks_for_no_proposal()
    {
        await room.Done(room.ANoticeServedNow(operation));

        var steps = await Steps();

        Assert.That(steps.Select(step => step.Id), Is.EqualTo(new[] { "grounds", "authorise", "serve", "hearing", "order" }));
        Assert.That(steps.Single(step => step.State == ClosureSteps.ClosureStepState.Open).Id, Is.EqualTo("hearing"));
    }

    [Test]
    public async Task An_extended_order_shows_its_new_end()
    {
        await notice.Order(new DateOnly(2027, 2, 21));
        var made = London.At(new DateOnly(2027, 2, 15), new TimeOnly(11, 0));
        room.Clock.SetUtcNow(made.AddHours(1));
        await room.Done(new ExtendClosureOrder
        {
            Operation = operation,
            OrderId = notice.OrderId,
            AuthorisedBy = "Insp Dana Whitlock",
            Rank = AuthorisingRank.Inspector,
            Consulted = "Hackney community safety team",
            AppliedOn = new DateOnly(2027, 2, 10),
            CourtCode = PreparedNotice.Court,
            MadeAt = made,
            LastDayOn = new DateOnly(2027, 4, 21),
        });

        Assert.That(
            (await Steps()).Single(step => step.Id == "order").Hint,
            Is.EqualTo($"Extended to {DueFormat.When(new DateOnly(2027, 4, 21))}"));
    }

    [Test]
    public async Task After_a_notice_is_cancelled_no_hearing_and_no_order_are_to_be_done()
    {
        await notice.Serve();
        await room.Done(new CancelClosureNotice
        {
            Operation = operation,
            NoticeId = notice.NoticeId,
            AuthorisedBy = "Supt Martin Oyelaran",
            Rank = AuthorisingRank.Superintendent,
            MadeAt = room.Clock.GetUtcNow(),
            What = "The tenant is safe and the dealing has stopped.",
        });

        Assert.That(
            (await Steps()).Where(step => step.State == ClosureSteps.ClosureStepState.NotNeeded).Select(step => step.Id),
            Is.EqualTo(new[] { "hearing", "order" }));
    }

    [Test]
    public async Task The_steps_name_the_law_of_the_day_of_service()
    {
        await notice.Serve();

        var page = await (await room.SignedIn()).Open($"/operations/{operation}");

        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("of 8 done. Anti-social Behaviour, Crime and Policing Act 2014"));
    }

    private async Task<IReadOnlyList<ClosureSteps.ClosureStep>> Steps() =>
        new ClosureSteps(await room.Done(new GetOperation(operation)), await room.Done(new GetClosure(operation)), MayWrite: true).All();

    /// <summary>Where the one open step leads, past the notice's id, once its form is there.</summary>
    private async Task<string> OpenStep()
    {
        var step = (await Steps()).Single(each => each.State == ClosureSteps.ClosureStepState.Open);
        var page = await (await room.SignedIn()).Open(step.Href);

        Assert.That(page.QuerySelector("main form button.govuk-button"), Is.Not.Null, $"{step.Href} has a form to send");

        return step.Href.Split($"{operation}/")[1].Replace($"closure/proposals/{notice.ProposalId}/", "");
    }
}
