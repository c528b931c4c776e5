using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Search;

internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("search", async (IMediator mediator, string? find) =>
            (await mediator.Send(new SearchEverything { Find = find })).ToHttp(Results.Ok));
}
