using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Foundation.Web.Uploads;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>A file or a text first, then what it would change, and only then the change.</summary>
public sealed class LoadHolidaysPageModel(IMediator mediator, ICurrentUser officer) : PageModel
{
    private const int LargestFile = HolidayFile.Longest;

    [BindProperty]
    public LoadHolidays Load { get; set; } = new();

    /// <summary>What it would change; none before a file was read.</summary>
    public PreviewHolidays.Answer? Preview { get; private set; }

    public IActionResult OnGet() => officer.May<LoadHolidays>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? file)
    {
        if (file is not null)
        {
            var read = await UploadedFile.Read(file, nameof(file), LargestFile, [UploadKind.Json, UploadKind.Csv], HttpContext.RequestAborted);

            if (read.IsRefused)
            {
                return this.Show(read, done: _ => Page());
            }

            Use(Encoding.UTF8.GetString(read.Value.Content));
        }

        return await this.Ask(mediator, new PreviewHolidays { Content = Load.Content }, done: Show, form: nameof(Load));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await this.Ask(mediator, Load, done: Loaded, form: nameof(Load));
        }

        var loaded = await mediator.Send(Load);

        if (loaded.Refusals.Any(refusal => refusal.Kind is RefusalKind.Conflict or RefusalKind.Invalid))
        {
            var preview = await mediator.Send(new PreviewHolidays { Content = Load.Content });
            Preview = preview.IsRefused ? null : preview.Value;
        }

        return this.Show(loaded, done: Loaded, form: nameof(Load));
    }

    private RedirectResult Loaded(LoadHolidays.Answer loaded)
    {
        TempData["Said"] = $"The bank holidays of version {loaded.CalendarVersion} are in "
            + $"use. {Format.Count(loaded.Moved, "open deadline")} moved, and their officers were told.";

        return Redirect("/bank-holidays");
    }

    private PageResult Show(PreviewHolidays.Answer preview)
    {
        Preview = preview;

        return Page();
    }

    private void Use(string content)
    {
        var key = $"{nameof(Load)}.{nameof(Load.Content)}";
        Load = Load with { Content = TypedText.Tidy(content.Trim('\uFEFF')) ?? "" };
        ModelState.SetModelValue(key, Load.Content, Load.Content);
        ModelState.MarkFieldValid(key);
    }
}
