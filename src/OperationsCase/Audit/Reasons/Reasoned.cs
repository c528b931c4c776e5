using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Reasons;

/// <summary>Lets through what needs a reason only when its sender has given one for this very act. The system needs none.</summary>
/// <remarks>Stands inside <see cref="Admitted{TRequest, TResponse}"/>: nobody is asked about what they may not see.</remarks>
internal sealed class Reasoned<TRequest, TResponse>(Database database, IOfficer officer, ReasonInHand inHand, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (officer.Id == Guid.Empty)
        {
            return await next();
        }

        if (request is INeedsAReason { InOrderTo: { } what })
        {
            inHand.Ask(what, ActOf(request), ReasonInHand.Once);
        }

        foreach (var asked in inHand.AllAsked)
        {
            var mine = new DynamicParameters(new { OfficerId = officer.Id, asked.Act, Since = clock.GetUtcNow() - asked.Holds });

            if (await database.Page<ReasonInHand.Reason>(Sql.Given, mine, skip: 0, take: 1) is not [var reason])
            {
                return TResponse.Refused([asked.Refusal]);
            }

            inHand.Take(reason);
        }

        return await next();
    }

    /// <summary>The request and its terms, so that a reason for one download is none for another.</summary>
    private static string ActOf(TRequest request) =>
        $"{typeof(TRequest).Name} {Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, CaseHistory.Format)))[..32]}";

    private static class Sql
    {
        internal const string Given =
            """
            SELECT reason.Purpose, reason.Why
            FROM AccessReason AS reason
            WHERE reason.OfficerId = @OfficerId AND reason.Act = @Act AND reason.GivenAt >= @Since
            ORDER BY reason.GivenAt DESC
            """;
    }
}
