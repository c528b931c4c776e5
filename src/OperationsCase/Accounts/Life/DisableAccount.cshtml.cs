using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Life;

public sealed class DisableAccountPageModel(IMediator mediator, IEnumerable<IPageSection<EndAccountPageModel>> sections)
    : EndAccountPageModel(mediator, sections)
{
    [BindProperty]
    public DisableAccount Disable { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(Guid officerId) => await LoadWork(officerId) ?? await this.Ask(
        Mediator, Disable with { OfficerId = officerId },
        done: ended => Next(officerId, $"The account is disabled and signed out everywhere. {ended.Sentence}"), form: nameof(Disable));
}
