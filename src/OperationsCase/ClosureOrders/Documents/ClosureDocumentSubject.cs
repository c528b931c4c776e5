using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>What a document is about: a notice, before or after its service, or an order with the notice that it came of.</summary>
internal sealed record ClosureDocumentSubject
{
    /// <summary>By which its versions are counted. A closure notice that was prepared here stays the same document when it is served.</summary>
    public required Guid Id { get; init; }

    public required ClosureDocumentKind Kind { get; init; }

    /// <summary>Everything that the case says of its closures.</summary>
    public required GetClosure.Answer Life { get; init; }

    public GetClosure.ProposalRow? Proposal { get; init; }

    /// <summary>None while it has not been served.</summary>
    public GetClosure.NoticeRow? Notice { get; init; }

    public GetClosure.ClosureOrderRow? Order { get; init; }

    /// <summary>The London day of service, whose law governs the whole closure.</summary>
    public DateOnly? ServedOn => Notice is { } served ? London.DateOf(served.ServedAt) : null;

    /// <summary>Why no final version can be made of it yet; none once the notice is issued.</summary>
    public Refusal? WhyNotFinal => Notice is null && Proposal is { IssuedAt: null }
        ? Refusal.Conflict("This notice has not been issued yet. Check its contents and issue it, and then make a new draft")
        : null;

    /// <param name="kind">Which document.</param>
    /// <param name="subjectId">The order of an order summary; else the notice, or the proposal that it was prepared as.</param>
    /// <param name="life">What the case says.</param>
    public static Result<ClosureDocumentSubject> Find(ClosureDocumentKind kind, Guid subjectId, GetClosure.Answer life)
    {
        var order = kind.IsOfAnOrder() ? life.Orders.SingleOrDefault(made => made.Id == subjectId) : null;

        if (kind.IsOfAnOrder() && order is null)
        {
            return Refusal.Invalid("Select an order of this case", nameof(MakeClosureDocument.SubjectId));
        }

        var noticeId = order?.NoticeId ?? life.Proposals.SingleOrDefault(proposed => proposed.Id == subjectId)?.NoticeId ?? subjectId;
        var notice = life.Notices.SingleOrDefault(served => served.Id == noticeId);
        var proposal = life.Proposals.SingleOrDefault(proposed => proposed.Id == subjectId || proposed.NoticeId == noticeId);

        return notice is null && WhyNot(kind, proposal) is { } refusal
            ? refusal
            : new ClosureDocumentSubject
            {
                Id = kind == ClosureDocumentKind.ClosureNotice ? proposal?.Id ?? notice!.Id : order?.Id ?? notice!.Id,
                Kind = kind,
                Life = life,
                Proposal = proposal,
                Notice = notice,
                Order = order,
            };
    }

    private static Refusal? WhyNot(ClosureDocumentKind kind, GetClosure.ProposalRow? proposal) => proposal switch
    {
        null => Refusal.Invalid("Select a notice of this case", nameof(MakeClosureDocument.SubjectId)),
        { WithdrawnAt: not null } => Refusal.Conflict("This proposal was withdrawn. Propose the notice again"),
        _ when kind != ClosureDocumentKind.ClosureNotice => Refusal.Conflict("This document is about a served notice. Record the service first"),
        { AuthorisedAt: null } => Refusal.Conflict("No one has authorised this notice yet. Record the authority first"),
        _ => null,
    };
}
