using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Drafts;

/// <summary>
/// Saves a form that was sent by its button "Save and finish later" instead of sending it, opens it again with everything typed, and forgets
/// the draft once the form is done.
/// </summary>
internal sealed class FormDraftFilter(FormDraftStore drafts, ICurrentUser officer, ITempDataDictionaryFactory messages) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var form = HttpMethods.IsPost(request.Method) && MayFill(context.HandlerInstance.GetType()) ? await SavedFormStore.Read(request) : null;

        if (form is not null && Guid.TryParse(form[FormDraftStore.Parameter], out var openedFrom))
        {
            context.HttpContext.Items[FormDraftStore.Parameter] = openedFrom;
        }

        if (form is not null && form.ContainsKey(FormDraftStore.Button))
        {
            switch (await drafts.Save(request))
            {
                case FormDraftStore.Kept.Saved:
                    messages.GetTempData(context.HttpContext)["Said"] =
                        $"Your draft is saved. Only you can see it. It is kept for {FormDraftStore.Days} days.";
                    context.Result = new LocalRedirectResult("/drafts");

                    return;
                case FormDraftStore.Kept.TooMany:
                    context.ModelState.AddModelError("", FormDraftStore.TooMany);

                    break;
                default:
                    context.ModelState.AddModelError("", "This form could not be saved as a draft. What you entered is kept below");

                    break;
            }
        }

        var done = await next();

        if (HttpMethods.IsPost(request.Method))
        {
            await Forget(context.HttpContext, done);
        }
        else if (done.Result is PageResult or null && Guid.TryParse(request.Query[FormDraftStore.Parameter], out var id)
            && await drafts.Find(id, request.Path) is { } found)
        {
            Open(context, found.Draft, found.SavedAt);
        }
    }

    /// <summary>Once the form has led to another page, its draft is done; one that is only kept over a proof of identity is not.</summary>
    private async Task Forget(HttpContext http, PageHandlerExecutedContext done)
    {
        if (done is { Exception: null, Result: RedirectResult or RedirectToPageResult or LocalRedirectResult } && done.ModelState.IsValid
            && http.Items[FormDraftStore.Parameter] is Guid id)
        {
            await drafts.Done(id);
        }
    }

    private static void Open(PageHandlerExecutingContext context, FormDraftStore.Draft draft, DateTimeOffset savedAt)
    {
        foreach (var (name, values) in draft.Fields)
        {
            context.ModelState.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
            context.ModelState.MarkFieldSkipped(name);
        }

        if (context.HandlerInstance is PageModel page)
        {
            page.ViewData[SaveFormAtSignInFilter.CheckAnswers] = $"This is your draft of {Format.Moment(savedAt)}. Check your answers and continue";
        }
    }

    /// <summary>Nothing is read of what a visitor sent, or of a page that is no form.</summary>
    private bool MayFill(Type page) => officer.Id != Guid.Empty && FormAuthorizationFilter.CommandsOf(page) is { Count: > 0 } commands
        && commands.Any(command => officer.Role.May(command));
}
