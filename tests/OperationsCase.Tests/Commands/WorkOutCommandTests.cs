using System.Text;
using OperationsCase.Commands;
using OperationsCase.Statute;

namespace OperationsCase.Tests.Commands;

/// <summary>A file of questions goes in, and a file of answers comes out.</summary>
public class WorkOutCommandTests
{
    [TestCase("CH48_2014,2026-12-24T10:00+00:00,", "2026-12-27T10:00+00:00,2026-12-27T10:00Z", TestName = "A notice served on Christmas Eve")]
    [TestCase("CH48_2014,2026-12-24T10:00,", "2026-12-27T10:00+00:00,2026-12-27T10:00Z", TestName = "A time without an offset is London’s")]
    [TestCase("CH48_2014,2026-10-23 15:00,", "2026-10-25T14:00+00:00,2026-10-25T14:00Z", TestName = "Clocks that go back")]
    [TestCase("CH48_2014,2026-07-01T10:00Z,", "2026-07-03T11:00+01:00,2026-07-03T10:00Z", TestName = "A time in Greenwich")]
    [TestCase("CH48_2014,2026-03-29T01:30,", "REJECT_NONEXISTENT,REJECT_NONEXISTENT", TestName = "A time that never happened")]
    [TestCase("INPUT,2026-03-29T01:30+00:00,", "REJECT_NONEXISTENT,REJECT_NONEXISTENT", TestName = "A time that never happened, whatever its offset")]
    [TestCase("CH48_2014,2026-10-25T01:30,", "ASK_AMBIGUOUS,ASK_AMBIGUOUS", TestName = "A time that happened twice")]
    [TestCase("CH48_2014,2026-10-25T01:30,fold=0", "2026-10-27T00:30+00:00,2026-10-27T00:30Z", TestName = "The first of two equal times")]
    [TestCase("CH48_2014,2026-10-25T01:30,fold=1", "2026-10-27T01:30+00:00,2026-10-27T01:30Z", TestName = "The second of two equal times")]
    [TestCase("CH48_2014,2026-10-25T01:30+01:00,", "2026-10-27T00:30+00:00,2026-10-27T00:30Z", TestName = "An offset says which of two equal times")]
    [TestCase("INPUT,2026-11-23T14:00,", "2026-11-23T14:00+00:00,2026-11-23T14:00Z", TestName = "A time that is only read")]
    [TestCase(
        "WORKING_DAYS_ADD,2026-12-23,n=3",
        "2026-12-31T00:00+00:00,2026-12-31T00:00Z",
        TestName = "Three working days over Christmas end with 30 December")]
    [TestCase(
        "WORKING_DAYS_ADD,2013-03-29,n=-3",
        "2013-03-27T00:00+00:00,2013-03-27T00:00Z",
        TestName = "Three working days before Good Friday end with 26 March")]
    [TestCase("POCA_DET2Y,2026-01-15,", "2028-01-15T00:00+00:00,2028-01-15T00:00Z", TestName = "Two years of detention begin with the first order")]
    [TestCase("CADJ14,2026-02-16T10:30+00:00,", "2026-03-03T00:00+00:00,2026-03-03T00:00Z", TestName = "A clock of days takes the day of a time")]
    [TestCase(
        "CO_EXT_MAX,2026-02-17,prev_end=2026-05-17",
        "2026-08-18T00:00+01:00,2026-08-17T23:00Z",
        TestName = "An extension with the fact it needs")]
    public void A_question_is_answered(string question, string answer) => Assert.That(Answers(question).Answers.Single(), Is.EqualTo($"V1,{answer}"));

    [TestCase("CH49,2026-11-23T14:00,", "No rule has the code 'CH49'", TestName = "No such rule")]
    [TestCase("CH48_2014,2026-11-23,", "counts hours", TestName = "A day where a time is needed")]
    [TestCase("CH48_2014,2026-07-01T10:00+00:00,", "were not at +00:00", TestName = "An offset that London did not have")]
    [TestCase("CH48_2014,2026-02-30T10:00,", "is not a time like", TestName = "A day that no month has")]
    [TestCase("CH48_2014,1999-12-31T10:00,", "from 2000 to 2099", TestName = "A day too long ago")]
    [TestCase("CO_EXT_MAX,2026-02-17,", "prev_end=2026-05-17", TestName = "A fact is missing")]
    [TestCase("WORKING_DAYS_ADD,2026-12-23,", "n=3", TestName = "How many working days is missing")]
    [TestCase("POCA_CASH48,2031-07-01T10:00,", "bank holidays of 2031", TestName = "A year without a calendar")]
    [TestCase(",,", "is not a time like", TestName = "Nothing at all")]
    public void A_question_that_cannot_be_answered_says_why(string question, string why) =>
        Assert.That(Answers(question).Answers.Single(), Does.StartWith("V1,").And.Contains(why).And.EndsWith(","));

    [TestCase("CH72_CPA2026,2026-11-27T17:00,", "2026-11-30T17:00Z", "Switched off", TestName = "The 72 hours of 2026")]
    [TestCase("POCA_CASH48,2029-03-29T10:00,", "2029-04-04T09:00Z", "2029 are projected", TestName = "A year whose holidays are projected")]
    [TestCase("A03_H48,2026-11-27T17:00,", "2026-11-29T17:00Z", "up to 19 October 2014", TestName = "A version that no longer governs")]
    [TestCase("CO3M_SAFE,2026-02-17,", "2026-05-16T23:00Z", "By the later one the last day is 17 May 2026", TestName = "The earlier of two readings")]
    [TestCase("CN24_MAX,2026-03-28T18:00,", "2026-03-29T18:00Z", "ends an hour earlier", TestName = "A clock that is argued to end by the wall")]
    public void An_answer_not_to_rely_on_alone_comes_with_a_note(string question, string answer, string note)
    {
        var (answers, notes) = Answers(question);

        Assert.That(answers.Single(), Does.EndWith(answer));
        Assert.That(notes, Does.StartWith("V1: ").And.Contains(note));
    }

    [Test]
    public void Every_worked_example_beside_the_repository_is_answered_as_worked()
    {
        var file = WorkedExamples();

        if (file is null)
        {
            Assert.Ignore("The worked examples do not stand beside the repository; the questions above are of their kinds.");
        }

        using var answers = new StringWriter();
        WorkOutCommand.Run(File.ReadAllBytes(file!), StatuteBook.Load(), answers, TextWriter.Null);
        var worked = File.ReadLines(file!).Skip(1).ToDictionary(line => line.Split(',')[0]);

        Assert.That(Lines(answers).Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(worked.Keys));
        Assert.Multiple(() =>
        {
            foreach (var line in Lines(answers).Skip(1))
            {
                Assert.That(worked[line.Split(',')[0]], Does.Contain(line[line.IndexOf(',', StringComparison.Ordinal)..]));
            }
        });
    }

    [Test]
    public void A_file_with_other_columns_is_refused()
    {
        Assert.That(Refused("id,rule\nV1,CH48_2014\n"u8.ToArray()), Is.EqualTo("The file must begin with the columns id,rule,trigger_local,extra."));
    }

    [TestCase(
        "V1,CH48_2014,2026-11-23T14:00,\nV2,\"CH48_2014,2026-11-23T14:00,\nV3,CH48_2014,2026-11-23T14:00,\n",
        "Line 3 opens a quote that is not closed",
        TestName = "A quote that is never closed")]
    [TestCase(
        "V1,CH48_2014,2026-11-23T14:00,\nV2,\"CH48_2014,2026-11-23T14:00,\nV3,CH48_2014,\"2026-11-23T14:00\",\n",
        "Line 3 opens a quote that is not closed",
        TestName = "A quote that another line closes")]
    [TestCase(
        "V1,CH48_2014,2026-11-23T14:00,\"\nV2,CH48_2014,2026-11-23T14:00,\"\n",
        "Line 2 opens a quote that is not closed",
        TestName = "A quote that the end of another line closes")]
    [TestCase(
        "V1,CH48_2014,2026-11-23T14:00,\nV2,CH48_2014,2026-11-23T14:00,\"\n",
        "Line 3 opens a quote that is not closed",
        TestName = "A quote that the last line opens")]
    [TestCase("V1,CH\"48_2014,2026-11-23T14:00,\n", "Line 2 has a quote in the middle of a value", TestName = "A quote in the middle")]
    [TestCase("V1,\"CH48\"_2014,2026-11-23T14:00,\n", "Line 2 has a quote in the middle of a value", TestName = "Letters behind a quote")]
    [TestCase("V1,CH48_2014,2026-11-23T14:00\n", "Line 2 has 3 values where there are 4 columns", TestName = "A value too few")]
    [TestCase("\n\nV1,CH48_2014,2026-11-23T14:00,,\n", "Line 4 has 5 values where there are 4 columns", TestName = "A value too many")]
    [TestCase(",CH48_2014,2026-11-23T14:00,\n", "Line 2 has nothing under “id”", TestName = "No id")]
    [TestCase("", "The file has no questions", TestName = "No question at all")]
    [TestCase("V1,CH48_2014,2026-11-23T14:00,\nV2,CH\u000048,2026-11-23T14:00,\n", "Line 3 has a NUL character", TestName = "A NUL")]
    public void A_file_is_answered_wholly_or_refused_with_its_line(string rows, string why) =>
        Assert.That(Refused(Encoding.UTF8.GetBytes($"id,rule,trigger_local,extra\n{rows}")), Does.StartWith(why));

    [Test]
    public void A_column_that_comes_twice_is_refused() =>
        Assert.That(
            Refused("id,rule,trigger_local,extra,Rule\nV1,CH48_2014,2026-11-23T14:00,,x\n"u8.ToArray()),
            Does.StartWith("Line 1 has two columns called “rule”"));

    [Test]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_line() =>
        Assert.That(Refused(
        [
            .. "id,rule,trigger_local,extra\nV1,CH48_2014,2026-11-23T14:00,caf\n"u8,
            .. "V2,CH48_2014,2026-11-23T14:00,caf"u8,
            0xE9,
            (byte)'\n',
        ]), Does.StartWith("Line 3 has bytes that are not UTF-8"));

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    public void A_file_in_another_Unicode_is_told_so(string encoding) =>
        Assert.That(Refused([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding
            .GetEncoding(encoding)
            .GetBytes("id,rule,trigger_local,extra\n")]), Does.StartWith("The file is in UTF-16 or UTF-32"));

    [Test]
    public void A_mark_of_UTF_8_and_lines_of_any_system_are_read()
    {
        using var answers = new StringWriter();

        Assert.That(WorkOutCommand.Run(
            "\uFEFFid,rule,trigger_local,extra\r\nV1,CH48_2014,2026-11-23T14:00,\r\n"u8.ToArray(),
            StatuteBook.Load(),
            answers,
            TextWriter.Null), Is.Zero);
        Assert.That(Lines(answers), Has.Count.EqualTo(2));
    }

    private static string Refused(byte[] file)
    {
        using var answers = new StringWriter();
        using var complaints = new StringWriter();

        Assert.That(WorkOutCommand.Run(file, StatuteBook.Load(), answers, complaints), Is.EqualTo(1));
        Assert.That(answers.ToString(), Is.Empty);

        return complaints.ToString().Trim();
    }

    private static (List<string> Answers, string Notes) Answers(string question)
    {
        var questions = Encoding.UTF8.GetBytes($"id,rule,trigger_local,extra\nV1,{question}\n");
        using var answers = new StringWriter();
        using var notes = new StringWriter();

        Assert.That(WorkOutCommand.Run(questions, StatuteBook.Load(), answers, notes), Is.Zero);
        Assert.That(Lines(answers)[0], Is.EqualTo("id,expected_local,expected_utc"));

        return (Lines(answers)[1..], notes.ToString());
    }

    private static List<string> Lines(StringWriter written) =>
        [.. written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? WorkedExamples()
    {
        var file = Path.Combine(RepositoryFolder.Path, "..", "shared", "data", "deadlines", "worked-examples.csv");

        return File.Exists(file) ? file : null;
    }
}
