using MediatR;
using OperationsCase.Access;
using OperationsCase.Access.NeedToKnow;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Retention;

/// <summary>Shows when a case must be looked at again, why it was kept, and what holds it.</summary>
[AllowedTo(Role.InformationManager)]
public sealed record GetReview(string Case) : IQuery<GetReview.Answer>, IConcernsRestrictable
{
    /// <param name="Case">What it is about.</param>
    /// <param name="Review">Null while the case is open.</param>
    public sealed record Answer(RestrictableCase Case, ReviewRow? Review);

    internal sealed class Handler(CurrentCase currentCase, RestrictionStore cases, ReviewStore reviews) : IRequestHandler<GetReview, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetReview query, CancellationToken cancellation) =>
            new Answer(await cases.Case(currentCase.RestrictableId), await reviews.Of(currentCase.RestrictableId));
    }
}
