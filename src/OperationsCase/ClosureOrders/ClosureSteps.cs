using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>The steps from grounds to an order, of the notice that is prepared or was served last, each from where that stands.</summary>
public sealed record ClosureSteps(GetOperation.Answer Case, GetClosure.Answer Closure, bool MayWrite)
{
    public enum ClosureStepState
    {
        Done,
        Open,
        CannotStartYet,
        NotNeeded,
    }

    /// <param name="Id">Names the step on the page.</param>
    /// <param name="Words">A command, such as "Serve the notice"; once done, what was done.</param>
    /// <param name="Hint">What was done, or what it waits for.</param>
    /// <param name="Href">Where it is done or shown.</param>
    /// <param name="State">Where it stands.</param>
    public sealed record ClosureStep(string Id, string Words, string Hint, string Href, ClosureStepState State);

    /// <summary>Whether no notice is prepared, served or over, so that one served without a proposal may be recorded.</summary>
    public bool IsNotBegun => Proposal is null && Notice is null;

    public string Root => $"/operations/{Case.Head.Reference}/closure";

    /// <summary>The notice that was served last; none while another is prepared after it.</summary>
    private GetClosure.NoticeRow? Notice => Closure.Proposals.Any(prepared => prepared.IsOpen) || Closure.Notices.Count == 0
        ? null
        : Closure.Notices[0];

    /// <summary>What the notice was prepared as; none where it was recorded when it had been served.</summary>
    private GetClosure.ProposalRow? Proposal => Notice is { } notice
        ? Closure.Proposals.FirstOrDefault(prepared => prepared.NoticeId == notice.Id)
        : Closure.Proposals.FirstOrDefault(prepared => prepared.IsOpen);

    public IReadOnlyList<ClosureStep> All() =>
    [
        new("grounds", "Grounds shown", Grounds(), $"/operations/{Case.Head.Reference}", ClosureStepState.Done),
        .. Prepared(),
        Serve(),
        Hearing(),
        Order(),
    ];

    private IEnumerable<ClosureStep> Prepared()
    {
        if (Notice is { } notice && Proposal is null)
        {
            return [Done(
                "authorise",
                "Notice authorised",
                $"{NotConfirmed.Named(notice.AuthorisedBy, notice.WarrantNumber, isConfirmed: false)}, {notice.Rank?.InSentence() ?? notice.IssuerName}, "
                + $"{notice.Hours} hours, {Format.Moment(notice.IssuedAt)}. Recorded after service")];
        }

        var its = Proposal is { } prepared ? $"{Root}/proposals/{prepared.Id}" : "";

        return
        [
            Proposal is null
                ? Open("propose", "Propose the notice", "For which premises, on what grounds", $"{Root}/proposals/new")
                : Done("propose", "Notice proposed", $"{Proposal.ProposedBy}, {Format.Moment(Proposal.ProposedAt)}"),
            Proposal?.ConsultedAt is not null ? Done("consult", "Others consulted", Consulted())
                : Proposal is null ? Waits("consult", "Consult", "Needs a proposed notice")
                : Open("consult", "Consult", "Anyone appropriate, before the notice is authorised", $"{its}/consultations/new"),
            Proposal?.AuthorisedAt is { } authorised ? Done("authorise", "Notice authorised", Authorised(Proposal, authorised))
                : Proposal?.ConsultedAt is null ? Waits("authorise", "Ask for authority", "Needs a consultation")
                : Proposal.Waiting is { } waiting
                    ? Open(
                        "authorise",
                        "Authority asked for",
                        $"{Proposal.WaitingForName} is to decide by {DueFormat.When(Proposal.WaitingUntil!.Value)}",
                        $"/approvals/{waiting}")
                : Open("authorise", "Ask for authority", "By an officer of the rank that its hours need", $"{its}/ask"),
            Proposal?.IssuedAt is { } issued ? Done("issue", "Notice issued", $"{Format.Moment(issued)}. Its own {Proposal.Hours} hours run from then")
                : Proposal?.AuthorisedAt is null ? Waits("issue", "Issue the notice", "Needs an authority")
                : Open("issue", "Check and issue the notice", "All seven contents must be in it", $"{its}/issue"),
        ];
    }

    private ClosureStep Serve() =>
        Notice is { } notice ? Done("serve", "Notice served", $"{notice.ServedBy}, {Format.Moment(notice.ServedAt)}. {notice.ServedWhere}")
        : Proposal?.IssuedAt is null ? Waits("serve", "Serve the notice", "Needs a notice that is issued")
        : Open(
            "serve",
            "Record service of the notice",
            "The time within which a court must hear it runs from the minute of service",
            $"{Root}/proposals/{Proposal.Id}/serve");

    private ClosureStep Hearing()
    {
        if (Notice is not { } notice)
        {
            return Waits("hearing", "Record the hearing", "Needs a notice served");
        }

        var heard = Closure.Hearings.FirstOrDefault(hearing => hearing.NoticeId == notice.Id);

        return ClosureStates.Of(notice, Closure) switch
        {
            ClosureState.Cancelled when heard is null => NotNeeded("hearing", "Record the hearing", "The notice was cancelled"),
            ClosureState.Lapsed when heard is null => NotNeeded("hearing", "Record the hearing", "The notice expired without a hearing"),
            _ when heard is { Outcome: not HearingOutcome.Adjourned } =>
                Done("hearing", "Application heard", $"{heard.CourtName}, {Format.Moment(heard.HeardAt)}: {heard.Outcome.InSentence()}"),
            ClosureState.Cancelled or ClosureState.Lapsed => NotNeeded("hearing", "Record the next hearing", "The notice is over"),
            _ => Open(
                "hearing",
                heard is null ? "Record the hearing" : "Record the next hearing",
                notice.ListedAt is { } listed ? $"Listed for {Format.Moment(listed)}, {notice.CourtName}"
                    : heard is null ? "No hearing is listed yet" : $"Adjourned {Format.Moment(heard.HeardAt)}. No new time is recorded",
                $"{Root}/hearings/new"),
        };
    }

    private ClosureStep Order()
    {
        var heard = Notice is { } notice ? Closure.Hearings.FirstOrDefault(hearing => hearing.NoticeId == notice.Id) : null;

        return Notice is { } served && Closure.Orders.FirstOrDefault(made => made.NoticeId == served.Id) is { } order ? Done("order", "Order made", Made(order))
            : heard is { Outcome: HearingOutcome.OrderMade } ? Open("order", "Record the order", "Copy its last day from the order", $"{Root}/orders/new")
            : heard is { Outcome: HearingOutcome.Refused } ? NotNeeded("order", "Record the order", "The court refused it")
            : Notice is { EndedAt: not null } ? NotNeeded("order", "Record the order", "The notice is over")
            : Waits("order", "Record the order", "Needs a hearing at which the order was made");
    }

    private string Made(GetClosure.ClosureOrderRow order)
    {
        var last = DueFormat.When(ClosureStates.LastDayOf(order, Closure));

        return ClosureStates.Of(order, Closure) switch
        {
            ClosureState.Extended => $"Extended to {last}",
            ClosureState.Expired => $"It ran to {last}",
            ClosureState.Discharged => $"Discharged {Format.Moment(order.EndedAt!.Value)}",
            ClosureState.Quashed => $"Quashed on appeal {Format.Moment(order.EndedAt!.Value)}",
            _ => $"To {last}",
        };
    }

    private static string Authorised(GetClosure.ProposalRow proposal, DateTimeOffset at) =>
        $"{NotConfirmed.Named(proposal.AuthorisedBy!, proposal.WarrantNumber, proposal.Approval is not null)}, "
            + $"{proposal.Hours} hours, {proposal.Authority?.InSentence()}, {Format.Moment(at)}"
            + (proposal is { Authority: NoticeAuthority.Oral, ConfirmedAt: null } ? ". Not confirmed in writing yet" : "");

    private string Consulted() => string.Join("; ", Closure.Consultations
        .Where(consultation => consultation.ProposalId == Proposal!.Id)
        .Select(consultation => $"{consultation.Who}, {consultation.Opinion.InSentence()}"));

    private ClosureStep Done(string id, string words, string hint) => new(id, words, hint, Root, ClosureStepState.Done);

    private static ClosureStep Open(string id, string words, string hint, string href) => new(id, words, hint, href, ClosureStepState.Open);

    private ClosureStep Waits(string id, string words, string hint) => new(id, words, hint, Root, ClosureStepState.CannotStartYet);

    private ClosureStep NotNeeded(string id, string words, string hint) => new(id, words, hint, Root, ClosureStepState.NotNeeded);

    private string Grounds()
    {
        var house = (CrackHouseDetails)Case.Details;
        var complaints = house.Complaints == 0 ? "No complaints" : Format.Count(house.Complaints!.Value, "complaint");

        return house is { Complaints: > 0, ComplaintsSince: { } since } ? $"{complaints} since {Format.Day(since)}" : complaints;
    }
}
