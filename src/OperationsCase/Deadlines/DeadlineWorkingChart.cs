using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>Where each part of the drawing of an hour clock stands: days side by side on a wide page, stacked on a phone.</summary>
/// <param name="Length">How long the drawing is along its days, in units of its picture.</param>
/// <param name="Days">Its days in order, whole, from midnight to midnight in London.</param>
/// <param name="Parts">What runs or stands still within them.</param>
/// <param name="Start">Where the clock was started.</param>
/// <param name="End">Where it runs out.</param>
internal sealed record DeadlineWorkingChart(
    double Length, IReadOnlyList<DeadlineWorkingChart.ChartDay> Days, IReadOnlyList<DeadlineWorkingChart.ChartPart> Parts, double Start, double End)
{
    /// <param name="On">The London day.</param>
    /// <param name="Note">What is said of it, such as "Boxing Day counts".</param>
    /// <param name="From">Where it begins.</param>
    /// <param name="Size">How much room it takes; a day of 23 or 25 hours takes that of its hours.</param>
    /// <param name="Total">What has counted when it ends, such as "14 h".</param>
    public sealed record ChartDay(DateOnly On, string Note, double From, double Size, string Total);

    /// <param name="From">Where it begins.</param>
    /// <param name="Size">How much room it takes.</param>
    /// <param name="IsCounted">Whether the clock ran.</param>
    /// <param name="Words">Such as "14 hours" or "Not counted".</param>
    public sealed record ChartPart(double From, double Size, bool IsCounted, string Words)
    {
        /// <param name="unitsOfALetter">The width of one letter, about.</param>
        public bool Fits(double unitsOfALetter) => Words.Length * unitsOfALetter < Size;
    }

    public static DeadlineWorkingChart Of(DeadlineCalculation calculation, BankHolidays calendar, double length)
    {
        var days = calculation.Stretches
            .Select(stretch => stretch.On)
            .Append(London.DateOf(calculation.DueAt.AddSeconds(-1)))
            .Distinct()
            .Order()
            .ToList();
        var begins = London.StartOf(days[0]);
        var scale = length / (London.StartOf(days[^1].AddDays(1)) - begins).TotalHours;
        double At(DateTimeOffset instant) => Math.Round((instant - begins).TotalHours * scale, 2);

        return new DeadlineWorkingChart(
            length,
            [
                .. from day in days
                   let inDay = calculation.Stretches.Where(stretch => stretch.On == day).ToList()
                   let begin = At(London.StartOf(day))
                   select new ChartDay(
                       day,
                       NoteOn(day, inDay, calculation.Rule, calendar),
                       begin,
                       At(London.StartOf(day.AddDays(1))) - begin,
                       Total(inDay)),
            ],
            [
                .. from stretch in calculation.Stretches
                   select new ChartPart(At(stretch.From), At(stretch.To) - At(stretch.From), stretch.IsCounted, stretch.IsCounted
                       ? Said(stretch, (At(stretch.To) - At(stretch.From)) / 10.5)
                       : "Not counted"),
            ],
            At(calculation.TriggerAt),
            At(calculation.DueAt));
    }

    private static string NoteOn(DateOnly day, List<CountedDayPart> inDay, StatutoryRule rule, BankHolidays calendar)
    {
        var name = calendar.Covers(day) ? calendar.NameOf(day) : null;

        if (inDay.FirstOrDefault(stretch => !stretch.IsCounted) is { } leftOut)
        {
            return name is not null && name != leftOut.LeftOut ? $"{leftOut.LeftOut}, {name}" : leftOut.LeftOut!;
        }

        return name is not null ? $"{name} counts"
            : London.ClocksChangeOn(day) ? "The clocks change"
            : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && rule.Disregards.Count > 0 ? $"{day.DayOfWeek}s count"
            : "";
    }

    private static string Total(List<CountedDayPart> inDay)
    {
        if (inDay.Count == 0)
        {
            return "";
        }

        return inDay[^1].IsCounted ? Short(inDay[^1].Total) : $"still {Short(inDay[^1].Total)}";
    }

    private static string Said(CountedDayPart stretch, double letters) =>
        Format.Length(stretch.Length) is { } words && words.Length < letters ? words : Short(stretch.Length);

    /// <summary>Words broken into lines of so many letters at most, where a word is no longer.</summary>
    public static IReadOnlyList<string> Lines(string words, int letters)
    {
        var lines = new List<string>();

        foreach (var word in words.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>"7 h 55 min", where there is no room for words.</summary>
    public static string Short(TimeSpan length) => (int)length.TotalHours == 0 ? $"{length.Minutes} min"
        : length.Minutes == 0 ? $"{(int)length.TotalHours} h" : $"{(int)length.TotalHours} h {length.Minutes} min";
}
