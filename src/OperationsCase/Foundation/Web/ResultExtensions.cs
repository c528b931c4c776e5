using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Web;

/// <summary>Turns a result into a page or an API response; the only place that knows both refusals and HTTP.</summary>
internal static class ResultExtensions
{
    /// <summary>Sends the request, unless the form already held something unreadable: then nothing is sent, and every error shows at once.</summary>
    /// <param name="form">The page's property that the request was bound to, as in <c>nameof(Notice)</c>.</param>
    public static async Task<IActionResult> Ask<T>(
        this PageModel page, IMediator mediator, IRequest<Result<T>> request, Func<T, IActionResult> done, string form = "")
    {
        if (page.ModelState.IsValid)
        {
            return page.Show(await mediator.Send(request), done, form);
        }

        page.Tell(RefusalsOf(request, page.HttpContext.RequestServices), form);

        return page.Page();
    }

    /// <summary>Moves on when the request was done, or shows the form again with each refusal beside its field.</summary>
    public static IActionResult Show<T>(this PageModel page, Result<T> result, Func<T, IActionResult> done, string form = "")
    {
        if (!result.IsRefused)
        {
            var answer = done(result.Value);

            if (result.IsRepeated)
            {
                page.TempData["Said"] = "You have already sent this form. It was recorded once, and nothing was changed now.";
            }

            return answer;
        }

        if (result.Refusals.Any(refusal => refusal.Kind == RefusalKind.NotFound))
        {
            return page.NotFound();
        }

        if (result.Refusals.FirstOrDefault(refusal => refusal.Kind == RefusalKind.Erased) is { } erased)
        {
            return new RedirectResult($"/retention/erased/{erased.Field}");
        }

        if (result.Refusals.Any(refusal => refusal.Kind == RefusalKind.Forbidden))
        {
            return page.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (result.Refusals.FirstOrDefault(refusal => refusal.Kind == RefusalKind.ReasonNeeded) is { } asked)
        {
            return page.HttpContext.AskWhy(asked);
        }

        if (result.Refusals.Any(refusal => refusal.Kind == RefusalKind.StepUpRequired))
        {
            return new StepUpRequiredResult();
        }

        if (result.Refusals.Any(refusal => refusal.Kind == RefusalKind.Busy))
        {
            page.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

            if (!HttpMethods.IsPost(page.Request.Method))
            {
                return page.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        }

        page.Tell(result.Refusals, form);

        return page.Page();
    }

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> done) =>
        result.IsRefused
            ? Results.Problem(ApiProblem.Of(result.Refusals))
            : result.IsRepeated
            ? new RepeatedAnswerResult(done(result.Value))
            : done(result.Value);

    /// <summary>The first sentence about a field is the one to mend first; a second would only be in its way.</summary>
    private static void Tell(this PageModel page, IEnumerable<Refusal> refusals, string form)
    {
        foreach (var refusal in refusals)
        {
            var key = refusal.Field is not { Length: > 0 } field ? "" : form.Length == 0 ? field : $"{form}.{field}";
            var told = page.ModelState[key]?.Errors;

            if (told is not { Count: > 0 })
            {
                page.ModelState.AddModelError(key, refusal.Message);
            }
        }
    }

    private static IEnumerable<Refusal> RefusalsOf(object request, IServiceProvider services) =>
        from validator in services.GetServices(typeof(IValidator<>).MakeGenericType(request.GetType())).Cast<IValidator>()
        from failure in validator.Validate(new ValidationContext<object>(request)).Errors
        select Refusal.Invalid(failure.ErrorMessage, failure.PropertyName);

    /// <summary>The answer that the same submission got before, marked as such: nothing was made by this one.</summary>
    private sealed class RepeatedAnswerResult(IResult first) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers["Idempotency-Replayed"] = "true";

            return first.ExecuteAsync(httpContext);
        }
    }
}
