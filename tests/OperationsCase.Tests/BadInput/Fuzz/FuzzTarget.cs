using System.Reflection;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.BadInput.Fuzz;

/// <summary>One address with one verb, and what it reads.</summary>
/// <param name="Method">The verb that it answers.</param>
/// <param name="Template">Its address, parameters in braces.</param>
/// <param name="Fields">The names it reads of a query or form, nested ones with dots.</param>
/// <param name="Body">What its JSON body is read as.</param>
internal sealed partial record FuzzTarget(string Method, string Template, IReadOnlyList<string> Fields, Type? Body)
{
    private const string ByHandler = "?handler=";

    private static readonly string[] PartsOfATime = ["Day", "Month", "Year", "Time", "Which"];

    public bool IsApi => Template.StartsWith("/api/", StringComparison.Ordinal);

    public bool IsForm => !IsApi && Method == "POST";

    /// <summary>A form whose whole meaning is in its address: nothing in it could be wrong.</summary>
    public bool AsksNothing => IsForm && Fields.All(name => Template.Contains($"{{{name}", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("SubmissionId", StringComparison.Ordinal));

    /// <summary>An address of the API that does what it says without a body: with real references it would be done.</summary>
    public bool IsAllInItsAddress => IsApi && Method != "GET" && Body is null;

    /// <summary>"handler=Download", where a page has more than one form or answer.</summary>
    public string Handler => Template.IndexOf(ByHandler, StringComparison.Ordinal) is >= 0 and var at ? Template[(at + 1)..] : "";

    /// <summary>The address without its handler, each parameter by what the test has for it.</summary>
    public string Address(Func<string, string> value) => Parameter().Replace(Template.Split(ByHandler)[0], match => value(match.Groups[1].Value));

    /// <summary>The roles that the body's request names, if there is one.</summary>
    public Role Allowed => Body?.GetCustomAttribute<AllowedToAttribute>()?.Roles ?? Role.None;

    public static async Task<IReadOnlyList<FuzzTarget>> All(CaseRoom room)
    {
        var loader = room.Services.GetRequiredService<PageLoader>();
        var targets = new List<FuzzTarget>();

        foreach (var endpoint in room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
            targets.AddRange(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? OfPage(template, await loader.LoadAsync(page, EndpointMetadataCollection.Empty))
                : OfApi(template, endpoint));
        }

        return [.. targets.DistinctBy(target => (target.Method, target.Template))];
    }

    private static IEnumerable<FuzzTarget> OfPage(string template, CompiledPageActionDescriptor page)
    {
        var bound = page.BoundProperties.SelectMany(property => Names(property.Name, property.ParameterType, depth: 0));

        return page.HandlerMethods.Count == 0
            ? [new FuzzTarget("GET", template, [], null)]
            : page.HandlerMethods.Select(handler => new FuzzTarget(
                handler.HttpMethod!.ToUpperInvariant(),
                handler.Name is null ? template : $"{template}{ByHandler}{handler.Name}",
                [.. bound.Concat(handler.Parameters.Select(parameter => parameter.Name))],
                null));
    }

    private static IEnumerable<FuzzTarget> OfApi(string template, RouteEndpoint endpoint)
    {
        var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        var body = parameters.FirstOrDefault(parameter => parameter.ParameterType.IsAssignableTo(typeof(IBaseRequest))
            && !parameter.IsDefined(typeof(AsParametersAttribute)))?.ParameterType;
        var query = parameters.SelectMany(parameter => parameter.IsDefined(typeof(AsParametersAttribute))
            ? parameter.ParameterType.GetProperties().Select(property => property.Name)
            : [parameter.Name!]);

        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
            ?? ["GET"]).Select(method => new FuzzTarget(method, template, [.. query], body));
    }

    private static IEnumerable<string> Names(string name, Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;

        return plain == typeof(DateOnly) || plain == typeof(DateTimeOffset) ? PartsOfATime.Select(part => $"{name}.{part}").Append(name)
            : plain.IsPrimitive
                || plain.IsEnum
                || plain == typeof(string)
                || plain == typeof(Guid)
                || depth > 2
                || plain.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? [name]
            : plain.GetProperties()
                .Where(property => property.CanWrite)
                .SelectMany(property => Names($"{name}.{property.Name}", property.PropertyType, depth + 1));
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
