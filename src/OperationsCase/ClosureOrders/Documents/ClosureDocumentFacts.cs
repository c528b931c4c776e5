using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Documents;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>What a closure says for its documents.</summary>
/// <remarks>
/// Nothing of complaints, evidence or the harm of a case is among them, which could name a complainant. The grounds are what the proposal
/// says, and its maker is told to read them.
/// </remarks>
internal static class ClosureDocumentFacts
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["reference"] = "the reference",
        ["premises"] = "the address of the premises",
        ["grounds"] = "the grounds for the notice",
        ["authorisedBy"] = "who authorised the notice",
        ["rank"] = "the rank of the officer who authorised it",
        ["issued"] = "when the notice was issued",
        ["hours"] = "how long the notice runs",
        ["ends"] = "when the notice ends",
        ["noticeAct"] = "the Act of the notice",
        ["orderAct"] = "the Act of the order",
        ["served"] = "when the notice was served",
        ["servedBy"] = "who served the notice",
        ["acts"] = "how the notice was served",
        ["servers"] = "who served the notice",
        ["hearWithin"] = "within how many hours a court must hear the application",
        ["hearBy"] = "by when a court must hear the application",
        ["court"] = "the court that hears the application",
        ["listed"] = "when the application is heard",
        ["advice"] = "who gives housing and legal advice",
        ["officer"] = "the officer in the case",
        ["unit"] = "the unit",
        ["extendedBy"] = "who extended the notice",
        ["extendedAt"] = "when the notice was extended",
        ["extendedHours"] = "by how many hours the notice was extended",
        ["extendedUntil"] = "when the extended notice ends",
        ["cancelledBy"] = "who cancelled the notice",
        ["cancelledAt"] = "when the notice was cancelled",
        ["cancelledWhy"] = "why the notice was cancelled",
        ["orderMade"] = "when the order was made",
        ["orderCourt"] = "the court that made the order",
        ["orderEffective"] = "when the order takes effect",
        ["orderLastDay"] = "the last day of the order",
        ["orderExtended"] = "how the order was extended",
        ["orderEnded"] = "how the order ended",
        ["orderTerms"] = "the terms of the order",
        ["appealBy"] = "the last day for an appeal",
    };

    public static DocumentFacts None => new(Known);

    /// <param name="isOf2014">Whether the Act of 2014 governs the closure.</param>
    public static DocumentFacts Under(this DocumentFacts facts, bool isOf2014) => facts
        .With("noticeAct", isOf2014 ? "Anti-social Behaviour, Crime and Policing Act 2014, section 79" : "Anti-social Behaviour Act 2003, section 1")
        .With("orderAct", isOf2014 ? "Anti-social Behaviour, Crime and Policing Act 2014, section 80" : "Anti-social Behaviour Act 2003, section 2");

    /// <param name="proposal">The notice as it was prepared, which is not served yet.</param>
    /// <param name="ends">When its own hours run out; none while it is not issued.</param>
    public static DocumentFacts Of(this DocumentFacts facts, GetClosure.ProposalRow proposal, DateTimeOffset? ends) => facts
        .With("premises", proposal.Premises)
        .With("authorisedBy", proposal.AuthorisedBy is { } by ? NotConfirmed.Named(by, proposal.WarrantNumber, proposal.Approval is not null) : null)
        .With("rank", proposal.Rank?.InSentence())
        .With("issued", proposal.IssuedAt)
        .With("hours", proposal.Hours is { } hours ? $"{hours}" : null)
        .WithDue("ends", ends);

    /// <param name="notice">The notice that the document is about, or that its order came of.</param>
    /// <param name="life">What the case says besides.</param>
    /// <param name="ends">When its own hours ran out; none where they did not, as under the Act of 2003.</param>
    /// <param name="hearBy">By when a court must hear it.</param>
    public static DocumentFacts Of(this DocumentFacts facts, GetClosure.NoticeRow notice, GetClosure.Answer life, DateTimeOffset? ends, DateTimeOffset? hearBy)
    {
        var acts = life.ServiceActs.Where(act => act.NoticeId == notice.Id).ToList();
        var hasTheFirst = acts.Any(act => act.ServedAt == notice.ServedAt);
        IEnumerable<string> first = hasTheFirst ? [] : [$"{Format.Moment(notice.ServedAt)}, by {notice.ServedBy}: {notice.ServedWhere}"];
        IEnumerable<string> server = hasTheFirst ? [] : [notice.ServedBy];

        return facts.With("premises", notice.Premises)
            .With("authorisedBy", NotConfirmed.Named(notice.AuthorisedBy, notice.WarrantNumber, life.IsConfirmed(notice)))
            .With("rank", notice.Rank?.InSentence() ?? notice.IssuerName)
            .With("issued", notice.IssuedAt)
            .With("hours", $"{notice.Hours}")
            .WithDue("ends", ends)
            .With("served", notice.ServedAt)
            .With("servedBy", notice.ServedBy)
            .With("acts", string.Join('\n', first.Concat(acts.Select(Act))))
            .With("servers", string.Join('\n', server.Concat(acts.Select(act => act.ServedBy)).Distinct()))
            .WithDue("hearBy", hearBy);
    }

    public static DocumentFacts OfExtension(this DocumentFacts facts, GetClosure.NoticeChangeRow extended) => facts
        .With("extendedBy", $"{extended.AuthorisedBy}, {AuthorisingRank.Superintendent.InSentence()}")
        .With("extendedAt", extended.MadeAt)
        .With("extendedHours", $"{extended.Hours}")
        .WithDue("extendedUntil", extended.UntilAt);

    /// <param name="cancelled">The cancellation.</param>
    /// <param name="rank">Of whoever signed it.</param>
    public static DocumentFacts OfCancellation(this DocumentFacts facts, GetClosure.NoticeChangeRow cancelled, AuthorisingRank rank) => facts
        .With("cancelledBy", $"{cancelled.AuthorisedBy}, {rank.InSentence()}")
        .With("cancelledAt", cancelled.MadeAt)
        .With("cancelledWhy", cancelled.What);

    public static DocumentFacts Of(this DocumentFacts facts, GetClosure.ClosureOrderRow order, GetClosure.Answer life, DeadlineCalculation? appeal)
    {
        var changes = life.OrderChanges.Where(change => change.OrderId == order.Id).ToList();
        var end = changes.Find(change => change.Kind != OrderChangeKind.Extended);

        return facts.With("orderMade", order.MadeAt)
            .With("orderCourt", order.CourtName)
            .With("orderEffective", order.EffectiveFrom)
            .With("orderLastDay", Format.Day(ClosureStates.LastDayOf(order, life)))
            .With("orderExtended", string.Join('\n', changes.Where(change => change.LastDayOn is not null).Select(Extension)))
            .With("orderEnded", order.EndedAt is { } ended
                ? $"The order has ended: {(end is null ? "" : $"{end.Kind.InSentence()}, ")}{Format.Moment(ended)}."
                : null)
            .With("orderTerms", order.Terms ?? "The premises are closed to everyone, at all times.")
            .With("appealBy", appeal?.LastDayOn is { } last ? DueFormat.When(last) : null);
    }

    private static string Act(GetClosure.ServiceActRow act) =>
        $"{Format.Moment(act.ServedAt)}, by {act.ServedBy}: {act.How.InSentence()}, {act.Place}"
        + (act.GivenTo is { Length: > 0 } to ? $"; given to {to}" : "")
        + (act.Proof is { Length: > 0 } proof ? $"; proof: {proof}" : "");

    private static string Extension(GetClosure.OrderChangeRow extended) =>
        $"It was extended to {Format.Day(extended.LastDayOn!.Value)}"
            + $"{(extended.CourtName is { } court ? $" by {court}" : "")}, {Format.Moment(extended.MadeAt)}.";
}
