using System.Globalization;
using CsvHelper;
using OperationsCase.Deadlines;
using OperationsCase.Deadlines.WorkOut;
using OperationsCase.Foundation.Files;
using OperationsCase.Statute;

namespace OperationsCase.Commands;

/// <summary>
/// What the verb <c>work-out</c> does with a file of questions: reads id, rule, trigger_local and extra, and writes id, expected_local and
/// expected_utc.
/// </summary>
internal static class WorkOutCommand
{
    private const string NeverHappened = "REJECT_NONEXISTENT";
    private const string HappenedTwice = "ASK_AMBIGUOUS";

    private static readonly string[] Needed = ["id", "rule", "trigger_local", "extra"];

    /// <param name="file">The questions, all in UTF-8. Other columns are passed over.</param>
    /// <param name="statutes">The rules.</param>
    /// <param name="answers">Takes the answers. A row that cannot be worked out has the reason in place of its local time.</param>
    /// <param name="notes">Takes a line for each answer that must not be relied on without knowing something.</param>
    /// <returns>The exit code: 0 when every row was read, 1 when one cannot be, and then nothing is answered.</returns>
    public static int Run(byte[] file, StatuteBook statutes, TextWriter answers, TextWriter notes)
    {
        try
        {
            var questions = Read(file);
            using var written = new CsvWriter(answers, CultureInfo.InvariantCulture, leaveOpen: true);
            Write(written, "id", "expected_local", "expected_utc");
            var calendar = BankHolidayCalendars.Shipped.With(BankHolidayCalendars.Projected);

            foreach (var (id, question) in questions)
            {
                var answered = Answer(question, statutes, calendar);
                Write(written, [id, .. Words(answered)]);

                foreach (var note in answered.Notes)
                {
                    notes.WriteLine($"{id}: {note}");
                }
            }

            return 0;
        }
        catch (UnreadableFileException wrong)
        {
            notes.WriteLine($"{wrong.Message}.");

            return 1;
        }
    }

    private static List<(string Id, DeadlineCalculationRequest Question)> Read(byte[] file)
    {
        using var text = new StringReader(Utf8Text.Read(file));
        var lines = CsvInput.Lines(text, AreOurs)
            .Select(line => (line.Needed("id"), new DeadlineCalculationRequest(line["rule"], line["trigger_local"], line["extra"])))
            .ToList();

        return lines.Count > 0 ? lines : throw new UnreadableFileException("The file has no questions. "
            + $"Below a line with {string.Join(',', Needed)}, give one on each line");
    }

    private static void AreOurs(IReadOnlyList<string> columns)
    {
        if (Needed.Except(columns, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new UnreadableFileException($"The file must begin with the columns {string.Join(',', Needed)}");
        }
    }

    private static DeadlineCalculationResponse Answer(DeadlineCalculationRequest question, StatuteBook statutes, BankHolidays calendar)
    {
        try
        {
            return question.Answer(statutes, calendar);
        }
        catch (FormatException cannot)
        {
            return DeadlineCalculationResponse.CannotBe(cannot.Message, nameof(DeadlineCalculationRequest.Facts));
        }
    }

    private static string[] Words(DeadlineCalculationResponse answered) => answered switch
    {
        { DueAt: { } due } => [InstantText.InLondon(due), InstantText.InUtc(due)],
        _ when answered == DeadlineCalculationResponse.NeverHappened => [NeverHappened, NeverHappened],
        _ when answered == DeadlineCalculationResponse.HappenedTwice => [HappenedTwice, HappenedTwice],
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
