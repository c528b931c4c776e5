using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Deadlines;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;
using OperationsCase.Operations;
using OperationsCase.Tasks;

namespace OperationsCase.Home;

/// <summary>What needs the officer today: one sentence, five counts, then the tasks in order of time.</summary>
public sealed class GetHomePageModel(IMediator mediator, ICurrentUser officer, IEnumerable<HomeList> lists, TimeProvider clock) : PageModel
{
    public ListDeadlines.Answer Overdue { get; private set; } = new([], 0);

    public ListDeadlines.Answer Today { get; private set; } = new([], 0);

    public ListDeadlines.Answer Week { get; private set; } = new([], 0);

    public ListTasks.Answer Tasks { get; private set; } = new([], 0);

    public ListClaims.Answer ToDecide { get; private set; } = new([], 0);

    /// <summary>What others asked the officer to decide.</summary>
    public ListApprovals.Answer Approvals { get; private set; } = new([], 0);

    /// <summary>What the officer asked others to decide, and waits for.</summary>
    public ListApprovals.Answer AskedFor { get; private set; } = new([], 0);

    public ListInbox.Answer Inbox { get; private set; } = new([], 0, 0);

    public ListMyCaseMessages.Answer Told { get; private set; } = new([], 0, 0);

    /// <summary>The lists of the officer's role.</summary>
    public IReadOnlyList<ShownHomeList> Lists { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A supervisor and the directorate have no cases of their own: they see those of their boroughs.</summary>
    public bool SeesEverybodys => (officer.Role & (Role.Supervisors | Role.OfTheForce)) != Role.None;

    public bool MayLog => officer.May<LogCannabisFactory>();

    /// <summary>A sergeant's first act.</summary>
    public bool LogsSigns => officer.Role == Role.SntSergeant;

    /// <summary>Administrators and auditors see no case: their home has their lists alone.</summary>
    public bool SeesCases => officer.May<ListDeadlines>();

    /// <summary>Whose work is deciding what others ask: their requests stand before everything.</summary>
    public bool DecidesFirst => officer.Role == Role.ClosureAuthorisingOfficer;

    /// <summary>An assessor's claims are a list of their home already.</summary>
    public bool DecidesBesides => MayDecide && officer.Role != Role.DisruptionAssessor;

    /// <summary>Whoever answers for the cases of others looks at who has which.</summary>
    public bool SeesTeam => officer.May<ListTeam>() && SeesEverybodys;

    public bool MayDecide => officer.May<DecideOnClaim>();

    public bool MayApprove => officer.May<DecideOnApproval>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (SeesCases)
        {
            await AskForCases();
        }

        foreach (var list in lists.Where(list => (list.Roles & officer.Role) != Role.None && officer.Role.May(list.Query)))
        {
            Lists = await list.Ask(mediator) is { } content && !(list.IsLeftOutWhenEmpty && content.Total == 0)
                ? [.. Lists, new ShownHomeList(list, content)]
                : Lists;
        }

        return Page();
    }

    /// <summary>The day in one sentence: what is overdue and the first clock of today.</summary>
    public string Lead()
    {
        var said = new List<string>();

        if (Approvals.Total > 0)
        {
            said.Add($"{Format.Count(Approvals.Total, "request")} {(Approvals.Total == 1 ? "waits" : "wait")} for your decision, "
                + $"the first by {DueFormat.When(Approvals.Rows[0].DueAt)}.");
        }

        if (Overdue.Total > 0)
        {
            said.Add(Overdue.Total == 1 ? "One task is overdue." : $"{Format.Number(Overdue.Total)} tasks are overdue.");
        }

        if (Today.Rows.Count > 0)
        {
            var next = Today.Rows[0];
            said.Add($"Next: {DueFormat.DueToday(next.What, next.DueAt, next.LastDayOn)}.");

            if (Today.Total > 1)
            {
                said.Add($"{Format.Count(Today.Total - 1, "other task")} {(Today.Total == 2 ? "is" : "are")} due today.");
            }
        }

        said.AddRange(Lists.Select(list => list.Content.Sentence).OfType<string>());

        return said.Count > 0 ? string.Join(' ', said)
            : !SeesCases ? "Nothing needs you today."
            : Week.Total > 0 ? $"Nothing is due today. {Format.Count(Week.Total, "task")} {(Week.Total == 1 ? "is" : "are")} due this week."
            : "Nothing is due this week.";
    }

    private async Task AskForCases()
    {
        Overdue = await Part(new ListDeadlines { When = DeadlineTimeFilter.Overdue, Everybodys = SeesEverybodys }) ?? Overdue;
        Today = await Part(new ListDeadlines { When = DeadlineTimeFilter.Today, Everybodys = SeesEverybodys }) ?? Today;
        Week = await Part(new ListDeadlines { When = DeadlineTimeFilter.Week, Everybodys = SeesEverybodys }) ?? Week;
        Tasks = await Part(new ListTasks { Everybodys = SeesEverybodys }) ?? Tasks;
        Told = await Part(new ListMyCaseMessages()) ?? Told;
        Inbox = await Part(new ListInbox()) ?? Inbox;
        ToDecide = MayDecide ? await Part(new ListClaims { ForMe = true }) ?? ToDecide : ToDecide;

        Approvals = MayApprove ? await Part(new ListApprovals()) ?? Approvals : Approvals;
        AskedFor = officer.May<WithdrawApproval>() ? await Part(new ListApprovals { Of = ApprovalListing.ByMe }) ?? AskedFor : AskedFor;
    }

    private async Task<T?> Part<T>(IRequest<Result<T>> request)
    {
        var part = await mediator.Send(request);

        return part.IsRefused ? default : part.Value;
    }
}
