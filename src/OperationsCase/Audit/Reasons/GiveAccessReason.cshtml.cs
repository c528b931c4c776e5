using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Audit.Reasons;

/// <summary>Asks for a reason and goes on where it was asked: by the same address, or with the same form.</summary>
public sealed class GiveAccessReasonPageModel(IMediator mediator, IDataProtectionProvider protection) : PageModel
{
    /// <summary>Stands in this page's own form, and in no other that comes by.</summary>
    public const string Answered = "reason-answered";

    private static readonly string[] Own = [Answered, nameof(Purpose), nameof(Why), "__RequestVerificationToken"];

    [BindProperty]
    public AccessPurpose? Purpose { get; set; }

    [BindProperty]
    [DataType(DataType.MultilineText)]
    public string Why { get; set; } = "";

    public ReasonPageState Asked { get; private set; } = null!;

    /// <summary>The form that came by, field by field, to be sent on.</summary>
    public IEnumerable<(string Name, string? Value)> Sent => !Request.HasFormContentType ? [] :
        from typed in Request.Form
        where !Own.Contains(typed.Key)
        from value in typed.Value
        select (typed.Key, value);

    public IActionResult OnGet() => IsOurs() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsOurs())
        {
            return NotFound();
        }

        if (!Request.Form.ContainsKey(Answered))
        {
            ModelState.Clear();

            return Page();
        }

        return await this.Ask(
            mediator,
            new GiveAccessReason { Act = Asked.Act, What = Asked.What, Purpose = Purpose, Why = Why },
            done: _ => Sent.Any() ? LocalRedirectPreserveMethod(Asked.Next)
                : LocalRedirect(Asked.IsFile ? UrlBuilder.Of(AccessReasonGivenPageModel.Address, ("asked", Request.Query["asked"])) : Asked.Next));
    }

    private bool IsOurs()
    {
        Asked = ReasonPageState.Read(protection, Request.Query["asked"])!;

        return Asked is not null;
    }
}
