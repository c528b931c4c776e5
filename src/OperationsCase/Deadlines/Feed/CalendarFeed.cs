using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MediatR;
using OperationsCase.Audit;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines.Feed;

/// <summary>What a calendar program reads at its officer's secret address: RFC 5545, a reference and what is due, and nobody's name.</summary>
internal static class CalendarFeed
{
    public static string AddressOf(string site, string secret) => $"{site}/calendar/{secret}.ics";

    public static void MapCalendar(this IEndpointRouteBuilder app) => app
        .MapMethods($"/{SecretPaths.Calendars}/{{secret}}.ics", [HttpMethods.Get, HttpMethods.Head], Answer)
        .AllowAnonymous()
        .AddEndpointFilter<AccessLogFilter>();

    private static async Task<IResult> Answer(
        string secret,
        HttpContext http,
        CalendarLinks links,
        IMediator mediator,
        PublicUrl site,
        TimeProvider clock)
    {
        http.Response.Headers.CacheControl = "private, no-store";

        if (await links.Owner(secret) is not { } owner)
        {
            return Results.NotFound();
        }

        http.User = owner;
        var deadlines = await mediator.Send(new GetCalendar());

        return deadlines.IsRefused
            ? Results.NotFound()
            : Results.Text(Write(deadlines.Value, site.Value, clock.GetUtcNow()), "text/calendar", Encoding.UTF8);
    }

    internal static string Write(IReadOnlyList<GetCalendar.Row> deadlines, string site, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//OperationsCase//Deadlines//EN" };
        calendar.AddProperty("X-WR-CALNAME", "Deadlines");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT15M");

        foreach (var deadline in deadlines)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{deadline.Id:N}@operationscase",
                DtStamp = Utc(now),
                LastModified = Utc(deadline.MovedAt ?? deadline.WorkedOutAt),
                Sequence = deadline.Moves,
                DtStart = DueFormat.IsOfADay(deadline.DueAt, deadline.LastDayOn)
                    ? new CalDateTime(DueFormat.LastDay(deadline.DueAt, deadline.LastDayOn))
                    : Utc(deadline.DueAt),
                Description = $"{DueFormat.ByFirst(deadline.DueAt, deadline.LastDayOn).Replace('\u00a0', ' ')}.",
                Summary = $"{deadline.Reference}: {char.ToLowerInvariant(deadline.What[0])}{deadline.What[1..]}",
                Url = new Uri($"{site}{deadline.Address}"),
                Class = "PRIVATE",
                Transparency = TransparencyType.Transparent,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, "UTC");
}
