using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>What happened in a case, a page at a time; each page of it shows the same entries in its own way.</summary>
public abstract class OperationHistoryPageModel(IMediator mediator, ICurrentUser officer) : OperationPageModel(mediator, officer), IListPage
{
    [BindProperty(SupportsGet = true), FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public HistoryAnswer Happened { get; private set; } = new([], 0);

    ListPageInfo IListPage.Part => new(50, Happened.Total, Happened.Rows.Count);

    public async Task<IActionResult> OnGetAsync(OperationReference operation)
    {
        if (await Load(operation) is { } answer)
        {
            return answer;
        }

        var found = await Mediator.Send(new ListHistoryOfOperation(operation, this.Asked(PageNumber)));
        Happened = found.IsRefused ? Happened : found.Value;

        return found.IsRefused ? NotFound() : Page();
    }
}

/// <summary>What happened in a case, as a timeline in words.</summary>
public sealed class ShowTimelinePageModel(IMediator mediator, ICurrentUser officer) : OperationHistoryPageModel(mediator, officer);

/// <summary>Every change of a case, field by field, before and after.</summary>
public sealed class ShowHistoryPageModel(IMediator mediator, ICurrentUser officer) : OperationHistoryPageModel(mediator, officer);
