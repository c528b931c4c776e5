using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

internal static class DisruptionApi
{
    public static void MapDisruption(this IEndpointRouteBuilder api)
    {
        api.MapPost("networks/{network}/claims", async (NetworkReference network, ClaimDisruption command, IMediator mediator) =>
            (await mediator.Send(command with { Network = network })).ToHttp(reference => Results.Created(
                $"/api/claims/{reference}",
                new { reference })));
        api.MapGet("claims", async ([AsParameters] ListClaimsApi query, IMediator mediator) =>
            (await mediator.Send(query.Request())).ToHttp(Results.Ok));
        api.MapGet("claims/{claim}", async (ClaimReference claim, IMediator mediator) =>
            (await mediator.Send(new GetClaim(claim))).ToHttp(Results.Ok));
        api.MapPost("claims/{claim}/decision", async (ClaimReference claim, DecideOnClaim command, IMediator mediator) =>
            (await mediator.Send(command with { Claim = claim })).ToHttp(status => Results.Ok(new { status })));
        api.MapPost("claims/{claim}/corrections", async (ClaimReference claim, CorrectClaim command, IMediator mediator) =>
            (await mediator.Send(command with { Claim = claim })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("claims/{claim}/withdrawal", async (ClaimReference claim, WithdrawClaim command, IMediator mediator) =>
            (await mediator.Send(command with { Claim = claim })).ToHttp(version => Results.Ok(new { version })));
        api.MapPost("claims/{claim}/reopening", async (ClaimReference claim, ReopenClaim command, IMediator mediator) =>
            (await mediator.Send(command with { Claim = claim })).ToHttp(version => Results.Ok(new { version })));
    }
}

/// <summary>The same filters as the page's address line.</summary>
internal sealed record ListClaimsApi(
        ClaimStatus? Status,
        NetworkReference? Network,
        OperationReference? Operation,
        string? Borough,
        int? Year,
        DateOnly? Through,
        bool ForMe = false,
        bool Counting = false,
        int Page = 1)
{
    public ListClaims Request() => new()
    {
        Status = Status,
        ForMe = ForMe,
        Counting = Counting,
        Network = Network,
        Operation = Operation,
        Borough = Borough,
        Year = Year,
        Through = Through,
        Page = Page,
    };
}
