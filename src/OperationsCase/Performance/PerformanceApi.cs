using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Performance;

internal static class PerformanceApi
{
    public static void MapPerformance(this IEndpointRouteBuilder api)
    {
        api.MapGet("performance/networks-disrupted", async (IMediator mediator, int year, string? borough, DateOnly? through) =>
            (await mediator.Send(new CountNetworksDisrupted { Year = year, Borough = borough, Through = through })).ToHttp(Results.Ok));
        api.MapGet("performance/networks-disrupted/rows", async (
            IMediator mediator,
            int year,
            string? borough,
            DateOnly? through,
            int? month,
            int page = 1) =>
            (await mediator.Send(new ListNetworksDisrupted
            {
                Year = year,
                Borough = borough,
                Through = through,
                Month = month,
                Page = page,
            })).ToHttp(Results.Ok));
        api.MapGet("performance/networks-disrupted/changes", async (
            IMediator mediator,
            int year,
            string? borough,
            DateOnly? through,
            int page = 1) =>
            (await mediator.Send(new ListDisruptionsNotCounted { Year = year, Borough = borough, Through = through, Page = page })).ToHttp(Results.Ok));
    }
}
