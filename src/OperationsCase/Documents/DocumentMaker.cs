using System.Security.Cryptography;
using MediatR;
using OperationsCase.Access;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Marking;
using OperationsCase.Statute;

namespace OperationsCase.Documents;

/// <summary>Makes the document of a case from its template and from what the record says now.</summary>
internal sealed class DocumentMaker(Database database, IMediator mediator, CaseInHand inHand, StatuteBook statutes, Calendars calendars, MarkingLedger markings)
{
    private const string Appeal = "closure-order.appeal";

    /// <summary>A document that is not kept yet.</summary>
    /// <param name="Content">The .docx.</param>
    /// <param name="Missing">What is not on the record, in words.</param>
    public sealed record Made(byte[] Content, IReadOnlyList<string> Missing)
    {
        public string Sha256 => HashOf(Content);
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <param name="operation">The reference of the operation, which is in hand.</param>
    /// <param name="kind">Which document.</param>
    /// <param name="subjectId">The notice or the order that it is about.</param>
    /// <param name="advice">Who gives advice, where the document says so.</param>
    /// <param name="version">What its foot says.</param>
    /// <param name="isDraft">Whether it is watermarked.</param>
    public async Task<Result<Made>> Make(string operation, ClosureDocumentKind kind, Guid subjectId, string? advice, int version, bool isDraft)
    {
        var closure = await mediator.Send(new GetClosure(operation));

        if (closure.IsRefused)
        {
            return Result<Made>.Refused(closure.Refusals);
        }

        var order = kind.IsOfAnOrder() ? closure.Value.Orders.SingleOrDefault(made => made.Id == subjectId) : null;
        var noticeId = kind.IsOfAnOrder() ? order?.NoticeId : subjectId;

        if (closure.Value.Notices.SingleOrDefault(notice => notice.Id == noticeId) is not { } notice)
        {
            return Refusal.Invalid(kind.IsOfAnOrder() ? "Select an order of this case" : "Select a notice of this case", nameof(MakeClosureDocument.SubjectId));
        }

        var isOf2014 = statutes.Knows(ClosureRules.NoticeEnd(notice.Hours), London.DateOf(notice.IssuedAt));

        if (!isOf2014 && kind.CameWithThe2014Act())
        {
            return Refusal.Conflict("A notice under the Act of 2003 could be neither extended nor cancelled by another notice", nameof(MakeClosureDocument.Kind));
        }

        return await Written(operation, kind, closure.Value, notice, order, advice, isOf2014, version, isDraft);
    }

    private async Task<Result<Made>> Written(
        string operation, ClosureDocumentKind kind, GetClosure.Life closure, GetClosure.Notice notice, GetClosure.Order? order, string? advice, bool isOf2014, int version, bool isDraft)
    {
        var of = (await database.SingleOrDefault<CaseOfDocument>(Sql.Case, new { inHand.OperationId }))!;
        var clocks = await mediator.Send(new ListDeadlinesOfOperation(operation));
        var facts = new DocumentFacts().Of(notice, clocks.IsRefused ? [] : clocks.Value, isOf2014)
            .Of(closure.ServiceActs.Where(act => act.NoticeId == notice.Id), [.. closure.NoticeChanges.Where(change => change.NoticeId == notice.Id)])
            .With("hearWithin", $"{statutes.Find(ClosureRules.Hearing, notice.ServedAt).Length}")
            .With("reference", of.Reference)
            .With("officer", of.OfficerName)
            .With("unit", of.Unit)
            .With("advice", advice);

        if (order is not null)
        {
            facts.Of(order, await AppealOf(order));
        }

        var filled = DocumentTemplate.Named(kind.Template(isOf2014)).Fill(facts);
        var mark = (await markings.Of(inHand.OperationId)).Said;

        return new Made(WordFile.Of(filled.Lines, mark, $"{of.Reference}, {kind.InSentence()}, version {version}{(isDraft ? ", draft" : "")}", isDraft), filled.Missing);
    }

    private async Task<Reckoning?> AppealOf(GetClosure.Order order)
    {
        var made = London.DateOf(order.MadeAt);

        return statutes.Knows(Appeal, made) ? statutes.Find(Appeal, made).Reckon(made, await calendars.Latest()) : null;
    }

    private sealed record CaseOfDocument
    {
        public string Reference { get; init; } = "";

        public string OfficerName { get; init; } = "";

        public string Unit { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Case =
            "SELECT o.Reference, officer.Name AS OfficerName, o.Unit FROM Operation AS o JOIN Officer AS officer ON officer.Id = o.OfficerId WHERE o.Id = @OperationId";
    }
}
