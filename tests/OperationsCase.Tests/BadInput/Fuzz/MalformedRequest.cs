using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace OperationsCase.Tests.BadInput.Fuzz;

/// <summary>One malformed request, made whole before it goes, so that it can be told when it finds a fault.</summary>
/// <param name="Method">Any verb, also one that is none.</param>
/// <param name="Path">As it stands after a server has decoded it.</param>
/// <param name="Query">With its question mark, as it came.</param>
/// <param name="Headers">Besides those of the body.</param>
/// <param name="ContentType">Null for none.</param>
/// <param name="Body">Empty for none.</param>
internal sealed record MalformedRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string? ContentType,
    byte[] Body)
{
    public async Task<RequestAndAnswer> Send(TestServer server)
    {
        var context = await server.SendAsync(sent =>
        {
            sent.Request.Method = Method;
            sent.Request.Scheme = "http";
            sent.Request.Host = new HostString("localhost");
            sent.Request.Path = new PathString(Path);
            sent.Request.QueryString = new QueryString(Query);

            foreach (var header in Headers)
            {
                sent.Request.Headers.Append(header.Key, header.Value);
            }

            if (ContentType is not null)
            {
                sent.Request.ContentType = ContentType;
            }

            sent.Request.Body = new MemoryStream(Body);
            sent.Request.ContentLength = Body.Length;
        });
        using var reader = new StreamReader(context.Response.Body, Encoding.UTF8);

        return new RequestAndAnswer(context.Response.StatusCode, await reader.ReadToEndAsync(), context.Response.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase), context.Features.Get<IExceptionHandlerFeature>()?.Error);
    }

    public override string ToString() => JsonSerializer.Serialize(new
    {
        Method,
        Path,
        Query = Start(Query),
        Headers = Headers.Where(header => header.Key is not ("Cookie" or "Authorization")).Select(header => $"{header.Key}: {Start(header.Value)}"),
        ContentType,
        Body = Start(Encoding.UTF8.GetString(Body)),
    });

    private static string Start(string text) => text.Length > 600 ? $"{text[..600]}… ({text.Length})" : text;

    public sealed record RequestAndAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers, Exception? Cause);
}
