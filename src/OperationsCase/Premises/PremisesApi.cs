using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Premises;

internal static class PremisesApi
{
    public static void MapPremises(this IEndpointRouteBuilder api)
    {
        api.MapGet("premises", async (
            IMediator mediator,
            string? find,
            string? borough,
            string? ward,
            PremisesTenure[]? tenure,
            int page = 1) =>
            (await mediator.Send(new ListPremises { Find = find, Borough = borough, Ward = ward, Tenure = tenure ?? [], Page = page })).ToHttp(Results.Ok));
        api.MapGet("premises/suggestions", async (
            IMediator mediator,
            string? flat,
            string? block,
            string? address,
            string? postcode,
            string? uprn) =>
            (await mediator.Send(new SuggestPremises { Flat = flat, Block = block, Address = address, Postcode = postcode, Uprn = uprn }))
                .ToHttp(Results.Ok));
        api.MapGet("premises/{case}", async (PremisesReference @case, IMediator mediator) =>
            (await mediator.Send(new GetPremises(@case))).ToHttp(Results.Ok));
        api.MapGet("premises/{case}/history", async (PremisesReference @case, IMediator mediator, int page = 1) =>
            (await mediator.Send(new ListHistoryOfPremises(@case, page))).ToHttp(Results.Ok));
        api.MapGet("postcodes/{postcode}", async (string postcode, IMediator mediator) =>
            (await mediator.Send(new FindPostcode(postcode))).ToHttp(Results.Ok));
        api.MapPost("premises", async (RecordPremises command, IMediator mediator) =>
            (await mediator.Send(command)).ToHttp(reference => Results.Created($"/api/premises/{reference}", new { reference })));
        api.MapPut("premises/{case}", async (PremisesReference @case, ChangePremises command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(version => Results.Ok(new { version })));
    }
}
