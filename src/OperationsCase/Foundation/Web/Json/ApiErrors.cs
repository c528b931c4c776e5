using System.Text.Json;
using System.Text.RegularExpressions;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Web;

/// <summary>Says in words, under the field's name, what could not be read of a request to the API.</summary>
internal static partial class ApiErrors
{
    public static void AddApiErrors(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(http => ApiJson.Set(http.SerializerOptions));
    }

    public static async Task Write(HttpContext context, Exception? exception)
    {
        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad =>
                ApiProblem.Of(bad.StatusCode, "What was sent could not be read", ErrorsOf(bad)),
            BadHttpRequestException bad => ApiProblem.Of(bad.StatusCode),
            not null => ApiProblem.Of(ErrorPages.StatusOf(context, exception)),
            null => ApiProblem.Of(context.Response.StatusCode),
        };

        await Results.Problem(problem).ExecuteAsync(context);
    }

    /// <summary>The sentences by field; a field is named as in the request's record, "People[0].Name" when it is inside another.</summary>
    public static Dictionary<string, string[]> ErrorsOf(Exception exception)
    {
        var (field, sentence) = exception switch
        {
            { InnerException: JsonException json } => About(json),
            JsonException json => About(json),
            _ when Parameter().Match(exception.Message) is { Success: true } match =>
                (Pascal(match.Groups["name"].Value), Kind(Pascal(match.Groups["name"].Value), match.Groups["type"].Value)),
            _ => ("", "Send a JSON body"),
        };

        return new Dictionary<string, string[]> { [field] = [sentence] };
    }

    private static (string Field, string Sentence) About(JsonException json)
    {
        var field = Pascal(json.Path ?? "");
        var message = json.Message;

        if (json is UnreadableValueException unreadable)
        {
            return (field, unreadable.SentenceAbout(Say(field)));
        }

        if (Unknown().Match(message) is { Success: true } unknown)
        {
            var name = Pascal(unknown.Groups["name"].Value);

            return (field.Length == 0 || field == name || field.EndsWith($".{name}", StringComparison.Ordinal)
                ? field.Length == 0 ? name : field
                : $"{field}.{name}",
                $"There is no field called {unknown.Groups["name"].Value}");
        }

        return Mismatch().Match(message) is { Success: true } mismatch ? (field, Kind(field, mismatch.Groups["type"].Value))
            : message.Contains("null", StringComparison.Ordinal) && field.Length > 0 ? (field, $"{Say(field)} cannot be null")
            : message.StartsWith("Duplicate", StringComparison.Ordinal) ? (field, $"{Say(field)} was sent twice")
            : ("", $"The JSON cannot be read at line {json.LineNumber + 1 ?? 1}");
    }

    private static string Kind(string field, string type) =>
        type.Contains("Int", StringComparison.OrdinalIgnoreCase) || type.StartsWith("long", StringComparison.Ordinal)
            ? $"{Say(field)} must be a whole number, like 140"
        : type.Contains("Bool", StringComparison.OrdinalIgnoreCase) ? $"{Say(field)} must be true or false"
        : type.Contains("DateTimeOffset", StringComparison.Ordinal) ? $"{Say(field)} must be a date and time, like 2026-11-23T16:20"
        : type.Contains("DateOnly", StringComparison.Ordinal) ? $"{Say(field)} must be a date, like 2026-11-23"
        : type.Contains("Guid", StringComparison.Ordinal) ? $"{Say(field)} must be an id, like 0199a0c2-7a51-7c3e-9d5b-3f1f0c2b4e11"
        : type.EndsWith("String", StringComparison.OrdinalIgnoreCase) ? $"{Say(field)} must be text"
        : type.Contains("Collection", StringComparison.Ordinal)
            || type.Contains("List", StringComparison.Ordinal)
            || type.Contains("[]", StringComparison.Ordinal) ? $"{Say(field)} must be a list"
        : $"{Say(field)} must be one of the values that the API description gives";

    private static string Say(string field) => field.Length == 0 ? "The body" : FieldNames.Sentence(field.Split('.')[^1].Split('[')[0]);

    /// <summary>"$.people[0].firstName" as "People[0].FirstName".</summary>
    private static string Pascal(string path) => string.Join('.', path.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Where(step => step != "$")
        .Select(step => char.ToUpperInvariant(step[0]) + step[1..]));

    [GeneratedRegex(@"(?:Failed to bind parameter|Required parameter) ""(?<type>\S+) (?<name>\w+)""")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"could not be converted to (?<type>.+?)\. Path")]
    private static partial Regex Mismatch();
}
