using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Disruption;

/// <summary>Counts what waits for the officer's decision: the total of the list "for me to decide".</summary>
[AllowedTo(Role.ClaimDeciders)]
[NotInAccessLog("It gives a number, and names no case")]
public sealed record CountClaimsToDecide : IQuery<int>
{
    internal sealed class Handler(Database database, BoroughsServed served, ICurrentUser officer) : IRequestHandler<CountClaimsToDecide, Result<int>>
    {
        public async Task<Result<int>> Handle(CountClaimsToDecide query, CancellationToken cancellation) =>
            (await new ListClaims.Handler(database, served, officer).Handle(new ListClaims { ForMe = true }, cancellation)).Value.Total;
    }
}
