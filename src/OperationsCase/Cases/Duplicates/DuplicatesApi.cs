using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Cases.Duplicates;

internal static class DuplicatesApi
{
    /// <summary>A program asks before it records something, as a form does.</summary>
    public static void MapDuplicates(this IEndpointRouteBuilder api) => api.MapGet("possible-duplicates", async (
            IMediator mediator,
            string kindCode,
            string? name,
            string? place,
            DateTimeOffset? happenedAt,
            string? exhibit,
            string? seal,
            long? amountPence) =>
        (await mediator.Send(new ListPossibleDuplicates
        {
            Kind = kindCode,
            Name = name,
            Place = place,
            HappenedAt = happenedAt,
            Exhibit = exhibit,
            Seal = seal,
            AmountPence = amountPence,
        })).ToHttp(Results.Ok));
}
