using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>Says what a new calendar of bank holidays would change, and changes nothing.</summary>
[AllowedTo(Role.Administrator)]
[NotInAccessLog("It counts deadlines by rule and tells of no case")]
[LongWork(WorkKind.Load)]
public sealed record PreviewHolidays : IQuery<PreviewHolidays.Answer>
{
    /// <summary>The JSON of gov.uk, or CSV with the columns On and Name.</summary>
    [DataType(DataType.MultilineText)]
    public string Content { get; init; } = "";

    /// <param name="InUse">The version that deadlines are calculated with now.</param>
    /// <param name="Years">The years in which something differs.</param>
    /// <param name="YearsCovered">The years that the calendar would cover.</param>
    /// <param name="YearsKept">The years that are not in the file and stay as they are.</param>
    /// <param name="Warnings">What to look at twice, each a sentence.</param>
    /// <param name="Deadlines">How many open deadlines would move, by rule and by how much.</param>
    public sealed record Answer(
        string InUse,
        IReadOnlyList<PreviewYear> Years,
        IReadOnlyList<int> YearsCovered,
        IReadOnlyList<int> YearsKept,
        IReadOnlyList<string> Warnings,
        IReadOnlyList<PreviewMove> Deadlines);

    public sealed record PreviewYear(
        int Number,
        bool IsCovered,
        IReadOnlyList<PreviewDay> Added,
        IReadOnlyList<PreviewDay> Gone,
        IReadOnlyList<PreviewDay> Renamed);

    public sealed record PreviewDay(DateOnly On, string Name, string? NameWas);

    /// <param name="RuleId">The rule that they were worked out by.</param>
    /// <param name="What">What must be done, as an officer says it.</param>
    /// <param name="Count">How many of them.</param>
    /// <param name="MinutesLater">By how much each would be due later; below nothing when earlier.</param>
    public sealed record PreviewMove(string RuleId, string What, int Count, int MinutesLater)
    {
        /// <summary>"1 day later", "2 days earlier", "25 hours later".</summary>
        public string Shift
        {
            get
            {
                var minutes = Math.Abs(MinutesLater);
                var length = minutes % 1440 == 0 ? Format.Count(minutes / 1440, "day") : Format.Length(TimeSpan.FromMinutes(minutes));

                return $"{length} {(MinutesLater < 0 ? "earlier" : "later")}";
            }
        }
    }

    internal sealed class Validator : AbstractValidator<PreviewHolidays>
    {
        public Validator() => RuleFor(query => query.Content).AreHolidays();
    }

    internal sealed class Handler(
        BankHolidayCalendars calendars,
        MovedDeadlineFinder deadlines,
        TimeProvider clock) : IRequestHandler<PreviewHolidays, Result<Answer>>
    {
        private const string Unnamed = "not loaded yet";

        public async Task<Result<Answer>> Handle(PreviewHolidays query, CancellationToken cancellation)
        {
            var file = HolidayFile.Read(query.Content, nameof(Content));

            if (file.IsRefused)
            {
                return Result<Answer>.Refused(file.Refusals);
            }

            var inUse = await calendars.Latest();
            var change = CalendarChange.Of(inUse, file.Value, Unnamed, London.DateOf(clock.GetUtcNow()));
            var moved = await deadlines.By(change.New);

            return moved.IsRefused ? Result<Answer>.Refused(moved.Refusals) : new Answer(
                inUse.Version,
                [.. change.Years.Select(Shown)],
                change.New.Years,
                change.YearsKept,
                change.Warnings,
                Counted(moved.Value));
        }

        private static PreviewYear Shown(CalendarChange.CalendarYearChange year) =>
            new(year.Number, year.IsCovered, Shown(year.Added), Shown(year.Gone), Shown(year.Renamed));

        private static List<PreviewDay> Shown(IReadOnlyList<CalendarChange.CalendarDayChange> days) =>
            [.. days.Select(day => new PreviewDay(day.On, day.Name, day.NameWas))];

        private static List<PreviewMove> Counted(IReadOnlyList<MovedDeadline> moved) =>
        [
            .. from deadline in moved
               group deadline by (deadline.Was.RuleId, deadline.Was.What, Minutes: (int)(deadline.Now.DueAt - deadline.Was.DueAt).TotalMinutes) into same
               orderby same.Key.What, same.Key.Minutes
               select new PreviewMove(same.Key.RuleId, same.Key.What, same.Count(), same.Key.Minutes),
        ];
    }
}

internal static class HolidayRules
{
    public static IRuleBuilderOptions<T, string> AreHolidays<T>(this IRuleBuilder<T, string> content) => content
        .NotEmpty().WithMessage("Choose a file of bank holidays, or paste them")
        .MaximumLength(HolidayFile.Longest).WithMessage($"The bank holidays must be {Format.Number(HolidayFile.Longest)} characters or fewer");
}
