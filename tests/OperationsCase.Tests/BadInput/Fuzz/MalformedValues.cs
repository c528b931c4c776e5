using System.Globalization;
using System.Text;

namespace OperationsCase.Tests.BadInput.Fuzz;

/// <summary>Values that no officer and no honest program would send, drawn by a seed.</summary>
internal sealed class MalformedValues(Random chance)
{
    /// <summary>Markup that would stand in a page as it is only if something forgot to encode it.</summary>
    public static readonly string[] Markup =
    [
        "<script>fuzzed()</script>", "<img src=x onerror=fuzzed()>", "\"><svg onload=fuzzed()>", "' onfocus=fuzzed() autofocus='",
        "</textarea><script>fuzzed()</script>",
        "<a href=javascript:fuzzed()>x</a>", "--><script>fuzzed()</script>", "<iframe srcdoc=\"<script>fuzzed()</script>\">",
        "{{7*7}}${7*7}#{7*7}", "@(7*7)@Html.Raw(1)",
    ];

    private static readonly string[] Sql =
    [
        "' OR '1'='1", "'; DROP TABLE Operation; --", "1; DELETE FROM AuditEntry", "' UNION SELECT PasswordHash FROM Officer --",
        "\\'; VACUUM; --", "1)) OR ((1=1", "%' ESCAPE '", "[a-z]%_",
        "0x27204f522031", "CHAR(39)", "'||(SELECT 1)||'", "*/ OR 1=1 /*", "NULL", "@Id", "@@version", "WAITFOR DELAY '0:0:9'",
    ];

    private static readonly string[] Numbers =
    [
        "-1", "0", "1e400", "-0", "NaN", "Infinity", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "2147483648",
        "999999999999999999999999999999999999999", "0x7f", "1.5", "1,5", "1_000",
        "٣", "１２", "½", "1e-400", "00000000000000000001", "+1", " 1 ", "1 2",
    ];

    private static readonly string[] Dates =
    [
        "0000-00-00", "9999-12-31", "0001-01-01", "2026-02-30", "2026-13-01", "2026-11-23T25:61:61Z", "10000-01-01", "-2026-01-01",
        "2026-11-23T09:15:00+99:99", "23/11/2026", "99999999999", "24:00", "25:00", "now",
    ];

    private static readonly string[] Paths =
    [
        "../../etc/passwd", "..\\..\\web.config", "%2e%2e%2f", "..%c0%af", "/etc/passwd", "C:\\boot.ini", "file:///etc/passwd",
        "//example.invalid/", "/\\example.invalid", "http://example.invalid/", "a/b/c", ".", "..", "~", "con",
        "CH-2026-000001/../..", "operations.db", ".git/config", ";jsessionid=1", "$(id)", "`id`", "|id", "http://[::1", "javascript:fuzzed()",
    ];

    private static readonly string[] Oddities =
    [
        "", " ", "\t", "\r\n", "\r\nSet-Cookie: a=b", "\u0000", "a\u0000b", "\uFEFF", "\uFFFD", "\uFFFF", "\u202Etxt.exe", "\u200B\u200D",
        "Z\u0351\u036B\u0343", "e\u0301", "ﬀ", "İıſß", "🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍👩‍👧‍👦", "\u0085", "\u2028",
        "\u1F600", "\u001B[31m", "\b\b", "null", "undefined", "true", "[]", "{}", "[object Object]", "=1+1", "@SUM(1)",
        "-cmd|' /C calc'!A0", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-fffffffffff",
        "CH-2026-000001 ", "ch-2026-000001", "CH-2026-0000001", "CH-9999-999999", "ＣＨ-2026-000001", "CH‑2026‑000001", "on", "Yes,No",
        "E09000012", "E09000099",
    ];

    private static readonly string[][] All = [Markup, Sql, Numbers, Dates, Paths, Oddities];

    public T From<T>(IReadOnlyList<T> choices) => choices[chance.Next(choices.Count)];

    public bool Happens(int outOfAHundred) => chance.Next(100) < outOfAHundred;

    public string Text() => chance.Next(20) switch
    {
        0 => new string(From<char>(['x', '<', '\'', '٣', ' ']), chance.Next(100, 5_000)),
        1 => Letters(chance.Next(1, 60)),
        2 => string.Concat(From(Sql), From(Markup), From(Oddities)),
        3 => string.Concat(Enumerable.Repeat(From(Oddities), chance.Next(2, 40))),
        4 => chance.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        _ => From(From(All)),
    };

    /// <summary>A text as a part of an address or a form, sometimes in an encoding that is none.</summary>
    public string Encoded(string text) => chance.Next(12) switch
    {
        0 => From<string>(["%", "%zz", "%c0%af", "%ed%a0%80", "%ff%fe", "%00", "%u0041", "%F0%9F", "+%2B+"]),
        1 => Escaped(Escaped(text)),
        _ => Escaped(text),
    };

    public byte[] Bytes(int most)
    {
        var bytes = new byte[chance.Next(most)];
        chance.NextBytes(bytes);

        return bytes;
    }

    /// <summary>Half a character at an end cannot be written down, so it goes as the replacement.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private string Letters(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)chance.Next(0x20, 0xFFFE)));
}
