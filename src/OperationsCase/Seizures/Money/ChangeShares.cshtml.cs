using MediatR;
using Microsoft.AspNetCore.Mvc;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;

namespace OperationsCase.Seizures.Money;

public sealed class ChangeSharesPageModel(IMediator mediator, ICurrentUser officer) : SeizurePageModel(mediator, officer)
{
    /// <summary>One share as it is typed, in hundredths of a percent.</summary>
    public sealed class TypedShare
    {
        public string Reference { get; set; } = "";

        [Pounds]
        public long? Share { get; set; }

        internal ShareOfMoney Read() => new() { Reference = Reference, Share = (int)Math.Clamp(Share ?? 0, -1, MoneyShares.Whole + 1) };
    }

    [BindProperty]
    public List<TypedShare> Operations { get; set; } = [];

    [BindProperty]
    public List<TypedShare> Networks { get; set; } = [];

    [BindProperty]
    public ChangeShares Form { get; set; } = new();

    public string NameOf(string reference) =>
        Case.Operations.Where(one => one.Reference.Value == reference).Select(one => $"Operation {one.Name}, {one.Reference}").FirstOrDefault()
        ?? Case.Networks.Where(one => one.Reference.Value == reference).Select(one => $"Network {one.Name}, {one.Reference}").FirstOrDefault()
        ?? reference;

    public async Task<IActionResult> OnGetAsync(SeizureReference seizure)
    {
        if (await Load(seizure) is { } answer)
        {
            return answer;
        }

        Operations = [.. Case.Operations.Select(one => new TypedShare { Reference = one.Reference.Value, Share = one.Share })];
        Networks = [.. Case.Networks.Select(one => new TypedShare { Reference = one.Reference.Value, Share = one.Share })];

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SeizureReference seizure) => await Load(seizure)
        ?? await this.Ask(
            Mediator,
            Form with
            {
                Seizure = seizure,
                Operations = [.. Operations.Select(one => one.Read())],
                Networks = [.. Networks.Select(one => one.Read())],
            },
            done: _ => Next("The shares are saved, and the figures follow them."),
            form: nameof(Form));
}
