using System.Net;
using System.Text.RegularExpressions;

namespace OperationsCase.Tests.Given;

/// <summary>
/// An answer as it came over the wire, without what is new in every answer: tokens against forgery, ids of forms and numbers of traces.
/// </summary>
public sealed partial record HttpAnswer(HttpStatusCode Status, string Headers, string Body)
{
    public static async Task<HttpAnswer> Of(HttpResponseMessage response) => new(
        response.StatusCode,
        Plain(string.Join("\n", response.Headers
            .Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length"))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))),
        Plain(await response.Content.ReadAsStringAsync()));

    /// <summary>The same with the reference or id that was asked for taken out, in any way that it can be written.</summary>
    public HttpAnswer Without(string reference) => this with { Headers = Out(Headers, reference), Body = Out(Body, reference) };

    private static string Out(string text, string reference) => text.Replace(reference, "∎", StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) =>
        Trace().Replace(Form().Replace(Cookie().Replace(Token().Replace(text, "token"), "cookie"), "form"), "trace");

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"[^\"]*\"")]
    private static partial Regex Token();

    [GeneratedRegex("(?<=\\.AspNetCore\\.[A-Za-z.]*)=[^;\n]*")]
    private static partial Regex Cookie();

    [GeneratedRegex("(?<=IdempotencyKey\"[^>]*value=\")[^\"]*")]
    private static partial Regex Form();

    [GeneratedRegex("(?<=\"traceId\":\")[^\"]*")]
    private static partial Regex Trace();
}
