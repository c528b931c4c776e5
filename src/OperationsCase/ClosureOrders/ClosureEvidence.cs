using OperationsCase.Foundation.Sealing;

namespace OperationsCase.ClosureOrders;

/// <summary>Every step of a closure. The text of a document is held by its hash, which a download compares.</summary>
internal static class ClosureEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "ClosureProposal",
            "closure proposal",
            Key: "Id",
            Columns: "OperationId, Premises, Grounds, ProposedAt, ProposedBy, ConsultedAt, AuthorisedAt, AuthorisedBy, Rank, "
            + "Authority, ConfirmedAt, Hours, Contents, IssuedAt, WithdrawnAt, WithdrawnWhy, NoticeId, "
            + "AuthoriserNumber, ApprovalId",
            Derived: "PremisesKey"),
        new(
            "ClosureConsultation",
            "consultation about a closure",
            Key: "Id",
            Columns: "ProposalId, OperationId, Body, Who, ConsultedAt, Opinion, Note, RecordedAt"),
        new(
            "ClosureNotice",
            "closure notice",
            Key: "Id",
            Columns: "OperationId, Premises, AuthorisedBy, Rank, IssuedAt, Hours, ServedAt, ServedBy, ServedWhere, CourtCode, "
            + "ListedAt, EndedAt, RecordedAt, AuthoriserNumber, Issuer, IssuerName",
            Derived: "PremisesKey, Version"),
        new(
            "ClosureNoticeChange",
            "change of a closure notice",
            Key: "Id",
            Columns: "NoticeId, OperationId, Kind, MadeAt, AuthorisedBy, Rank, Hours, UntilAt, What, RecordedAt"),
        new("ClosureServiceAct", "act of service", Key: "Id", Columns: "NoticeId, OperationId, How, ServedAt, Place, ServedBy, GivenTo, Proof, RecordedAt"),
        new("ClosureHearing", "closure hearing", Key: "Id", Columns: "NoticeId, OperationId, CourtCode, HeardAt, Outcome, Note, RecordedAt"),
        new(
            "ClosureOrder",
            "closure order",
            Key: "Id",
            Columns: "NoticeId, OperationId, CourtCode, MadeAt, MadeOn, EffectiveFrom, LastDayOn, Terms, RecordedAt, EndedAt"),
        new(
            "ClosureOrderChange",
            "change of a closure order",
            Key: "Id",
            Columns: "OrderId, OperationId, Kind, CourtCode, AppliedOn, MadeAt, MadeOn, PreviousLastDayOn, LastDayOn, LimitOn, "
            + "AuthorisedBy, Rank, Consulted, Note, RecordedAt"),
        new(
            "ClosureAftermath",
            "outcome of a closure",
            Key: "OrderId",
            Columns: "OperationId, CostsSettledAt, CostsPence, ReviewedAt, ReviewedBy, ComplaintsBefore, ComplaintsAfter, "
            + "Reoccupied, Assessment"),
        new("ReoccupationCheck", "check of closed premises", Key: "Id", Columns: "OrderId, OperationId, CheckedAt, CheckedBy, Found, Note, RecordedAt"),
        new(
            "ClosureDocument",
            "closure document",
            Key: "Id",
            Columns: "OperationId, Kind, SubjectId, Version, Advice, CourtCode, ListedAt, Blanks, MadeAt, MadeBy, Sha256, IssuedAt, "
            + "IssuedBy, DraftVersion, SupersededAt",
            Derived: "Content"),
        new("OperationPremises", "link of an operation to premises", Key: "OperationId, PremisesId", Columns: "Why, LinkedAt"),
    ];
}
