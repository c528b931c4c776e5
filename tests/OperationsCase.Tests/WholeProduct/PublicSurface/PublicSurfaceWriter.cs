using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>Writes down what others rely on, and what is stored for good, in lines that do not depend on how our own types are named.</summary>
internal static class PublicSurfaceWriter
{
    /// <summary>What may be opened, and by which names its query is filled in; the fields of the API have lines of their own.</summary>
    public static IEnumerable<string> Addresses(IEnumerable<Routes.Route> routes) => InOrder(
        from route in routes
        from line in route.IsApi ? [""] : route.Query.Select(name => $" ? {JsonNamingPolicy.CamelCase.ConvertName(name)}").Prepend("")
        select (route.Template, $"{route.Method} {route.Template}{line}"));

    public static async Task<IReadOnlyList<string>> ApiFields(CaseRoom room)
    {
        var probe = new ApiEndpointProbe(room.Services);
        var lines = new List<(string Template, string Line)>();
        var endpoints = room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Endpoint: endpoint, Template: $"/{endpoint.RoutePattern.RawText!.Trim('/')}"))
            .Where(found => found.Template.StartsWith("/api/", StringComparison.Ordinal))
            .ToList();

        foreach (var (endpoint, template) in endpoints)
        {
            var methods = string.Join(' ', endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods);
            lines.AddRange((await probe.FieldsOf(endpoint)).Select(field => (template, $"{methods} {template} {field}")));
        }

        foreach (var kind in Enum.GetValues<RefusalKind>())
        {
            lines.AddRange((await probe.RefusalOf(endpoints[0].Endpoint, kind)).Select(field => ("", $"any refusal {field}")));
        }

        return [.. InOrder(lines)];
    }

    /// <summary>Every act that an entry of the audit or of the access log can name, with the fields that it keeps of it.</summary>
    public static IEnumerable<string> Audit()
    {
        var fields = new JsonFields(CaseHistory.Format);
        var stored = typeof(Composition).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(AllowedToAttribute), inherit: false) && !type.IsAssignableTo(typeof(ILoggedAs)))
            .ToList();
        var lines = stored.SelectMany(type => Entry(type) is not { } entry ? []
            : fields.Of(type).Select(field => $"{type.StoredName()} > {field}").Prepend($"{type.StoredName()}, {entry}"));
        var withoutType = AuditActionChoices.Of(AuditLogKind.Changed)
            .Select(choice => choice.Act)
            .Except(stored.Select(StoredNames.StoredName))
            .Select(act => $"{act}, in the audit");

        return lines.Concat(withoutType).Concat(AddedToAnyAct()).Order(StringComparer.Ordinal);
    }

    /// <summary>Every version of every rule, and the codes by which its two readings are asked for.</summary>
    public static IEnumerable<string> Rules(StatuteBook statutes) =>
        statutes.All
            .Select(rule => $"{rule.Id}, version {rule.Version}: {string.Join(" and ", new[] { rule.Code, rule.SafeCode }.OfType<string>())}")
            .Order(StringComparer.Ordinal);

    /// <summary>What stands beside an act's own fields, when it redacts entries or was done for a reason.</summary>
    private static IEnumerable<string> AddedToAnyAct()
    {
        var redacting = JsonNode.Parse(AuditEntryRedactor.Said(new object(), [Guid.Empty]))!.AsObject();
        var reasoned = JsonNode.Parse(AccessLogTerms.Of(new object(), new CurrentReason.GivenReason()))!.AsObject();

        return redacting.Select(field => $"any act that redacts > {field.Key}")
            .Concat(reasoned.Select(field => $"any act for a reason > {field.Key}"))
            .Append($"any act for a reason > the purposes: {new JsonFields(CaseHistory.Format).KindOf(typeof(AccessPurpose))}");
    }

    /// <summary>Where something that was asked for is kept; null for a query that only ever is a part of another's page.</summary>
    private static string? Entry(Type type) =>
        type.IsAssignableTo(typeof(INotAudited)) ? "a command without an entry"
        : !type.IsAssignableTo(typeof(IBaseRequest)) || type.IsCommand() ? "in the audit"
        : type.GetCustomAttribute<NotInAccessLogAttribute>() is null ? "in the access log"
        : type.IsAssignableTo(typeof(IConcernsCase)) ? "in the access log when the API is asked for it"
        : null;

    private static IEnumerable<string> InOrder(IEnumerable<(string Template, string Line)> lines) => lines
        .Distinct()
        .OrderBy(line => line.Template, StringComparer.Ordinal)
        .ThenBy(line => line.Line, StringComparer.Ordinal)
        .Select(line => line.Line);
}
