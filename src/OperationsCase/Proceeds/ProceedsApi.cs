using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Proceeds;

internal static class ProceedsApi
{
    public static void MapProceeds(this IEndpointRouteBuilder api)
    {
        api.MapGet("proceeds", async (IMediator mediator, int year, int? baseline, ProceedsStage? stage, ProceedsAxis? by) =>
            (await mediator.Send(new CountProceeds
            {
                Year = year,
                Baseline = baseline ?? year - 1,
                Stage = stage ?? ProceedsStage.Seized,
                By = by ?? ProceedsAxis.Borough,
            })).ToHttp(Results.Ok));
        api.MapGet("proceeds/networks", async (IMediator mediator, int year, ProceedsStage? stage) =>
            (await mediator.Send(new ListNetworkProceeds { Year = year, Stage = stage ?? ProceedsStage.Seized })).ToHttp(Results.Ok));
        api.MapGet("proceeds/acts", async (
            IMediator mediator, int year, ProceedsStage? stage, string? borough, string? kind, string? unit, string? network, int page = 1) =>
            (await mediator.Send(new ListProceeds
            {
                Year = year,
                Stage = stage ?? ProceedsStage.Seized,
                Borough = borough,
                Kind = kind,
                Unit = unit,
                Network = network is null ? null : (NetworkReference)network,
                Page = page,
            })).ToHttp(Results.Ok));
        api.MapGet("proceeds/reconciliation", async (IMediator mediator) => (await mediator.Send(new CheckProceeds())).ToHttp(Results.Ok));
        api.MapGet("money-held", async (IMediator mediator, string? place, int page = 1) =>
            (await mediator.Send(new ListMoneyHeld { Place = place, Page = page })).ToHttp(Results.Ok));
        api.MapGet("money-held/totals", async (IMediator mediator) => (await mediator.Send(new CountMoneyHeld())).ToHttp(Results.Ok));
    }
}
