using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Life;

public sealed class RecordDeparturePageModel(IMediator mediator, IEnumerable<IPageSection<EndAccountPageModel>> sections)
    : EndAccountPageModel(mediator, sections)
{
    public async Task<IActionResult> OnPostAsync(Guid officerId) => await LoadWork(officerId)
        ?? this.Show(await Mediator.Send(new RecordDeparture(officerId)), done: ended => Next(
            officerId,
            $"The account is closed and signed out everywhere. {ended.Sentence}"));
}
