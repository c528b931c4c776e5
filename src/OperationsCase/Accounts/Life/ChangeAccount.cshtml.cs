using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Life;

/// <summary>Changes what somebody is here to do.</summary>
public sealed class ChangeAccountPageModel(IMediator mediator, IServiceProvider services) : AccountDetailPageModel(mediator)
{
    [BindProperty]
    public ChangeAccount Change { get; set; } = new();

    public IReadOnlyList<Borough> Boroughs => services.GetRequiredService<Gazetteer>().Boroughs;

    public async Task<IActionResult> OnGetAsync(Guid officerId)
    {
        var answer = await Load(officerId);
        Change = new()
        {
            Name = Account.Name,
            Unit = Account.Unit,
            Role = Account.Role,
            BoroughCodes = Account.BoroughCodes,
            Rank = Account.Rank,
            ForceNumber = Account.ForceNumber,
            Seen = ChangeAccount.SeenOf(new(Account.Name, Account.Role, Account.Unit, Account.BoroughCodes)
            {
                Rank = Account.Rank,
                ForceNumber = Account.ForceNumber,
            }),
        };

        return answer ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid officerId) => await Load(officerId) ?? await this.Ask(
        Mediator, Change with { OfficerId = officerId },
        done: _ => Next(officerId, "The account is changed. If their role or boroughs changed, they must sign in again."),
        form: nameof(Change));
}
