using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>Every route of the application, found by itself, and what each of its parameters can name.</summary>
internal static partial class Routes
{
    /// <summary>The parameters, of an address, a query or a body, that name something, and the kinds of thing that they can name.</summary>
    private static readonly Dictionary<string, string[]> Naming = new(StringComparer.OrdinalIgnoreCase)
    {
        ["operation"] = ["OP"],
        ["network"] = ["NW"],
        ["networks"] = ["NW"],
        ["seizure"] = ["SZ"],
        ["problem"] = ["LP"],
        ["claim"] = ["DC"],
        ["approval"] = ["AP"],
        ["reference"] = [.. Composition.Kinds.Select(kind => kind.Code)],
        ["case"] = [.. Composition.Kinds.Select(kind => kind.Code)],
        ["which"] = [.. Composition.Kinds.Select(kind => kind.Code)],
        ["recordedPremises"] = ["PR"],
        ["find"] = [.. Composition.Kinds.Select(kind => kind.Code), "DC"],
        ["deadlineId"] = ["deadline"],
        ["shareId"] = ["share"],
        ["proposalId"] = ["proposal"],
        ["noticeId"] = ["notice"],
        ["orderId"] = ["order"],
        ["hearingId"] = ["hearing"],
        ["actId"] = ["act"],
        ["consultationId"] = ["consultation"],
        ["checkId"] = ["check"],
        ["changeId"] = ["change"],
        ["releaseId"] = ["release"],
        ["applicationId"] = ["application"],
        ["signId"] = ["sign"],
        ["corrects"] = ["disclosure"],
        ["correctsId"] = ["disclosure"],
        ["documentId"] = ["document"],
        ["taskId"] = ["task"],
        ["decisionId"] = ["decision"],
        ["entryId"] = ["intelligence"],
        ["cases"] = [.. Composition.Kinds.Select(kind => kind.Code)],
    };

    /// <summary>
    /// The parameters that name nothing of a case; those of the log, which tells auditors alone, and entries of it, whose tests are in
    /// Audit.
    /// </summary>
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "secret", "status", "page", "rows", "sort", "borough", "ward", "kind", "stage", "due", "mine", "shared", "when", "everybodys",
        "counting", "forMe", "year", "month",
        "through", "week", "takenBack", "officerId", "handler", "returnUrl", "email", "password", "next",
        "of", "person", "about", "act", "refusedOnly", "older", "from", "to", "entry", "all", "recipient",
        "giver", "taker", "noOnes", "state", "tokenId", "passkeyId", "boroughCode",
        "number", "onPaper", "baseline", "by", "place", "unit",
        "flat", "block", "address", "postcode", "uprn", "tenure",
        "kindCode", "name", "place", "happenedAt", "exhibit", "seal", "amountPence",
        "file", "rule", "trigger", "facts", "at", "on", "prevEnd", "extension", "count", "asked", "officer", "messageId", "waiting", "approverId",
    };

    /// <param name="Method">GET, POST or PUT.</param>
    /// <param name="Template">The address with its parameters in braces.</param>
    /// <param name="Query">The names of its query's parameters that can name something.</param>
    /// <param name="Body">The type that its JSON body is read as, if it has one.</param>
    public sealed record Route(string Method, string Template, IReadOnlyList<string> Query, Type? Body)
    {
        public bool IsApi => Template.StartsWith("/api/", StringComparison.Ordinal);

        public override string ToString() => $"{Method} {Template}";

        /// <summary>The route with everything that it can name filled in with those references, a kind at a time.</summary>
        public IEnumerable<(string Kind, Func<HiddenReferences, string> Address, Func<HiddenReferences, JsonObject?> Content)> Fillings(HiddenReferences others)
        {
            foreach (var kind in Named().SelectMany(name => Naming[name]).Distinct())
            {
                string Value(string name, HiddenReferences references) =>
                    Naming[name].Contains(kind) ? references.Of(kind) : others.Of(Naming[name][0]);
                string Address(HiddenReferences references) => Parameter().Replace(Template, match => Naming.ContainsKey(match.Groups[1].Value)
                    ? Value(match.Groups[1].Value, references)
                    : "1")
                    + string.Concat(Query.Where(Naming.ContainsKey).Select((
                        name,
                        place) => $"{(place == 0 && !Template.Contains('?', StringComparison.Ordinal) ? '?' : '&')}{name}={Value(name, references)}"));
                JsonObject? Content(HiddenReferences references)
                {
                    if (Body is null)
                    {
                        return null;
                    }

                    var content = new JsonObject();

                    foreach (var property in Body.GetProperties().Where(property => Naming.ContainsKey(property.Name)))
                    {
                        content[property.Name] = property.PropertyType == typeof(string) || CaseReferences.Is(property.PropertyType)
                            || (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(Guid)
                            ? Value(property.Name, references)
                            : new JsonArray(Value(property.Name, references));
                    }

                    return content;
                }

                yield return (kind, Address, Content);
            }
        }

        /// <summary>What nobody has said how to fill.</summary>
        public IEnumerable<string> Unplaced() => AllNames().Where(name => !Naming.ContainsKey(name) && !Plain.Contains(name));

        private IEnumerable<string> Named() => Parameter().Matches(Template).Select(match => match.Groups[1].Value).Concat(Query)
            .Concat(Body?.GetProperties().Select(property => property.Name) ?? []).Where(Naming.ContainsKey);

        private IEnumerable<string> AllNames() => Parameter().Matches(Template).Select(match => match.Groups[1].Value).Concat(Query);
    }

    public static async Task<IReadOnlyList<Route>> Of(CaseRoom room)
    {
        var routes = new List<Route>();
        var loader = room.Services.GetRequiredService<PageLoader>();

        foreach (var endpoint in room.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = $"/{endpoint.RoutePattern.RawText!.Trim('/')}";

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                routes.AddRange(OfPage(template, await loader.LoadAsync(descriptor, EndpointMetadataCollection.Empty)));
            }
            else
            {
                var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
                var body = parameters.SingleOrDefault(parameter => parameter.ParameterType
                    .GetInterfaces()
                    .Any(i => i == typeof(MediatR.IBaseRequest)))?.ParameterType;
                var inPath = Parameter().Matches(template).Select(match => match.Groups[1].Value).ToList();
                var query = parameters.SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
                        ? IsSimple(parameter.ParameterType) ? [parameter.Name!] : Array.Empty<string>()
                        : parameter.ParameterType.GetProperties().Select(property => property.Name))
                    .Where(name => !inPath.Contains(name, StringComparer.OrdinalIgnoreCase));
                routes.AddRange(from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
                    ?? ["GET"]
                                select new Route(method, template, [.. query], body));
            }
        }

        return routes;
    }

    private static IEnumerable<Route> OfPage(string template, CompiledPageActionDescriptor page) =>
        from handler in page.HandlerMethods
        let inPath = Parameter().Matches(template).Select(match => match.Groups[1].Value).ToList()
        let asked = handler.Parameters.Select(parameter => parameter.Name)
            .Concat(page.BoundProperties
                .OfType<PageBoundPropertyDescriptor>()
                .Where(property => property.Property.GetCustomAttribute<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>() is { SupportsGet: true })
                .Select(property => property.BindingInfo?.BinderModelName ?? (property.Name == "PageNumber" ? "page" : property.Name)))
            .Where(name => !inPath.Contains(name, StringComparer.OrdinalIgnoreCase))
        select new Route(handler.HttpMethod!.ToUpperInvariant(), handler.Name is null
            ? template
            : $"{template}?handler={handler.Name}", [.. asked], null);

    private static bool IsSimple(Type type) =>
        type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type) is { IsValueType: true } plain && plain != typeof(CancellationToken);

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    internal static partial Regex Parameter();
}
