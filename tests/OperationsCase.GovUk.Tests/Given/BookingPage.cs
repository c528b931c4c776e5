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
        foreach (var (field, sentence) in Asked.Missing())
        {
            var key = $"{nameof(Asked)}.{field}";

            if (ModelState[key]?.Errors is not { Count: > 0 })
            {
                ModelState.AddModelError(key, sentence);
            }
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
