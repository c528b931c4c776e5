using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Web;

/// <summary>What the API says when it will not or cannot: RFC 9457, with each sentence under the field it is about.</summary>
internal static class ApiProblem
{
    public static ProblemDetails Of(IReadOnlyList<Refusal> refusals)
    {
        var gravest = refusals.MaxBy(refusal => Gravity(refusal.Kind))!;
        var errors = refusals
            .Where(refusal => refusal.Kind == RefusalKind.Invalid || refusal.Field is not null)
            .GroupBy(refusal => refusal.Field ?? "")
            .ToDictionary(group => group.Key, group => group.Select(refusal => refusal.Message).Distinct().ToArray());

        return gravest.Kind switch
        {
            RefusalKind.NotFound => Of(StatusCodes.Status404NotFound, gravest.Message),
            RefusalKind.Forbidden or RefusalKind.StepUpRequired => Of(StatusCodes.Status403Forbidden, gravest.Message),
            RefusalKind.Conflict => Of(StatusCodes.Status409Conflict, gravest.Message, errors),
            RefusalKind.Erased => Of(StatusCodes.Status410Gone, gravest.Message),
            RefusalKind.ReasonNeeded => WhyOf(gravest),
            RefusalKind.Busy => Of(StatusCodes.Status503ServiceUnavailable, gravest.Message),
            _ => Of(StatusCodes.Status400BadRequest, "Some of what was sent is wrong", errors),
        };
    }

    public static ProblemDetails Of(int status, string? detail = null, Dictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Type = "about:blank", Status = status, Title = Title(status), Detail = detail ?? Detail(status) };

        if (errors is { Count: > 0 })
        {
            problem.Extensions["errors"] = errors;
        }

        return problem;
    }

    /// <summary>RFC 6585, 428: say why at the address named, with this act, and send the same again.</summary>
    private static ProblemDetails WhyOf(Refusal asked)
    {
        var problem = Of(
            StatusCodes.Status428PreconditionRequired,
            $"Give the reason why you want to {asked.Message}: post the act, the purpose and why to /api/reasons, then send this again");
        problem.Extensions["act"] = asked.Field;
        problem.Extensions["what"] = asked.Message;

        return problem;
    }

    private static string Title(int status) => ReasonPhrases.GetReasonPhrase(status);

    private static string? Detail(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Sign in first",
        StatusCodes.Status403Forbidden => "You are not allowed to do this",
        StatusCodes.Status404NotFound => "We could not find that",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method",
        StatusCodes.Status413PayloadTooLarge => "The most that can be sent at once is 16 MB",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON, with the content type application/json",
        StatusCodes.Status429TooManyRequests => "Too many requests in a short time. Send this again after the seconds that Retry-After says",
        StatusCodes.Status500InternalServerError => "Something went wrong on our side. Nothing was changed",
        StatusCodes.Status503ServiceUnavailable => Refusal.Busy.Message,
        StatusCodes.Status507InsufficientStorage =>
            "The disk that holds the record is full. Nothing was saved. Tell the service desk, and send it again when there is room",
        _ => null,
    };

    private static int Gravity(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound or RefusalKind.Erased => 3,
        RefusalKind.Forbidden or RefusalKind.StepUpRequired => 2,
        RefusalKind.Conflict => 1,
        _ => 0,
    };
}
