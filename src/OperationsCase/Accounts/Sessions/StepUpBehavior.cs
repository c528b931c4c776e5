using System.Reflection;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Tokens;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Lets a serious command pass only from somebody who has lately shown that it is them, and none from a token that may only read.</summary>
internal sealed class StepUpBehavior<TRequest, TResponse>(StepUp stepUp, IHttpContextAccessor http) : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    private static readonly bool IsCommand = typeof(TRequest).IsCommand();
    private static readonly bool RequiresStepUp = typeof(TRequest).GetCustomAttribute<RequiresRecentSignInAttribute>() is not null;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (IsCommand && http.HttpContext?.User.FindFirst(ApiToken.ScopeClaim)?.Value == nameof(ApiTokenScope.Read))
        {
            return TResponse.Refused([Refusal.Forbidden("This token may only read. Use one that may write")]);
        }

        return RequiresStepUp && !stepUp.IsFresh
            ? TResponse.Refused([Refusal.StepUpRequired("Confirm your identity, then send this again")])
            : await next();
    }
}
