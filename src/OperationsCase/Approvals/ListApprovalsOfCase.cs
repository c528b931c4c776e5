using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Approvals;

/// <summary>Lists every decision that was asked for about one case, latest first.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListApprovalsOfCase(CaseReference Case, int Page = 1) : IQuery<PagedCaseRows<ApprovalRow>>, IConcernsCase
{
    public const int PageSize = 25;

    internal sealed class Validator : AbstractValidator<ListApprovalsOfCase>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(PagedCaseRowsReader parts) : IRequestHandler<ListApprovalsOfCase, Result<PagedCaseRows<ApprovalRow>>>
    {
        public async Task<Result<PagedCaseRows<ApprovalRow>>> Handle(ListApprovalsOfCase query, CancellationToken cancellation) =>
            await parts.Page<ApprovalRow>(Sql.OfCase, query.Page, PageSize);
    }

    private static class Sql
    {
        internal const string OfCase =
            $"""
            SELECT {ApprovalRow.Columns}
            {ApprovalRow.From}
            WHERE it.Id = asked.CaseId AND asked.CaseId = @SubjectId
            ORDER BY asked.AskedAt DESC, asked.Id DESC
            """;
    }
}
