using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Retention;

/// <summary>Shows when a case must be looked at again, why it was kept, and what holds it.</summary>
[AllowedTo(Role.InformationManager)]
[StoredAs("GetReview")]
public sealed record GetRetentionReview(CaseReference Case) : IQuery<GetRetentionReview.Answer>, IConcernsCase
{
    /// <param name="Case">What it is about.</param>
    /// <param name="Review">Null while the case is open.</param>
    public sealed record Answer(CaseSummary Case, RetentionReviewRow? Review);

    internal sealed class Handler(
        CurrentCase currentCase,
        CaseStore cases,
        RetentionReviewStore reviews) : IRequestHandler<GetRetentionReview, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetRetentionReview query, CancellationToken cancellation) =>
            new Answer(await cases.Summary(currentCase.Id), await reviews.Of(currentCase.Id));
    }
}
