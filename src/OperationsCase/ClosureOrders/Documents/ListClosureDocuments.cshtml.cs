using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Documents;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>The documents of a closure: for each notice and order those that can be made, what they still lack, and their versions.</summary>
[AllowsReaders]
public sealed class ListClosureDocumentsPageModel(
    IMediator mediator,
    ICurrentUser officer,
    IPageMarking mark,
    IServiceProvider services) : OperationPageModel(mediator, officer)
{
    [BindProperty]
    public MakeClosureDocument Make { get; set; } = new();

    public IReadOnlyList<ListClosureDocuments.Row> Documents { get; private set; } = [];

    /// <summary>What documents are about, in words, with those that it can have.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<ListDocumentsToMake.Row> Rows)> Subjects { get; private set; } = [];

    /// <summary>The notices of which a closure notice can be made.</summary>
    public IReadOnlyList<SelectListItem> Notices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Courts =>
        [.. services.GetRequiredService<Gazetteer>().Courts.Select(court => new SelectListItem(court.Name, court.Code))];

    public async Task<IActionResult> OnGetAsync(OperationReference operation) => await LoadAll(operation) ?? Page();

    public async Task<IActionResult> OnPostAsync(OperationReference operation) => await LoadAll(operation)
        ?? await this.Ask(
            Mediator,
            Make with { Operation = operation },
            done: made => Next($"/operations/{operation}/documents", made.Missing.Count == 0
                ? "The draft is made. Read it before you issue it."
                : $"The draft is made. Still to be completed: {string.Join(", ", made.Missing)}."),
            form: nameof(Make));

    public async Task<IActionResult> OnPostIssueAsync(OperationReference operation, Guid documentId) => await LoadAll(operation)
        ?? this.Show(
            await Mediator.Send(new IssueClosureDocument(operation, documentId)),
            done: _ => Next($"/operations/{operation}/documents", "It is issued as a new version without a watermark, which never changes."));

    public async Task<IActionResult> OnGetDownloadAsync(OperationReference operation, Guid documentId)
    {
        if (await LoadAll(operation) is { } answer)
        {
            return answer;
        }

        return this.Show(
            await Mediator.Send(new GetClosureDocument(operation, documentId)),
            done: paper => File(paper.Content, WordDocumentWriter.ContentType, paper.FileName(mark.InFileNames)));
    }

    /// <summary>The versions of one document, latest first.</summary>
    public IReadOnlyList<ListClosureDocuments.Row> VersionsOf(ListDocumentsToMake.Row document) =>
        [.. Documents
            .Where(version => version.Kind == document.Kind && version.SubjectId == document.SubjectId)
            .OrderByDescending(version => version.Version)];

    /// <summary>Whether it is a complete draft that was not issued yet.</summary>
    public bool MayBeIssued(ListClosureDocuments.Row draft) => draft is { IssuedAt: null, Blanks: 0 }
        && !Documents.Any(other => other.SubjectId == draft.SubjectId && other.Kind == draft.Kind && other.DraftVersion == draft.Version);

    private async Task<IActionResult?> LoadAll(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var documents = await Mediator.Send(new ListClosureDocuments(operation));
        var closure = await Mediator.Send(new GetClosure(operation));
        var toMake = await Mediator.Send(new ListDocumentsToMake(operation));
        Documents = documents.IsRefused ? [] : documents.Value;
        Subjects = closure.IsRefused || toMake.IsRefused ? [] : [.. toMake.Value
            .GroupBy(row => row.AboutId)
            .Select(rows => (TitleOf(rows.Key, closure.Value), (IReadOnlyList<ListDocumentsToMake.Row>)[.. rows]))];
        Notices =
        [
            .. from subject in Subjects
               from row in subject.Rows
               where row.Kind == ClosureDocumentKind.ClosureNotice && row.WhyNot is null
               select new SelectListItem(subject.Title, row.SubjectId.ToString()),
        ];

        return null;
    }

    private static string TitleOf(Guid aboutId, GetClosure.Answer life) =>
        life.Notices.FirstOrDefault(notice => notice.Id == aboutId) is { } served
            ? $"Notice for {served.Premises}, served {Format.Moment(served.ServedAt)}"
        : life.Orders.FirstOrDefault(order => order.Id == aboutId) is { } made ? $"Order made {Format.Moment(made.MadeAt)}"
        : $"Notice for {life.Proposals.First(proposal => proposal.Id == aboutId).Premises}, not served yet";
}
