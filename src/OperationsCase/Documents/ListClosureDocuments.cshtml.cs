using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.ClosureOrders;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.Documents;

/// <summary>The documents of a closure: those that were made, and the form that makes another.</summary>
public sealed class ListClosureDocumentsPage(IMediator mediator, IOfficer officer, IPageMark mark) : CasePage(mediator, officer)
{
    [BindProperty]
    public MakeClosureDocument Make { get; set; } = new();

    public IReadOnlyList<ListClosureDocuments.Row> Documents { get; private set; } = [];

    /// <summary>What a document can be about.</summary>
    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string operation) => await LoadAll(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(string operation) => await LoadAll(operation)
        ?? await this.Ask(
            Mediator,
            Make with { Operation = operation },
            done: made => Next($"/operations/{operation}/documents", made.Missing.Count == 0
                ? "The draft is made. Read it before you issue it."
                : $"The draft is made. Still to be completed: {string.Join(", ", made.Missing)}."),
            form: nameof(Make));

    public async Task<IActionResult> OnPostIssueAsync(string operation, Guid documentId) => await LoadAll(operation)
        ?? this.Show(
            await Mediator.Send(new IssueClosureDocument(operation, documentId)),
            done: _ => Next($"/operations/{operation}/documents", "It is issued: a version of its own without a watermark, which never changes."));

    public async Task<IActionResult> OnGetDownloadAsync(string operation, Guid documentId)
    {
        if (await LoadAll(operation) is { } answer)
        {
            return answer;
        }

        return this.Show(
            await Mediator.Send(new GetClosureDocument(operation, documentId)),
            done: paper => File(paper.Content, WordFile.ContentType, paper.FileName(mark.InFileNames)));
    }

    /// <summary>The notice or order of a document, in words.</summary>
    public string AboutOf(Guid subjectId) => Subjects.FirstOrDefault(subject => subject.Value == subjectId.ToString())?.Text ?? "";

    private async Task<IActionResult?> LoadAll(string operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var documents = await Mediator.Send(new ListClosureDocuments(operation));
        var closure = await Mediator.Send(new GetClosure(operation));
        Documents = documents.IsRefused ? [] : documents.Value;
        Subjects = closure.IsRefused ? [] :
        [
            .. closure.Value.Notices.Select(notice => new SelectListItem($"Notice for {notice.Premises}, served {Words.Moment(notice.ServedAt)}", notice.Id.ToString())),
            .. closure.Value.Orders.Select(order => new SelectListItem($"Order made {Words.Moment(order.MadeAt)}", order.Id.ToString())),
        ];

        return null;
    }
}
