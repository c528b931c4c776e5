using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tests.WholeProduct.PublicSurface;

/// <summary>Calls an endpoint of the API as the application would, with answers that mean nothing, and says what it takes and writes.</summary>
/// <remarks>
/// The endpoints do not declare what they answer, and some wrap it in an object of their own. So each is called once, behind everything
/// that asks who is calling, and the serializer tells what it was given to write.
/// </remarks>
internal sealed class ApiEndpointProbe(IServiceProvider services)
{
    private static readonly Type[] FromTheApplication = [typeof(HttpContext), typeof(CancellationToken)];

    /// <summary>A line for each field: in the address, behind its question mark, of the body (&lt;), the status (=) and the answer (&gt;).</summary>
    public async Task<IReadOnlyList<string>> FieldsOf(RouteEndpoint endpoint)
    {
        var options = JsonAsConfigured();
        var taken = new JsonFields(options.SerializerOptions, isRead: true);
        var body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

        return
        [
            .. ParametersOf(endpoint).Select(parameter => Line(endpoint, parameter, taken)),
            .. body is null ? [] : taken.Of(body).Select(line => $"< {line}"),
            .. await AnswerOf(endpoint),
        ];
    }

    private async Task<IReadOnlyList<string>> AnswerOf(RouteEndpoint endpoint)
    {
        var json = JsonAsConfigured();
        var written = new WrittenTypes(json.SerializerOptions.TypeInfoResolver!);
        json.SerializerOptions.TypeInfoResolver = written;
        await using var scope = services.CreateAsyncScope();
        var http = Request(endpoint, new WithSampleAnswers(scope.ServiceProvider, json, new SampleAnswers()));

        await endpoint.RequestDelegate!(http);

        var status = $"= {http.Response.StatusCode}";

        if (http.Response.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
        {
            return [http.Response.ContentType is { } type ? $"{status}, {type}" : status];
        }

        var fields = new JsonFields(JsonAsConfigured().SerializerOptions).Of(written.First!).Select(line => $"> {line}");

        return [status, .. fields, .. await WrittenFields(http)];
    }

    /// <summary>
    /// The fields that were really written, by their JSON alone: of an answer whose own fields are not written, what a filter adds to it
    /// afterwards, as the protective marking is.
    /// </summary>
    private static async Task<IReadOnlyList<string>> WrittenFields(HttpContext http)
    {
        http.Response.Body.Position = 0;
        using var answer = await JsonDocument.ParseAsync(http.Response.Body);

        return answer.RootElement.ValueKind != JsonValueKind.Object ? []
            : [.. answer.RootElement.EnumerateObject().Select(field => $"> {field.Name}: {KindOf(field.Value)}")];
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "text",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "list",
        JsonValueKind.Object => $"fields by name, {string.Join(" or ", value.EnumerateObject().Select(field => KindOf(field.Value)).Distinct())}",
        _ => "null",
    };

    /// <summary>What the endpoint says when the request is refused so, under the status it then has.</summary>
    public async Task<IReadOnlyList<string>> RefusalOf(RouteEndpoint endpoint, RefusalKind kind)
    {
        await using var scope = services.CreateAsyncScope();
        var refusing = new SampleAnswers(new Refusal(kind, "Enter the time the notice was served", "ServedAt"));
        var http = Request(endpoint, new WithSampleAnswers(scope.ServiceProvider, JsonAsConfigured(), refusing));

        await endpoint.RequestDelegate!(http);

        return [.. (await WrittenFields(http)).Select(line => $"= {http.Response.StatusCode}, {http.Response.ContentType} {line}")];
    }

    private JsonOptions JsonAsConfigured()
    {
        var options = new JsonOptions();

        foreach (var configured in services.GetServices<IConfigureOptions<JsonOptions>>())
        {
            configured.Configure(options);
        }

        return options;
    }

    private IEnumerable<IParameterBindingMetadata> ParametersOf(RouteEndpoint endpoint)
    {
        var body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var known = services.GetRequiredService<IServiceProviderIsService>();

        return endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Where(parameter =>
            parameter.ParameterInfo.ParameterType is var type
            && type != body
            && !FromTheApplication.Contains(type)
            && (type.IsArray || !known.IsService(type)));
    }

    private static string Line(RouteEndpoint endpoint, IParameterBindingMetadata parameter, JsonFields fields) =>
        $"{(IsInPath(endpoint, parameter) ? '/' : '?')} {JsonNamingPolicy.CamelCase.ConvertName(parameter.Name)}: {KindOf(parameter, fields)}";

    private static string KindOf(IParameterBindingMetadata parameter, JsonFields fields)
    {
        var type = parameter.ParameterInfo.ParameterType;
        var kind = type.IsArray ? $"list of {fields.KindOf(type.GetElementType()!)}" : fields.KindOf(type);

        return parameter.ParameterInfo is { HasDefaultValue: true, DefaultValue: { } value }
            ? $"{kind}, else {(type.IsEnum ? fields.WordOf(Enum.ToObject(type, value)) : JsonSerializer.Serialize(value))}"
            : parameter.IsOptional ? JsonFields.Maybe(kind) : kind;
    }

    private static bool IsInPath(RouteEndpoint endpoint, IParameterBindingMetadata parameter) =>
        endpoint.RoutePattern.GetParameter(parameter.Name) is not null;

    private DefaultHttpContext Request(RouteEndpoint endpoint, IServiceProvider with)
    {
        var http = new DefaultHttpContext { RequestServices = with };
        http.Request.Method = endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0];
        http.Response.Body = new MemoryStream();

        foreach (var parameter in ParametersOf(endpoint).Where(parameter => !parameter.IsOptional))
        {
            var value = parameter.ParameterInfo.ParameterType == typeof(Guid) ? Guid.Empty.ToString() : "2026";

            if (IsInPath(endpoint, parameter))
            {
                http.Request.RouteValues[parameter.Name] = value;
            }
            else
            {
                http.Request.QueryString = http.Request.QueryString.Add(parameter.Name, value);
            }
        }

        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null)
        {
            http.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
            http.Request.ContentType = "application/json";
            http.Request.Body = new MemoryStream("{}"u8.ToArray());
        }

        return http;
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    private sealed class WithSampleAnswers(IServiceProvider services, JsonOptions json, SampleAnswers answers) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(IMediator) ? answers
            : serviceType == typeof(IOptions<JsonOptions>) ? Options.Create(json)
            : services.GetService(serviceType);
    }

    /// <summary>Remembers the first type that the serializer was asked to write, which is the whole answer's, and has no field written.</summary>
    private sealed class WrittenTypes(IJsonTypeInfoResolver inner) : IJsonTypeInfoResolver
    {
        public Type? First { get; private set; }

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            First ??= type == typeof(object) ? null : type;
            var info = inner.GetTypeInfo(type, options);

            foreach (var field in info?.Properties ?? [])
            {
                field.ShouldSerialize = (_, _) => false;
            }

            return info;
        }
    }
}
