using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.WorkOut;

/// <summary>What the verb <c>work-out</c> does with a file of questions: reads id, rule, trigger_local and extra, and writes id, expected_local and expected_utc.</summary>
internal static class WorkOutVerb
{
    private const string NeverHappened = "REJECT_NONEXISTENT";
    private const string HappenedTwice = "ASK_AMBIGUOUS";

    private static readonly string[] Needed = ["id", "rule", "trigger_local", "extra"];

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null };

    /// <param name="file">The questions. Other columns are passed over.</param>
    /// <param name="statutes">The rules.</param>
    /// <param name="answers">Takes the answers. A row that cannot be worked out has the reason in place of its local time.</param>
    /// <param name="notes">Takes a line for each answer that must not be relied on without knowing something.</param>
    /// <returns>The exit code: 0 when every row was read, 1 when the file is none.</returns>
    public static int Run(TextReader file, StatuteBook statutes, TextWriter answers, TextWriter notes)
    {
        using var csv = new CsvReader(file, Format);

        if (!csv.Read() || !csv.ReadHeader() || Needed.FirstOrDefault(column => !csv.HeaderRecord!.Contains(column)) is not null)
        {
            notes.WriteLine($"The file must begin with the columns {string.Join(',', Needed)}.");

            return 1;
        }

        using var written = new CsvWriter(answers, CultureInfo.InvariantCulture, leaveOpen: true);
        Write(written, "id", "expected_local", "expected_utc");
        var calendar = Calendars.Shipped.With(Calendars.Projected);

        while (csv.Read())
        {
            var id = csv.GetField("id") ?? "";
            var answered = Answer(new Question((csv.GetField("rule") ?? "").Trim(), csv.GetField("trigger_local") ?? "", csv.GetField("extra") ?? ""), statutes, calendar);
            Write(written, [id, .. Words(answered)]);

            foreach (var note in answered.Notes)
            {
                notes.WriteLine($"{id}: {note}");
            }
        }

        return 0;
    }

    private static Answered Answer(Question question, StatuteBook statutes, BankHolidays calendar)
    {
        try
        {
            return question.Answer(statutes, calendar);
        }
        catch (FormatException cannot)
        {
            return Answered.CannotBe(cannot.Message, nameof(Question.Facts));
        }
    }

    private static string[] Words(Answered answered) => answered switch
    {
        { DueAt: { } due } => [Instants.InLondon(due), Instants.InUtc(due)],
        _ when answered == Answered.NeverHappened => [NeverHappened, NeverHappened],
        _ when answered == Answered.HappenedTwice => [HappenedTwice, HappenedTwice],
        _ => [answered.Refusal!.Message, ""],
    };

    private static void Write(CsvWriter csv, params string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
