using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Documents;

/// <summary>What a case says for its documents, by the name of the place in a template. No text that could name a complainant is among them.</summary>
internal sealed class DocumentFacts
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["reference"] = "the reference",
        ["premises"] = "the address of the premises",
        ["authorisedBy"] = "who authorised the notice",
        ["rank"] = "the rank of whoever authorised it",
        ["issued"] = "when the notice was issued",
        ["hours"] = "how long the notice runs",
        ["ends"] = "when the notice ends",
        ["noticeAct"] = "the Act of the notice",
        ["orderAct"] = "the Act of the order",
        ["served"] = "when the notice was served",
        ["servedBy"] = "who served the notice",
        ["acts"] = "how the notice was served",
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
        ["orderTerms"] = "the terms of the order",
        ["appealBy"] = "the last day for an appeal",
    };

    private readonly Dictionary<string, string?> said = [];

    /// <summary>The fact, or null when it is not on the record.</summary>
    /// <exception cref="KeyNotFoundException">There is no such fact.</exception>
    public string? this[string name] => Known.ContainsKey(name)
        ? said.GetValueOrDefault(name) is { Length: > 0 } text ? text : null
        : throw new KeyNotFoundException($"No document has a fact called '{name}'.");

    /// <summary>A fact as a sentence says it: "the court that hears the application".</summary>
    public static string WordsOf(string name) => Known[name];

    public DocumentFacts With(string name, string? text)
    {
        said[name] = text;

        return this;
    }

    /// <param name="notice">The notice that the document is about, or that its order came of.</param>
    /// <param name="clocks">The clocks of the case.</param>
    /// <param name="isOf2014">Whether the Act of 2014 governs the notice.</param>
    public DocumentFacts Of(GetClosure.Notice notice, IReadOnlyList<ClockRow> clocks, bool isOf2014)
    {
        var own = clocks.Where(clock => clock.SubjectId == notice.Id).ToLookup(clock => clock.RuleId, clock => clock.DueAt);
        var hearBy = own[ClosureRules.Hearing].ToList();
        var ends = own[ClosureRules.NoticeEnd(notice.Hours)].ToList();

        return With("premises", notice.Premises)
            .With("authorisedBy", notice.AuthorisedBy)
            .With("rank", notice.Rank.InSentence())
            .With("issued", Words.Moment(notice.IssuedAt))
            .With("hours", $"{notice.Hours}")
            .With("ends", ends.Count == 0 ? null : Words.Moment(ends[0]))
            .With("noticeAct", isOf2014 ? "Anti-social Behaviour, Crime and Policing Act 2014, section 79" : "Anti-social Behaviour Act 2003, section 1")
            .With("orderAct", isOf2014 ? "Anti-social Behaviour, Crime and Policing Act 2014, section 80" : "Anti-social Behaviour Act 2003, section 2")
            .With("served", Words.Moment(notice.ServedAt))
            .With("servedBy", notice.ServedBy)
            .With("acts", $"{Words.Moment(notice.ServedAt)}, by {notice.ServedBy}: {notice.ServedWhere}")
            .With("hearBy", hearBy.Count == 0 ? null : Words.Moment(hearBy[0]))
            .With("court", notice.CourtName)
            .With("listed", notice.ListedAt is { } listed ? Words.Moment(listed) : null);
    }

    /// <summary>What became of the notice: each act of its service, its extension and its cancellation.</summary>
    public DocumentFacts Of(IEnumerable<GetClosure.ServiceAct> acts, IReadOnlyList<GetClosure.NoticeChanged> changes)
    {
        var served = string.Join('\n', acts.Select(act =>
            $"{Words.Moment(act.ServedAt)}, by {act.ServedBy}, {act.Place}: {act.How.InSentence()}{(act.GivenTo is null ? "" : $", given to {act.GivenTo}")}{(act.Proof is null ? "" : $", {act.Proof}")}"));
        var extended = changes.SingleOrDefault(change => change.Kind == NoticeChangeKind.Extended);
        var cancelled = changes.SingleOrDefault(change => change.Kind == NoticeChangeKind.Cancelled);

        return With("acts", served.Length == 0 ? this["acts"] : served)
            .With("extendedBy", extended?.AuthorisedBy)
            .With("extendedAt", extended is null ? null : Words.Moment(extended.MadeAt))
            .With("extendedHours", extended?.Hours is { } hours ? $"{hours}" : null)
            .With("extendedUntil", extended?.UntilAt is { } until ? Words.Moment(until) : null)
            .With("cancelledBy", cancelled?.AuthorisedBy)
            .With("cancelledAt", cancelled is null ? null : Words.Moment(cancelled.MadeAt))
            .With("cancelledWhy", cancelled?.What);
    }

    public DocumentFacts Of(GetClosure.Order order, Reckoning? appeal) => With("orderMade", Words.Moment(order.MadeAt))
        .With("orderCourt", order.CourtName)
        .With("orderEffective", Words.Moment(order.EffectiveFrom))
        .With("orderLastDay", Words.Day(order.LastDayOn))
        .With("orderTerms", order.Terms ?? "The premises are closed to everybody, at all times.")
        .With("appealBy", appeal?.LastDayOn is { } last ? Words.Day(last) : null);
}
