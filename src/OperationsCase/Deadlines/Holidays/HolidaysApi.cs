using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines.Holidays;

internal static class HolidaysApi
{
    public static void MapHolidays(this IEndpointRouteBuilder api)
    {
        api.MapGet("bank-holidays", async (IMediator mediator) => (await mediator.Send(new ListCalendars())).ToHttp(Results.Ok));
        api.MapPost("bank-holidays/preview", async (PreviewHolidays query, IMediator mediator) => (await mediator.Send(query)).ToHttp(Results.Ok));
        api.MapPost("bank-holidays", async (LoadHolidays command, IMediator mediator) => (await mediator.Send(command)).ToHttp(Results.Ok));
    }
}
