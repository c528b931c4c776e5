using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Life;

/// <summary>Says what will happen when an account ends, and what runs in its holder's name, before it does.</summary>
public abstract class EndAccountPageModel(IMediator mediator, IEnumerable<IPageSection<EndAccountPageModel>> sections) : AccountDetailPageModel(mediator)
{
    public IReadOnlyList<PageSectionContent> Work { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid officerId) => await LoadWork(officerId) ?? Page();

    protected async Task<IActionResult?> LoadWork(Guid officerId)
    {
        if (await Load(officerId) is { } trouble)
        {
            return trouble;
        }

        foreach (var section in sections)
        {
            var work = await section.Of(this, Mediator);

            if (work.IsRefused)
            {
                return this.Show(work, done: _ => Page());
            }

            Work = [.. Work, new(section.Partial, work.Value)];
        }

        return null;
    }
}
