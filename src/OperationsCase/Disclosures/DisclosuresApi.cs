using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disclosures;

internal static class DisclosuresApi
{
    public static void MapDisclosures(this IEndpointRouteBuilder api)
    {
        api.MapGet("disclosures", async (
            IMediator mediator,
            string? recipient,
            DateOnly? from,
            DateOnly? to,
            int page = 1,
            int rows = ListDisclosures.PageSize) =>
            (await mediator.Send(new ListDisclosures { Recipient = recipient, From = from, To = to, Page = page, Rows = rows })).ToHttp(Results.Ok));
        api.MapGet("disclosures/{case}", async (CaseReference @case, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListDisclosuresOfCase(@case, page))).ToHttp(Results.Ok));
        api.MapPost("disclosures/{case}", async (CaseReference @case, RecordDisclosure command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(id => Results.Created($"/api/disclosures/{@case}", new { id })));
    }
}
