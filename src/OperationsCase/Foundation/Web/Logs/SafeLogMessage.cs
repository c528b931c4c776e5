using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Foundation.Web.Logs;

/// <summary>What a log may say of an event: the words that a programmer wrote, and of the values those that cannot be about anybody.</summary>
internal sealed partial class SafeLogMessage(object? state, Exception? exception)
{
    private const string LeftOut = "…";

    private const string Template = "{OriginalFormat}";

    /// <summary>The names of texts that come from the program or its operator, never from the record or a request.</summary>
    private static readonly HashSet<string> OfTheProgram = new(StringComparer.Ordinal)
    {
        "EndpointName", "RouteEndpoint", "AuthenticationScheme", "address", "EnvName", "ContentRoot", "Scheme", "Protocol", "Method",
        "ElapsedMilliseconds", "StatusCode", "server", "HandlerMethodName",
    };

    public override string ToString()
    {
        var line = new StringBuilder(Words());

        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            line.AppendLine()
                .Append(CultureInfo.InvariantCulture, $"{cause.GetType().FullName} (what it says is left out)")
                .AppendLine()
                .Append(cause.StackTrace);
        }

        return line.ToString();
    }

    /// <summary>A text whose parts cannot be told apart is left out whole.</summary>
    private string Words()
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> parts
            || parts.FirstOrDefault(part => part.Key == Template).Value is not string template)
        {
            return "A message of a library that does not tell its words from its values, left out";
        }

        var values = parts.Where(part => part.Key != Template)
            .DistinctBy(part => part.Key)
            .ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);

        return Placeholder().Replace(template, found => values.TryGetValue(found.Groups["name"].Value, out var value)
            ? Safe(found.Groups["name"].Value, value)
            : LeftOut);
    }

    private static string Safe(string name, object? value) => value switch
    {
        null => "null",
        bool or Enum or ICodedValue or TimeSpan or short or int or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        long when IsCount(name) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Type type => type.FullName ?? type.Name,
        string when OfTheProgram.Contains(name) => value.ToString()!,
        _ => LeftOut,
    };

    /// <summary>Money is a long too.</summary>
    private static bool IsCount(string name) => name.Contains("Length", StringComparison.Ordinal)
        || name.Contains("Count", StringComparison.Ordinal)
        || name.Contains("Milliseconds", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>[^{}:,]+)(?:,[^{}:]*)?(?::[^{}]*)?\}")]
    private static partial Regex Placeholder();
}
