using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines.Holidays;

/// <summary>Lists the versions of the bank holidays, the one in use first.</summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("It tells of bank holidays and of no case")]
public sealed record ListCalendars : IQuery<IReadOnlyList<ListCalendars.Row>>
{
    public sealed record Row
    {
        public string Version { get; init; } = "";

        public DateOnly ReadOn { get; init; }

        public string Source { get; init; } = "";

        /// <summary>When it came into use here; none for the one that the program was shipped with.</summary>
        public DateTimeOffset? LoadedAt { get; init; }

        public int Days { get; init; }
    }

    internal sealed class Handler(Database database) : IRequestHandler<ListCalendars, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListCalendars query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Versions, new { }));
    }

    private static class Sql
    {
        internal const string Versions =
            """
            SELECT calendar.Version, calendar.ReadOn, calendar.Source, loaded.LoadedAt,
                (SELECT COUNT(*) FROM BankHoliday AS day WHERE day.CalendarVersion = calendar.Version) AS Days
            FROM Calendar AS calendar
            LEFT JOIN CalendarLoad AS loaded ON loaded.Version = calendar.Version
            ORDER BY calendar.ReadOn DESC, loaded.LoadedAt DESC, calendar.Version DESC
            """;
    }
}
