using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;

namespace OperationsCase.Deadlines;

[AllowsReaders]
public sealed class ListInboxPageModel(IMediator mediator, TimeProvider clock) : PageModel, IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public MarkInboxRead Read { get; set; } = new();

    public ListInbox.Answer Found { get; private set; } = new([], 0, 0);

    ListPageInfo IListPage.Part => new(ListInbox.PageSize, Found.Total, Found.Rows.Count);

    /// <summary>Who saw the officer's restricted cases.</summary>
    public ListMyCaseMessages.Answer Told { get; private set; } = new([], 0, 0);

    [BindProperty]
    public MarkMyCaseMessagesRead ReadTold { get; set; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await mediator.Send(new ListInbox(PageNumber));
        Found = found.IsRefused ? Found : found.Value;
        var told = await mediator.Send(new ListMyCaseMessages());
        Told = told.IsRefused ? Told : told.Value;

        return this.Show(found, done: _ => Page());
    }

    public async Task<IActionResult> OnPostAsync() => this.Show(await mediator.Send(Read), done: _ => Redirect("/messages"));

    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid messageId) =>
        this.Show(await mediator.Send(new AcknowledgeWarning(messageId)), done: _ => Redirect("/messages"));

    /// <summary>The messages of this page in order; those that were gathered for one duty hour together.</summary>
    public IEnumerable<IReadOnlyList<ListInbox.Row>> Groups()
    {
        var digests = new Dictionary<DateTimeOffset, List<ListInbox.Row>>();

        foreach (var row in Found.Rows)
        {
            if (!row.IsGathered)
            {
                yield return [row];
            }
            else if (!digests.ContainsKey(row.SentAt))
            {
                digests[row.SentAt] = [.. Found.Rows.Where(other => other.IsGathered && other.SentAt == row.SentAt)];

                yield return digests[row.SentAt];
            }
        }
    }

    public async Task<IActionResult> OnPostToldAsync() => this.Show(await mediator.Send(ReadTold), done: _ => Redirect("/messages"));
}
