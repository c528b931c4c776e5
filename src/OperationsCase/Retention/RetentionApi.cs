using MediatR;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Retention;

internal static class RetentionApi
{
    public static void MapRetention(this IEndpointRouteBuilder api)
    {
        api.MapGet("reviews", async (IMediator mediator, bool all = false, int page = 1) =>
            (await mediator.Send(new ListRetentionReviews { All = all, Page = page })).ToHttp(Results.Ok));
        api.MapGet(
            "reviews/{case}",
            async (string @case, IMediator mediator) => (await mediator.Send(new GetRetentionReview(@case))).ToHttp(Results.Ok));
        api.MapPost("reviews/{case}/keeping", async (string @case, KeepCaseAfterReview command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapPost("reviews/{case}/hold", async (string @case, HoldCaseFromErasure command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapPost("reviews/{case}/hold/lifting", async (string @case, LiftRetentionHold command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapPost("reviews/{case}/erasure", async (string @case, EraseCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapGet("erased", async (IMediator mediator, int page = 1) => (await mediator.Send(new ListTombstones(page))).ToHttp(Results.Ok));
        api.MapGet(
            "erased/{reference}",
            async (string reference, IMediator mediator) => (await mediator.Send(new GetTombstone(reference))).ToHttp(Results.Ok));
    }

    private static IResult Done(string reference) => Results.Ok(new { reference });
}
