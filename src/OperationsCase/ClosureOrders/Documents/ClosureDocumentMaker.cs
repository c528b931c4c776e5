using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.Documents;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Makes the document of a case from its template and from what the record says now.</summary>
/// <remarks>The law of the London day of service governs a whole closure; a notice that is not served yet is one of the law of today.</remarks>
internal sealed class ClosureDocumentMaker(
        Database database,
        IQueries queries,
        CurrentCase currentCase,
        StatuteBook statutes,
        BankHolidayCalendars calendars,
        MarkingStore markings,
        Gazetteer gazetteer,
        TimeProvider clock)
{
    /// <summary>What a document would be about, when one of that kind can be made of it.</summary>
    /// <param name="operation">The reference of the operation, which is in hand.</param>
    /// <param name="kind">Which document.</param>
    /// <param name="subjectId">The notice, its proposal or the order.</param>
    public async Task<Result<ClosureDocumentSubject>> About(OperationReference operation, ClosureDocumentKind kind, Guid subjectId)
    {
        var closure = await queries.Send(new GetClosure(operation));

        return closure.IsRefused ? Result<ClosureDocumentSubject>.Refused(closure.Refusals) : About(closure.Value, kind, subjectId);
    }

    public Result<ClosureDocumentSubject> About(GetClosure.Answer life, ClosureDocumentKind kind, Guid subjectId)
    {
        var subject = ClosureDocumentSubject.Find(kind, subjectId, life);

        return !subject.IsRefused && kind.CameWithThe2014Act() && !IsOf2014(subject.Value)
            ? Refusal.Conflict(
                "A notice under the Act of 2003 could be neither extended nor cancelled by another notice",
                nameof(MakeClosureDocument.Kind))
            : subject;
    }

    /// <param name="operation">The reference of the operation, which is in hand.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="of">Which version, and what its maker says that no record does.</param>
    /// <param name="isDraft">Whether it is watermarked.</param>
    public async Task<UnsavedDocument> Make(OperationReference operation, ClosureDocumentSubject subject, StoredDocument of, bool isDraft)
    {
        var filled = await Fill(operation, subject, of);
        var mark = (await markings.Of(currentCase.Id)).Said;
        var about = $"{operation}, {subject.Kind.InSentence()}, version {of.Version}{(isDraft ? ", draft" : "")}";

        return new UnsavedDocument(WordDocumentWriter.Of(filled.Lines, mark, about, isDraft), filled.Missing);
    }

    /// <summary>Its words, and what is missing of them.</summary>
    public async Task<FilledDocument> Fill(OperationReference operation, ClosureDocumentSubject subject, StoredDocument of)
    {
        var named = (await database.SingleOrDefault<CaseOfDocument>(Sql.Case, new { OperationId = currentCase.Id }))!;
        var listed = await queries.Send(new ListDeadlinesOfOperation(operation));
        IReadOnlyList<DeadlineRow> clocks = listed.IsRefused ? [] : listed.Value;
        var facts = ClosureDocumentFacts.None.Under(IsOf2014(subject))
            .With("reference", named.Reference.Value)
            .With("officer", named.OfficerName)
            .With("unit", named.Unit)
            .With("advice", of.Advice)
            .With("hearWithin", $"{statutes.Find(ClosureRules.Hearing, subject.Notice?.ServedAt ?? clock.GetUtcNow()).Length}")
            .With("grounds", subject.Proposal?.Grounds)
            .With("court", subject.Notice?.CourtName ?? gazetteer.Court(of.CourtCode)?.Name)
            .With("listed", subject.Notice?.ListedAt ?? of.ListedAt);

        if (subject.Notice is { } notice)
        {
            facts.Of(notice, subject.Life, await EndOf(notice, clocks), DueAt(clocks, notice.Id, ClosureRules.Hearing));
            // What a council or a housing provider did about its own notice is in papers of its own.
            await Add(subject.Life.NoticeChanges.Where(change => change.NoticeId == notice.Id && change.Rank is not null), facts);
        }
        else if (subject.Proposal is { Hours: { } hours } proposal)
        {
            facts.Of(proposal, DueAt(clocks, proposal.Id, ClosureRules.NoticeEnd(hours)));
        }

        if (subject.Order is { } order)
        {
            facts.Of(order, subject.Life, await AppealOf(order, subject.ServedOn!.Value));
        }

        return DocumentTemplate.Named(subject.Kind.Template(IsOf2014(subject))).Fill(facts);
    }

    private static DateTimeOffset? DueAt(IReadOnlyList<DeadlineRow> clocks, Guid subjectId, string rule) =>
        clocks.FirstOrDefault(row => row.SubjectId == subjectId && row.RuleId == rule)?.DueAt;

    private bool IsOf2014(ClosureDocumentSubject subject) =>
        subject.Notice is not { } served || statutes.Knows(ClosureRules.NoticeEnd(served.Hours), London.DateOf(served.ServedAt));

    /// <summary>Its clock says it; a notice that was issued under one Act and served under the next has none, and its hours are calculated.</summary>
    private async Task<DateTimeOffset?> EndOf(GetClosure.NoticeRow notice, IReadOnlyList<DeadlineRow> clocks)
    {
        var (rule, governedOn) = (ClosureRules.NoticeEnd(notice.Hours), London.DateOf(notice.ServedAt));

        return DueAt(clocks, notice.Id, rule) ?? (statutes.Knows(rule, governedOn)
            ? statutes.Find(rule, governedOn).Calculate(notice.IssuedAt, await calendars.Latest()).DueAt
            : null);
    }

    private async Task Add(IEnumerable<GetClosure.NoticeChangeRow> changes, DocumentFacts facts)
    {
        foreach (var change in changes)
        {
            if (change.Kind == NoticeChangeKind.Extended)
            {
                facts.OfExtension(change);
            }
            else if (change.Kind == NoticeChangeKind.Cancelled)
            {
                facts.OfCancellation(change, (await database.SingleOrDefault<Signatory>(
                    Sql.Signatory,
                    new { change.Id, OperationId = currentCase.Id }))!.Rank);
            }
        }
    }

    private async Task<DeadlineCalculation?> AppealOf(
        GetClosure.ClosureOrderRow order,
        DateOnly governedOn) => statutes.Knows(ClosureRules.Appeal, governedOn)
        ? statutes.Find(ClosureRules.Appeal, governedOn).Calculate(London.DateOf(order.MadeAt), await calendars.Latest())
        : null;

    private sealed record CaseOfDocument
    {
        public OperationReference Reference { get; init; }

        public string OfficerName { get; init; } = "";

        public string Unit { get; init; } = "";
    }

    private sealed record Signatory
    {
        public AuthorisingRank Rank { get; init; }
    }

    private static class Sql
    {
        internal const string Case =
            "SELECT o.Reference, officer.Name AS OfficerName, o.Unit FROM Operation AS o JOIN Officer AS officer ON officer.Id = "
                + "o.OfficerId WHERE o.Id = @OperationId";

        internal const string Signatory =
            "SELECT changed.Rank FROM ClosureNoticeChange AS changed WHERE changed.Id = @Id AND changed.OperationId = @OperationId";
    }
}
