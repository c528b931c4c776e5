using MediatR;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases;

/// <summary>
/// Tries a correction that comes with <c>?preview=true</c>, whichever it is: the answer is what it would change, and nothing of it stays. What is no
/// correction is refused with it, so that nobody saves what they meant to try.
/// </summary>
internal sealed class CorrectionPreviewFilter(IServiceScopeFactory scopes, IEngine engine) : IEndpointFilter
{
    public const string Parameter = "preview";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!context.HttpContext.Request.Query.TryGetValue(Parameter, out var asked) || asked == "false")
        {
            return await next(context);
        }

        if (asked != "true")
        {
            return Refused("Give preview as true or false");
        }

        if (!context.Arguments.Any(argument => argument is ICorrection))
        {
            return Refused("Only a correction can be tried with preview. Leave preview out to do this");
        }

        var preview = new CorrectionPreview(scopes, engine);

        for (var i = 0; i < context.Arguments.Count; i++)
        {
            if (context.Arguments[i] is IMediator)
            {
                context.Arguments[i] = preview;
            }
        }

        var answer = await next(context);

        return preview.Outlook is { } outlook ? Results.Ok(outlook) : answer;
    }

    private static IResult Refused(string sentence) => Results.Problem(ApiProblem.Of([Refusal.Invalid(sentence, Parameter)]));
}
