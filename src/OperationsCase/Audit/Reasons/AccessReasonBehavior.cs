using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Reasons;

/// <summary>
/// Lets through what needs a reason only when its sender has given one for this very act, and no more rows of a list in a while than
/// <see cref="RowReadingLimit"/> says without one. The system needs none.
/// </summary>
/// <remarks>Stands inside <see cref="AuthorizationBehavior{TRequest, TResponse}"/>: nobody is asked about what they may not see.</remarks>
internal sealed class AccessReasonBehavior<TRequest, TResponse>(
    Database database, ICurrentUser officer, CurrentReason currentCase, RowsReadCounter read, IDataProtectionProvider protection, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (officer.Id == Guid.Empty)
        {
            return await next();
        }

        if (request is IRequiresAccessReason { InOrderTo: { } what })
        {
            currentCase.Ask(what, ActOf(request), CurrentReason.Once);
        }

        foreach (var asked in currentCase.AllAsked)
        {
            if (!await IsGiven(asked))
            {
                return Refused(asked);
            }
        }

        var response = await next();

        return currentCase.AllAsked.Count == 0 && request is ICountsRowsRead list
            && response.Refusals.Count == 0 && RowsOf(response.Answer) is { Count: > 0 } rows
            && !read.Take(officer.Id, list.CountsWith, rows) && await TooMany(list) is { } refusal
                ? refusal
                : response;
    }

    /// <summary>However a list is paged or filtered, by page, API or file, what is read of it in a while counts together.</summary>
    private async Task<TResponse?> TooMany(ICountsRowsRead list)
    {
        var asked = new CurrentReason.RequiredReason(
            $"read more than {read.Allowed.Rows:N0} rows of {list.Listing} in a short time", $"read on {list.CountsWith.Name}", read.Allowed.Window);

        return await IsGiven(asked) ? default : Refused(asked);
    }

    private static IReadOnlyList<object> RowsOf(object? answer) => answer switch
    {
        IRowsAnswer<object> found => found.Rows,
        IReadOnlyList<object> rows => rows,
        _ => [],
    };

    private async Task<bool> IsGiven(CurrentReason.RequiredReason asked)
    {
        if (currentCase.TakeAgain(asked))
        {
            return true;
        }

        var mine = new DynamicParameters(new { OfficerId = officer.Id, asked.Act, Since = clock.GetUtcNow() - asked.Holds });

        if (await database.Page<CurrentReason.GivenReason>(Sql.Given, mine, skip: 0, take: 1) is not [var reason])
        {
            return false;
        }

        currentCase.Take(asked, reason);

        return true;
    }

    private TResponse Refused(CurrentReason.RequiredReason asked) =>
        TResponse.Refused([Refusal.ReasonNeeded(asked.What, new AccessReasonRequest(officer.Id, asked.Act, asked.What).Sealed(protection))]);

    /// <summary>The request and its terms, so that a reason for one download is none for another.</summary>
    private static string ActOf(TRequest request) =>
        $"{typeof(TRequest).StoredName()} {Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, CaseHistory.Format)))[..32]}";

    private static class Sql
    {
        internal const string Given =
            """
            SELECT reason.Purpose, reason.Why
            FROM AccessReason AS reason
            WHERE reason.OfficerId = @OfficerId AND reason.Act = @Act AND reason.GivenAt >= @Since
            ORDER BY reason.GivenAt DESC, reason.Id DESC
            """;
    }
}
