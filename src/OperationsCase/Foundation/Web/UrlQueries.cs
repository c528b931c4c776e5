using Microsoft.AspNetCore.Http.Extensions;

namespace OperationsCase.Foundation.Web;

internal static class UrlQueries
{
    /// <summary>This page's address with one part of it changed, or left out; the list then begins at its first page.</summary>
    public static string With(this HttpRequest request, string name, string? value)
    {
        var kept = request.Query
            .Where(part => part.Key != name && part.Key is not ("page" or "handler"))
            .SelectMany(part => part.Value, (part, said) => KeyValuePair.Create(part.Key, said ?? ""));
        var query = new QueryBuilder(value is null ? kept : kept.Append(KeyValuePair.Create(name, value)));

        return $"{request.Path}{query}";
    }

    /// <summary>A path with those parts that have a value.</summary>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> parts) =>
        $"{path}{new QueryBuilder(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!)))}";
}
