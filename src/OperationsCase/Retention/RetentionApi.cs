using MediatR;
using OperationsCase.Access;
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
            async (CaseReference @case, IMediator mediator) => (await mediator.Send(new GetRetentionReview(@case))).ToHttp(Results.Ok));
        api.MapPost("reviews/{case}/keeping", async (CaseReference @case, KeepCaseAfterReview command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapPost("reviews/{case}/hold", async (CaseReference @case, HoldCaseFromErasure command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapPost("reviews/{case}/hold/lifting", async (CaseReference @case, LiftRetentionHold command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapPost("reviews/{case}/erasure", async (CaseReference @case, EraseCase command, IMediator mediator) =>
            (await mediator.Send(command with { Case = @case })).ToHttp(Done));
        api.MapGet("erased", async (IMediator mediator, int page = 1) => (await mediator.Send(new ListTombstones(page))).ToHttp(Results.Ok));
        api.MapGet(
            "erased/{reference}",
            async (string reference, IMediator mediator) => (await mediator.Send(new GetTombstone(reference))).ToHttp(Results.Ok));
    }

    private static IResult Done(string reference) => Results.Ok(new { reference });
}
