using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines;

/// <summary>How a deadline came about: the answer as the heading, then each step with its source.</summary>
public sealed class GetDeadlineWorkingPageModel(IMediator mediator, CaseKinds kinds, TimeProvider clock) : PageModel
{
    public GetDeadlineWorking.Answer Answer { get; private set; } = null!;

    public GetDeadlineWorking.Row Deadline => Answer.Deadline;

    public DeadlineCalculation Calculation => Answer.Calculation;

    public StatutoryRule Rule => Calculation.Rule;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool CountsHours => Rule.CountsHours;

    public CaseKind Kind => kinds[Deadline.Subject];

    public string Case => Deadline.NameWithReference;

    public string Heading => DueFormat.Heading(Deadline.DueAt, Deadline.LastDayOn);

    public TimeLeft Left => Deadline.StoodDownAt is { } notNeeded
        ? DueFormat.Left(Deadline.DueAt, Deadline.LastDayOn, Now, met: notNeeded) with { Words = "No longer needed" }
        : DueFormat.Left(Deadline.DueAt, Deadline.LastDayOn, Now, Deadline.MetAt);

    /// <summary>What did not count, and which days that might have been left out did.</summary>
    public string Summary
    {
        get
        {
            if (!CountsHours)
            {
                return Answer.IsStated
                    ? "The court stated this end. The law only sets the latest day it may be."
                    : $"Worked out from {Rule.Begins}, {Format.Day(Calculation.TriggerAt)}.";
            }

            var left = Calculation.Stretches.Where(stretch => !stretch.IsCounted).Select(stretch => stretch.LeftOut!).Distinct().ToList();
            var after = $"{Calculation.Hours.TotalHours} hours after {Rule.Begins}";
            var counted = DaysThatCount().Distinct().ToList();

            return (left.Count == 0 ? $"{after}." : $"{after}, leaving out {Together(left)}.")
                + (counted.Count == 0 ? "" : $" {Together(counted)} count{(counted.Count == 1 ? "s" : "")}.");
        }
    }

    /// <summary>Why the day on which it falls may have no court sitting, or none.</summary>
    public string? NoSitting => Deadline.RuleId != "closure-notice.hearing" ? null
        : Answer.Calendar.NameOf(London.DateOf(Deadline.DueAt))
            ?? (London.DateOf(Deadline.DueAt).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                ? $"a {London.DateOf(Deadline.DueAt).DayOfWeek}"
                : null);

    public async Task<IActionResult> OnGetAsync(Guid deadlineId)
    {
        var found = await mediator.Send(new GetDeadlineWorking(deadlineId));

        if (!found.IsRefused)
        {
            Answer = found.Value;
        }

        return this.Show(found, done: _ => Page());
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Together(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private IEnumerable<string> DaysThatCount() =>
        from stretch in Calculation.Stretches
        where stretch.IsCounted
        let name = Answer.Calendar.NameOf(stretch.On) ?? (stretch.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? stretch.On.DayOfWeek.ToString()
            : null)
        where name is not null
        select name;
}
