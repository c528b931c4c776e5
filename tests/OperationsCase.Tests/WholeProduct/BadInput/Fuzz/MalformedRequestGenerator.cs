using System.Reflection;
using System.Text;
using System.Text.Json;

namespace OperationsCase.Tests.WholeProduct.BadInput.Fuzz;

/// <summary>Makes malformed requests for one target after another: never one that its target should do.</summary>
internal sealed class MalformedRequestGenerator(MalformedValues malformed, IReadOnlyDictionary<string, string> onRecord)
{
    /// <summary>
    /// Forms that ask for nothing that could be wrong, on pages with others that do, or for nothing but words, any of which are right.
    /// </summary>
    private static readonly string[] WithoutAnAnswerThatMustBeRight =
    [
        "/operations/{operation}/closure/proposals/new", "/operations/{operation}/closure/proposals/{proposalId:guid}/withdraw",
        "/accounts/{officerId:guid}/disable",
        "/messages", "/messages?handler=Told", "/account", "/account/authenticator?handler=Remove", "/account/authenticator?handler=Codes",
    ];

    private static readonly string[] Verbs =
    [
        "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "FUZZ", "G\u00e9T",
    ];

    private static readonly string[] Types =
        [
            "text/plain",
            "application/json; charset=utf-16",
            "application/json; charset=none",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/xml",
            "image/png",
            ";;;",
            "application/x-www-form-urlencoded; charset=utf-7",
            "a/b; c=\"",
            "",
        ];

    private static readonly string[] HeaderNames =
        [
            "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-HTTP-Method-Override", "X-Original-URL", "Accept",
            "Accept-Language", "Accept-Encoding", "Range", "If-None-Match", "If-Modified-Since", "Referer", "Origin", "Forwarded",
            "Expect", "Idempotency-Key", "Upgrade", "Transfer-Encoding", "Sec-Fetch-Site", "RequestVerificationToken",
        ];

    /// <param name="target">What it is meant for.</param>
    /// <param name="visitor">The cookie, token and proof of form of whoever sends it, or none.</param>
    public MalformedRequest On(FuzzTarget target, RequestSender visitor)
    {
        var method = target.Method;
        var path = target.Address(name => !target.IsAllInItsAddress && malformed.Happens(50) && onRecord.TryGetValue(name, out var real)
            ? real
            : malformed.Text());
        var query = target.Handler;
        var headers = Headers(target, visitor);
        var (type, body) = method == "GET" ? (null, []) : target.IsApi ? Json(target) : Form(target, visitor);

        if (method == "GET" || malformed.Happens(10))
        {
            query = string.Join('&', new[] { query }.Concat(Pairs(target, most: 6)).Where(part => part.Length > 0));
        }

        if (malformed.Happens(6))
        {
            method = malformed.From(Verbs);
            (type, body) = (malformed.From(Types), malformed.Bytes(300));
        }

        if (malformed.Happens(4))
        {
            path += malformed.From(["/", "//", "/.", "/..", "/%00", "/..;/", ".json", "~", ";x", "\u0000"]);
        }

        return new MalformedRequest(method, path.StartsWith('/') ? path : $"/{path}", query.Length == 0 ? "" : $"?{query}", headers, type, body);
    }

    private List<KeyValuePair<string, string>> Headers(FuzzTarget target, RequestSender visitor)
    {
        var headers = new List<KeyValuePair<string, string>>();

        if (target.IsApi && visitor.Token is { } token)
        {
            headers.Add(new("Authorization", $"Bearer {token}"));
        }
        else if (target.IsApi && malformed.Happens(50))
        {
            headers.Add(new("Authorization", $"{malformed.From(["Bearer ", "Basic ", "bearer", ""])}{malformed.Text()}"));
        }

        if (!target.IsApi)
        {
            headers.Add(new("Cookie", visitor.Cookie
                ?? $"operationscase={malformed.Encoded(malformed.Text())}; operationscase-said={malformed.Encoded(malformed.Text())}"));
        }

        if (malformed.Happens(15))
        {
            headers.Add(new(malformed.From(HeaderNames), malformed.Happens(10) ? new string('h', 9_000) : malformed.Text()));
        }

        return headers;
    }

    private IEnumerable<string> Pairs(FuzzTarget target, int most)
    {
        var names = target.Fields.Count == 0 ? ["find"] : target.Fields;

        return Enumerable.Range(0, Count(most)).Select(_ =>
            $"{(malformed.Happens(10) ? malformed.Encoded(malformed.Text()) : malformed.From(names))}"
                + $"{malformed.From(["=", "=", "=", "=", "[]=", "[0]=", "[2147483647]=", ".a.b=", ""])}{malformed.Encoded(malformed.Text())}");
    }

    /// <summary>A form with its proof, but never with answers that could all be right: one at least is no answer of any form.</summary>
    private (string? Type, byte[] Body) Form(FuzzTarget target, RequestSender visitor)
    {
        var proof = WithoutAnAnswerThatMustBeRight.Contains(target.Template) || target.AsksNothing || malformed.Happens(15)
            ? malformed.Text()
            : visitor.Proof ?? malformed.Text();
        var pairs = Pairs(target, most: 12)
            .Append($"__RequestVerificationToken={Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(proof)))}")
            .ToList();
        var form = string.Join('&', pairs);

        return Count(20) switch
        {
            1 => ("application/x-www-form-urlencoded", malformed.Bytes(2_000)),
            2 =>
                ("multipart/form-data; boundary=b", Encoding.UTF8.GetBytes(
                    $"--b\r\nContent-Disposition: form-data; "
                        + $"name=\"__RequestVerificationToken\"\r\n\r\n{visitor.Proof}\r\n--b\r\nContent-Disposition: form-data; "
                            + $"name=\"{malformed.From(target.Fields.Append("x").ToList())}\"; filename=\"../x.exe\"\r\n\r\n{malformed.Text()}")),
            3 => (malformed.From(Types), Encoding.UTF8.GetBytes(form)),
            4 => ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(form
                + string.Concat(Enumerable.Range(0, 1_100).Select(number => $"&n{number}=1")))),
            5 => ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes($"{form}&{new string('k', 3_000)}=1")),
            6 => (null, Encoding.UTF8.GetBytes(form)),
            _ => ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(form)),
        };
    }

    /// <summary>
    /// A body that cannot be read as what its address takes: each holds a field that there is not, a value of another type, or no JSON.
    /// </summary>
    private (string? Type, byte[] Body) Json(FuzzTarget target)
    {
        var properties = target.Body?.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .ToList() ?? [];
        var fields = properties.Where(_ => malformed.Happens(60))
            .Select(name => $"{JsonSerializer.Serialize(name)}:{Value()}")
            .Append($"\"thereIsNone\":{Value()}");
        var json = $"{{{string.Join(',', fields)}}}";

        return Count(24) switch
        {
            1 => ("application/json", malformed.Bytes(500)),
            2 => ("application/json", Encoding.UTF8.GetBytes(json[..(json.Length / 2)])),
            3 => ("application/json", Encoding.Unicode.GetBytes(json)),
            4 => ("application/json", Encoding.UTF8.GetBytes(new string('[', 2_000))),
            5 => ("application/json", Encoding.UTF8.GetBytes($"[{json}]")),
            6 => (malformed.From(Types), Encoding.UTF8.GetBytes(json)),
            7 => ("application/json", Encoding.UTF8.GetBytes($"\uFEFF{json}{json}")),
            8 => ("application/json", [(byte)'{', (byte)'"', 0xFF, 0xC0, (byte)'"', (byte)':', (byte)'1', (byte)'}']),
            9 => ("application/json", Encoding.UTF8.GetBytes(malformed.From(
            [
                "", "\"\"", "1e999", "/* */", "{\"a\":\"\\ud800\"}", "{\"\\u0000\":1}", "not json",
            ]))),
            10 => ("application/json", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 70)))),
            _ => ("application/json", Encoding.UTF8.GetBytes(json)),
        };
    }

    private string Value() => Count(9) switch
    {
        1 => "null",
        2 => malformed.From(["true", "-1", "1e400", "123456789012345678901234567890", "0.1", "-0", "1E5"]),
        3 => "[]",
        4 => "{\"a\":{\"b\":[1,null]}}",
        5 => $"[{JsonSerializer.Serialize(malformed.Text())}]",
        _ => JsonSerializer.Serialize(malformed.Text()),
    };

    private int Count(int most) => malformed.From(Enumerable.Range(0, most + 1).ToList());
}

/// <summary>Who sends: with nothing at all when nobody has signed in.</summary>
/// <param name="Cookie">Of the pages.</param>
/// <param name="Token">Of the API.</param>
/// <param name="Proof">Of their forms.</param>
internal sealed record RequestSender(string? Cookie, string? Token, string? Proof);
