using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Tasks;

/// <summary>Lists the tasks of a case: open ones first, by their time. Whom the case is only shared with does not see them.</summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Saw the tasks of a case")]
public sealed record ListTasksOfCase(CaseReference Case, int Page = 1) : IQuery<PagedCaseRows<TaskRow>>, IConcernsCase
{
    public const int PageSize = 25;

    internal sealed class Validator : AbstractValidator<ListTasksOfCase>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(PagedCaseRowsReader parts, CaseKinds kinds) : IRequestHandler<ListTasksOfCase, Result<PagedCaseRows<TaskRow>>>
    {
        public async Task<Result<PagedCaseRows<TaskRow>>> Handle(ListTasksOfCase query, CancellationToken cancellation)
        {
            var page = await parts.Page<TaskRow>(Sql.OfCase, query.Page, PageSize);

            return page with { Rows = page.Rows.Named(kinds) };
        }
    }

    private static class Sql
    {
        internal const string OfCase =
            $"""
            SELECT {TaskRow.Columns}
            {TaskRow.Tables}
            WHERE {TaskRow.Joined} AND d.CaseId = @SubjectId
            ORDER BY CASE WHEN d.MetAt IS NULL AND d.StoodDownAt IS NULL THEN 0 ELSE 1 END, d.DueAt, d.Id
            """;
    }
}
