using System.Globalization;
using System.Text.RegularExpressions;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.WorkOut;

/// <summary>"By when?", as somebody asks it: a rule by its code, when its clock started, and what else it must know.</summary>
/// <param name="Rule">Such as <c>CH48_2014</c>; <c>INPUT</c> only reads the trigger.</param>
/// <param name="Trigger">
/// What London's clocks showed, 2026-11-23T14:00 with or without an offset, or the day alone for a clock of days or months.
/// </param>
/// <param name="Facts">Such as <c>prev_end=2026-05-17</c>; <c>fold=1</c> is the second of two equal times.</param>
internal sealed partial record DeadlineCalculationRequest(string Rule, string Trigger, string Facts)
{
    public const string OnlyRead = "INPUT";
    public const string AddWorkingDays = "WORKING_DAYS_ADD";

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    /// <exception cref="FormatException">The facts, or the years of the calendar, do not let it be answered; the message says why.</exception>
    public DeadlineCalculationResponse Answer(StatuteBook statutes, BankHolidays calendar)
    {
        var facts = Statute.RuleFacts.Parse(Facts);
        var read = Read(facts);

        if (read.Trouble is not null || Rule == OnlyRead)
        {
            return read.Trouble is null && read.At is null
                ? DeadlineCalculationResponse.CannotBe("Give the time too, such as 2026-11-23T14:00", nameof(Trigger))
                : read.Trouble ?? new DeadlineCalculationResponse { DueAt = read.At };
        }

        var coded = Rule == AddWorkingDays
            ? new RuleByCode(WorkingDays.Count(facts.NumberEitherWay("n")), IsSafeReading: false)
            : statutes.ByCode(Rule);

        if (coded is null)
        {
            return DeadlineCalculationResponse.CannotBe($"No rule has the code '{Rule}'. The rules used are listed with their codes at /rules", nameof(Rule));
        }

        if (coded.Rule.CountsHours && read.At is null)
        {
            return DeadlineCalculationResponse.CannotBe($"{coded.Code} counts hours, so give the time too, such as {Trigger}T14:00", nameof(Trigger));
        }

        try
        {
            var calculation = coded.Rule.CountsHours
                ? coded.Rule.Calculate(read.At!.Value, calendar, facts)
                : coded.Rule.Calculate(read.On, calendar, facts);

            return new DeadlineCalculationResponse
            {
                Coded = coded,
                Calculation = calculation,
                DueAt = coded.DueAt(calculation),
                Notes = [.. Notes(coded, calculation, read.On, calendar)],
            };
        }
        catch (ArgumentOutOfRangeException beyond) when (beyond.ActualValue is DateOnly on)
        {
            return DeadlineCalculationResponse.CannotBe($"The bank holidays of {on.Year} are not known yet, so this cannot be worked out", nameof(Trigger));
        }
    }

    private (DateTimeOffset? At, DateOnly On, DeadlineCalculationResponse? Trouble) Read(RuleFacts facts)
    {
        var typed = Form().Match(Trigger.Trim());

        if (!typed.Success || !DateTime.TryParseExact(
            $"{typed.Groups["day"]} {(typed.Groups["time"].Success ? typed.Groups["time"].Value : "00:00")}",
            (string[])["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var clock))
        {
            return (null, default, DeadlineCalculationResponse.CannotBe(
                $"'{Trigger}' is not a time like 2026-11-23T14:00 or a day like 2026-11-23",
                nameof(Trigger)));
        }

        var on = DateOnly.FromDateTime(clock);

        if (on < Earliest || on > Latest)
        {
            return (null, on, DeadlineCalculationResponse.CannotBe($"Give a day from {Earliest.Year} to {Latest.Year}", nameof(Trigger)));
        }

        return typed.Groups["time"].Success ? At(clock, typed.Groups["offset"].Value, facts) : (null, on, null);
    }

    private static (DateTimeOffset? At, DateOnly On, DeadlineCalculationResponse? Trouble) At(DateTime clock, string offset, RuleFacts facts)
    {
        if (offset == "Z")
        {
            var instant = new DateTimeOffset(clock, TimeSpan.Zero);

            return (instant, London.DateOf(instant), null);
        }

        var on = DateOnly.FromDateTime(clock);
        var reading = London.Read(clock);

        if (reading.NeverHappened)
        {
            return (null, on, DeadlineCalculationResponse.NeverHappened);
        }

        if (offset.Length > 0)
        {
            var meant = new DateTimeOffset(clock, TimeSpan.ParseExact(offset[1..], "hh\\:mm", CultureInfo.InvariantCulture) * (offset[0] == '-'
                ? -1
                : 1)).ToUniversalTime();

            return reading.Instants.Contains(meant)
                ? (meant, on, null)
                : (null, on, DeadlineCalculationResponse.CannotBe(
                    $"London’s clocks were not at {offset} then. Leave the offset out, or end with Z for Greenwich time",
                    nameof(Trigger)));
        }

        return reading.HappenedTwice && !facts.Has("fold")
            ? (null, on, DeadlineCalculationResponse.HappenedTwice)
            : (reading.Instants[reading.HappenedTwice && facts.IsOne("fold") ? 1 : 0], on, null);
    }

    private static IEnumerable<string> Notes(RuleByCode coded, DeadlineCalculation calculation, DateOnly on, BankHolidays calendar)
    {
        var rule = coded.Rule;

        if (rule.IsOff)
        {
            yield return rule.Remark.StartsWith("Switched off", StringComparison.Ordinal) ? rule.Remark : $"Switched off: {rule.Remark}.";
        }
        else if (rule.IsReplaced)
        {
            yield return $"{rule.Remark} Use version {rule.ReplacedBy}.";
        }
        else if (!rule.Governs(on))
        {
            yield return rule.From > on
                ? $"This version governs only what happens from {Format.Date(rule.From!.Value)} on."
                : $"This version governed only what happened up to {Format.Date(rule.Until!.Value)}.";
        }

        if (calculation.SafeLastDayOn is { } safe && calculation.LastDayOn is { } last && safe < last)
        {
            yield return coded.IsSafeReading
                ? $"This is the earlier reading. By the later one the last day is {Format.Date(last)}."
                : $"The law can be read in two ways. By the earlier reading the last day is {Format.Date(safe)}: warn from then.";
        }
        else if (calculation.AlertAt < calculation.DueAt)
        {
            yield return "The clocks go forward within the period. By the clock on the wall it ends an hour earlier: warn by then.";
        }

        var usesHolidays = rule.Disregards.Concat(rule.RollsBackFrom).Any(day => day.NeedsCalendar);
        var years = calendar.ProjectedYears.Where(year => year >= on.Year && year <= London.DateOf(calculation.DueAt).Year).ToList();

        if (usesHolidays && years.Count > 0)
        {
            yield return $"The bank holidays of {string.Join(" and ", years)} are projected and not published, so the answer may change.";
        }
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d)?)(?<offset>Z|[+-][01]\d:[0-5]\d)?)?$")]
    private static partial Regex Form();
}

/// <summary>An answer with its working, or the sentence that says why there is none.</summary>
internal sealed record DeadlineCalculationResponse
{
    /// <summary>The time that London's clocks skipped.</summary>
    public static DeadlineCalculationResponse NeverHappened { get; } = CannotBe(
        "That time never happened: the clocks went forward over it. Give the time that London’s clocks showed",
        nameof(DeadlineCalculationRequest.Trigger));

    /// <summary>The hour that London's clocks showed twice.</summary>
    public static DeadlineCalculationResponse HappenedTwice { get; } = CannotBe(
        "That time happened twice, as the clocks went back. Say which: end it with +01:00 for summer time or +00:00 for Greenwich time",
        nameof(DeadlineCalculationRequest.Trigger));

    public RuleByCode? Coded { get; init; }

    public DeadlineCalculation? Calculation { get; init; }

    /// <summary>The last instant in time, in UTC; none when there is no answer.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What whoever relies on the answer must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public Refusal? Refusal { get; init; }

    public static DeadlineCalculationResponse CannotBe(string sentence, string field) => new() { Refusal = Refusal.Invalid(sentence, field) };
}
