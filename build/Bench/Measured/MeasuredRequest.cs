using System.Net.Http.Headers;
using System.Text;

namespace OperationsCase.Bench.Measured;

/// <summary>
/// Something that the product is asked for over and over, in as many variants as keep it from answering out of one page of the file.
/// </summary>
/// <param name="Name">For <c>--only</c>.</param>
/// <param name="What">In the words of the report.</param>
/// <param name="IsWrite">A write may cost three times its floor, a read one and a half times.</param>
/// <param name="IsPage">Asked with a cookie; the others with a token.</param>
/// <param name="Variants">What is asked.</param>
internal sealed record MeasuredRequest(string Name, string What, bool IsWrite, bool IsPage, IReadOnlyList<MeasuredRequest.RequestVariant> Variants)
{
    /// <param name="Path">With its query.</param>
    /// <param name="Body">JSON to post, or null for a GET.</param>
    internal sealed record RequestVariant(string Path, string? Body = null);

    public static HttpRequestMessage Request(Uri address, string path, string? body)
    {
        var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(address, path));

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }
}
