using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>Puts a new calendar of bank holidays into use, and works out again the open deadlines that it moves; answers how many.</summary>
[AllowedTo(Role.Administrator)]
[RequiresRecentSignIn]
[LongWork(WorkKind.Load)]
public sealed record LoadHolidays : ICommand<LoadHolidays.Answer>
{
    /// <summary>What the new version is called, such as 2027-03; left out, the London day of loading.</summary>
    public string? CalendarVersion { get; init; }

    /// <summary>The JSON of gov.uk, or CSV with the columns On and Name.</summary>
    [DataType(DataType.MultilineText)]
    public string Content { get; init; } = "";

    /// <summary>
    /// The version in use that a preview was made against. Where another is in use by then, nothing is loaded; left out, no preview was
    /// made.
    /// </summary>
    public string? InPlaceOf { get; init; }

    /// <param name="CalendarVersion">What the calendar in use is called now.</param>
    /// <param name="Moved">How many open deadlines it moved.</param>
    public sealed record Answer(string CalendarVersion, int Moved);

    internal sealed class Validator : AbstractValidator<LoadHolidays>
    {
        public Validator()
        {
            RuleFor(load => load.CalendarVersion)
                .MaximumLength(20).WithMessage("Name of the version must be 20 characters or fewer")
                .Matches("^[A-Za-z0-9][A-Za-z0-9 ._-]*$").WithMessage(
                    "Name of the version must have only letters, numbers, spaces, dots and hyphens, like 2027-03")
                .When(load => !string.IsNullOrWhiteSpace(load.CalendarVersion));
            RuleFor(load => load.Content).AreHolidays();
        }
    }

    internal sealed class Handler(
        Database database,
        SystemFacts facts,
        BankHolidayCalendars calendars,
        MovedDeadlineFinder deadlines,
        DeadlineRecalculation moves,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<LoadHolidays, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(LoadHolidays command, CancellationToken cancellation)
        {
            var file = HolidayFile.Read(command.Content, nameof(Content));

            if (file.IsRefused)
            {
                return Result<Answer>.Refused(file.Refusals);
            }

            await facts.TakeTurn();
            var now = await AfterTheLast();
            var version = string.IsNullOrWhiteSpace(command.CalendarVersion) ? DueFormat.Exact(London.DateOf(now)) : command.CalendarVersion.Trim();
            var inUse = await calendars.Latest();
            var change = CalendarChange.Of(inUse, file.Value, version, London.DateOf(now));

            if (!string.IsNullOrWhiteSpace(command.InPlaceOf) && command.InPlaceOf != inUse.Version)
            {
                return Refusal.Conflict(
                    $"Version {inUse.Version} was loaded while you were checking what would change. Check it again, then load it");
            }

            if (change.YearsLost is [var lost, ..])
            {
                return Refusal.Conflict(
                    $"The year {lost} would be lost: the file has some of its days, but Good Friday or Christmas is missing. Load a file "
                        + $"that has all of them",
                    nameof(Content));
            }

            if (change.IsNone)
            {
                return Refusal.Conflict(
                    $"These are the bank holidays of version {inUse.Version}, which is in use already. Nothing was changed",
                    nameof(Content));
            }

            var row = new { Version = version, change.New.ReadOn, Source = $"Loaded by {officer.Name}", LoadedAt = now, OfficerId = officer.Id };

            if (!await database.AddIfAbsent(Sql.AddCalendar, row))
            {
                return Refusal.Conflict($"There is already a version {version}. Give this one another name", nameof(CalendarVersion));
            }

            await database.Execute(Sql.AddLoad, row);
            await database.Load("BankHoliday", ["CalendarVersion", "HolidayOn", "Name"], change.New.Days
                .OrderBy(day => day.Key)
                .Select(day => new object?[] { version, day.Key, day.Value }));
            var moved = await deadlines.By(change.New);

            if (moved.IsRefused)
            {
                return Result<Answer>.Refused(moved.Refusals);
            }

            var kept = await moves.Keep(moved.Value, nameof(LoadHolidays), now);
            history.Tell("Bank holidays loaded", $"Version {version} in place of {inUse.Version}. {Format.Count(kept, "open deadline")} moved.");

            return new Answer(version, kept);
        }

        /// <summary>Now, or a second after the last loading where that was in this same second: the later one is in use.</summary>
        private async Task<DateTimeOffset> AfterTheLast()
        {
            var now = clock.GetUtcNow();
            var earliest = (await database.SingleOrDefault<DateTimeOffset?>(Sql.LastLoadedAt, new { }))?.AddSeconds(1);

            return earliest > now ? earliest.Value : now;
        }
    }

    private static class Sql
    {
        internal const string LastLoadedAt = "SELECT MAX(LoadedAt) FROM CalendarLoad";

        internal const string AddCalendar =
            """
            INSERT INTO Calendar (Version, ReadOn, Source)
            SELECT @Version, @ReadOn, @Source
            WHERE NOT EXISTS (SELECT 1 FROM Calendar WHERE Version = @Version)
            """;

        internal const string AddLoad = "INSERT INTO CalendarLoad (Version, LoadedAt, OfficerId) VALUES (@Version, @LoadedAt, @OfficerId)";
    }
}
