using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Primitives;
using OperationsCase.Foundation.Requests;
using OperationsCase.GovUk;
using OperationsCase.GovUk.Binding;

namespace OperationsCase.Foundation.Web;

/// <summary>
/// Reads what stands in an address of the API as a form reads what was typed: texts tidied, and choices by their names, in letters of
/// either size.
/// </summary>
/// <remarks>The API writes choices as <c>orderInForce</c>, and the platform alone would take only <c>OrderInForce</c> in a list of them.</remarks>
internal static class QueryStringReader
{
    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyDictionary<string, Type>> Choices = [];

    /// <summary>Stands behind routing and in front of the endpoints.</summary>
    public static void UseTypedAddresses(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/api")
            && context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler
            && Read(context.Request, handler) is { } refusal)
        {
            await Results.Problem(ApiProblem.Of([refusal])).ExecuteAsync(context);

            return;
        }

        await next(context);
    });

    private static Refusal? Read(HttpRequest request, MethodInfo handler)
    {
        var choices = Choices.GetOrAdd(handler, ChoicesOf);
        var read = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);

        foreach (var (name, values) in request.Query)
        {
            var kept = new string[values.Count];

            for (var place = 0; place < values.Count; place++)
            {
                var (text, problem) = Read(values[place] ?? "", name, choices.GetValueOrDefault(name));

                if (problem is not null)
                {
                    return Refusal.Invalid(problem, FieldOf(name));
                }

                kept[place] = text!;
            }

            read[name] = kept;
        }

        request.Query = new QueryCollection(read);

        return null;
    }

    private static (string? Text, string? Problem) Read(string typed, string name, Type? choice)
    {
        var what = FieldNames.Sentence(name);
        var (text, problem) = TypedText.Read(typed, what, mayHaveLines: false);

        return problem is not null || choice is null || text!.Length == 0 ? (text, problem)
            : Enum.GetNames(choice).FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } chosen ? (chosen, null)
            : (null, char.IsAsciiLetter(text[0]) ? $"{what} must be one of the values that the API description gives" : "Select one of the answers");
    }

    private static Dictionary<string, Type> ChoicesOf(MethodInfo handler) => handler.GetParameters()
        .SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [(parameter.Name, parameter.ParameterType)]
            : parameter.ParameterType.GetProperties().Select(property => ((string?)property.Name, property.PropertyType)))
        .Select(parameter => (Name: parameter.Item1, Type: ChoiceOf(parameter.Item2)))
        .Where(parameter => parameter is { Name: not null, Type: not null })
        .ToDictionary(parameter => parameter.Name!, parameter => parameter.Type!, StringComparer.OrdinalIgnoreCase);

    private static Type? ChoiceOf(Type type)
    {
        var one = type.IsArray ? type.GetElementType()! : type;
        var value = Nullable.GetUnderlyingType(one) ?? one;

        return value.IsEnum ? value : null;
    }

    private static string FieldOf(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
