using FluentValidation;
using MediatR;

namespace OperationsCase.Foundation.Requests;

/// <summary>Refuses what its validators refuse, before any handler sees it.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse> where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        var refusals =
            from validator in validators
            from failure in validator.Validate(request).Errors
            select Refusal.Invalid(failure.ErrorMessage, failure.PropertyName);

        return refusals.ToList() is { Count: > 0 } list ? TResponse.Refused(list) : await next();
    }
}
