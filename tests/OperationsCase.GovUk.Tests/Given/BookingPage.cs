using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OperationsCase.GovUk.Tests.Given;

/// <summary>Keeps the form when every answer can be read and none is missing, and else shows it again.</summary>
public sealed class BookingPage(BookingState state) : PageModel
{
    [BindProperty]
    public BookingForm Asked { get; set; } = new();

    public IActionResult OnPost()
    {
        foreach (var (field, sentence) in Asked
            .Missing()
            .Where(missing => ModelState[$"{nameof(Asked)}.{missing.Field}"]?.Errors is not { Count: > 0 }))
        {
            ModelState.AddModelError($"{nameof(Asked)}.{field}", sentence);
        }

        if (state.Refusal is not null)
        {
            ModelState.AddModelError("", state.Refusal);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        state.Sent = Asked;

        return Redirect("/done");
    }
}
