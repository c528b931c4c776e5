using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Foundation.Web;

public sealed class SampleFormPage(IMediator mediator) : PageModel
{
    [BindProperty]
    public SampleForm Asked { get; set; } = new();

    public Task<IActionResult> OnPostAsync() =>
        this.Ask(mediator, Asked, done: id => Redirect($"/done/{id}"), form: nameof(Asked));
}
