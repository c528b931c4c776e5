using System.Globalization;
using System.Text;
using System.Text.Json;
using OperationsCase.Foundation.Files;
using OperationsCase.Statute;

namespace OperationsCase.Bench.Given;

/// <summary>A folder with the record that every system under comparison is given: its cases, their events, and the right answers.</summary>
internal sealed class SourceFolder(string folder)
{
    /// <remarks>The files have no line of names.</remarks>
    private static readonly string[] CaseColumns =
        [
            "no", "subject", "body", "optype", "borough", "ward", "premises", "network", "seizure", "outcome", "expiry", "status", "owner",
            "created", "updated", "executed", "closed",
        ];

    private static readonly string[] EventColumns = ["case_no", "seq", "kind", "old", "new", "text", "actor", "at"];

    /// <summary>How many times were read that London's clocks never showed.</summary>
    public int NeverShown { get; private set; }

    /// <summary>One case after the other, with its events; never more than one is held.</summary>
    public IEnumerable<GivenCase> Cases()
    {
        NeverShown = 0;
        using var eventFile = Open("events.csv");
        using var caseFile = Open("cases.csv");
        using var events = CsvInput.Lines(eventFile, EventColumns).GetEnumerator();
        var more = events.MoveNext();

        foreach (var row in CsvInput.Lines(caseFile, CaseColumns))
        {
            var number = row["no"];
            var ofCase = new List<GivenEvent>();

            for (; more && Field("case_no") == number; more = events.MoveNext())
            {
                ofCase.Add(new GivenEvent(Field("kind"), Field("new"), Field("text"), At(Field("at"))!.Value));
            }

            yield return new GivenCase
            {
                Number = long.Parse(number, CultureInfo.InvariantCulture),
                Subject = row["subject"],
                Body = row["body"],
                Type = row["optype"],
                Borough = row["borough"],
                Premises = row["premises"],
                Network = row["network"],
                SeizedPence = (long)(decimal.Parse(row["seizure"], CultureInfo.InvariantCulture) * 100),
                Outcome = row["outcome"],
                ExpiresOn = row["expiry"].Length == 0 ? null : DateOnly.Parse(row["expiry"], CultureInfo.InvariantCulture),
                Owner = row["owner"],
                CreatedAt = At(row["created"])!.Value,
                ExecutedAt = At(row["executed"]),
                ClosedAt = At(row["closed"]),
                Events = ofCase,
            };
        }

        string Field(string column) => events.Current[column];
    }

    public JsonElement Answers()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "meta.json")));

        return document.RootElement.Clone();
    }

    private StreamReader Open(string file) =>
        new(Path.Combine(folder, file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    /// <summary>
    /// What London's clocks showed, as the file has it; of an hour that came twice, the first, and of one that never came, as if the clocks had not
    /// gone forward.
    /// </summary>
    private DateTimeOffset? At(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var shown = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

        if (London.Read(shown).Instants is [var first, ..])
        {
            return first;
        }

        NeverShown++;

        return new DateTimeOffset(shown, TimeSpan.Zero);
    }
}

internal sealed record GivenEvent(string Kind, string New, string Text, DateTimeOffset At);

internal sealed record GivenCase
{
    public long Number { get; init; }

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    public string Type { get; init; } = "";

    public string Borough { get; init; } = "";

    public string Premises { get; init; } = "";

    public string Network { get; init; } = "";

    public long SeizedPence { get; init; }

    public string Outcome { get; init; } = "";

    public DateOnly? ExpiresOn { get; init; }

    public string Owner { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExecutedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public IReadOnlyList<GivenEvent> Events { get; init; } = [];
}
