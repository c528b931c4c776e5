using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Foundation.Web.Uploads;

namespace OperationsCase.Premises;

/// <summary>First what is recorded already at that address, if anything, and only then a record of its own.</summary>
public sealed class RecordPremisesPageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public RecordPremises Place { get; set; } = new();

    /// <summary>Whether what is recorded nearby was shown, and none of it is meant.</summary>
    [BindProperty]
    public bool IsNoneOfThese { get; set; }

    public IReadOnlyList<PremisesRow> Suggested { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    /// <param name="address">What another page knows of the address already.</param>
    public async Task<IActionResult> OnGetAsync(string? address)
    {
        var (street, postcode) = PostcodeText.TakenOff(address ?? "");
        Place = Place with { Address = street, Postcode = postcode is null ? "" : PostcodeText.Shown(postcode) };

        return await Load() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } answer)
        {
            return answer;
        }

        if (!IsNoneOfThese && ModelState.IsValid && Suggested.Count > 0)
        {
            return Page();
        }

        return await this.Ask(
            mediator,
            Place,
            done: reference =>
            {
                TempData["Said"] = "The premises are recorded.";

                return Redirect($"/premises/{reference}");
            },
            form: nameof(Place));
    }

    private async Task<IActionResult?> Load()
    {
        var wards = await mediator.Send(new ListPremisesWards());

        if (wards.IsRefused)
        {
            return this.Show(wards, done: _ => Page());
        }

        Wards = PremisesWardItems.Of(wards.Value);

        if (Place.Address.Length > 0 || Place.Postcode.Length > 0 || Place.Uprn is not null)
        {
            var found = await mediator.Send(new SuggestPremises
            {
                Flat = Place.Flat,
                Block = Place.Block,
                Address = Place.Address,
                Postcode = Place.Postcode,
                Uprn = Place.Uprn,
            });
            Suggested = found.IsRefused ? [] : found.Value.Rows;
        }

        return null;
    }
}

public sealed class ChangePremisesPageModel(IMediator mediator, ICurrentUser officer) : PremisesPageModel(mediator, officer)
{
    [BindProperty]
    public ChangePremises Change { get; set; } = new();

    public IReadOnlyList<SelectListItem> Wards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PremisesReference @case)
    {
        if (await LoadWithWards(@case) is { } answer)
        {
            return answer;
        }

        Change = new ChangePremises
        {
            Version = Head.Version,
            Flat = Head.Flat,
            Block = Head.Block,
            Address = Head.Address,
            Postcode = Head.Postcode,
            WardCode = Head.WardCode,
            Uprn = Head.Uprn,
            Tenure = Head.Tenure,
            Landlord = Head.Landlord,
        };

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PremisesReference @case)
    {
        if (await LoadWithWards(@case) is { } answer)
        {
            return answer;
        }

        var shown = await this.Ask(
            Mediator,
            Change with { Case = @case },
            done: _ =>
            {
                TempData["Said"] = "The details are changed. What they were before is in the history.";

                return Redirect(Root);
            },
            form: nameof(Change));

        return FormVersions.Refreshed(this, shown, "Change.Version", Head.Version);
    }

    private async Task<IActionResult?> LoadWithWards(PremisesReference reference)
    {
        if (await Load(reference) is { } answer)
        {
            return answer;
        }

        var wards = await Mediator.Send(new ListPremisesWards());
        Wards = wards.IsRefused ? [] : PremisesWardItems.Of(wards.Value);

        return null;
    }
}

public sealed class LoadPostcodesPageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public LoadPostcodes Load { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        var read = await UploadedFile.Read(file, nameof(file), PostcodeFile.Largest, [UploadKind.Csv], HttpContext.RequestAborted);

        return read.IsRefused
            ? this.Show(read, done: _ => Page())
            : await this.Ask(
                mediator,
                new LoadPostcodes { FileName = read.Value.Name, Content = Encoding.UTF8.GetString(read.Value.Content) },
                done: loaded =>
                {
                    TempData["Said"] = $"{Format.Count(loaded.Loaded, "postcode")} loaded. {Format.Number(loaded.WithoutWard)} left out, because we "
                        + "do not know their ward.";

                    return Redirect("/postcodes/new");
                },
                form: nameof(Load));
    }
}

internal static class PremisesWardItems
{
    /// <summary>Grouped by borough where there are several.</summary>
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<ListPremisesWards.Row> wards, string? selected = null) =>
        GroupedItems.Of(wards, ward => ward.BoroughName, ward => ward.Name, ward => ward.Code, selected);
}
