using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Disclosures;

/// <summary>
/// Lists who outside the force was told what of one operation, network or seizure, latest first. Whom an operation is only shared with does
/// not see the list.
/// </summary>
[AllowedTo(Role.Investigators)]
public sealed record ListDisclosuresOfCase(CaseReference Case, int Page = 1) : IQuery<PagedCaseRows<DisclosureRow>>, IConcernsCase
{
    public const int PageSize = 25;

    internal sealed class Validator : AbstractValidator<ListDisclosuresOfCase>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(PagedCaseRowsReader parts) : IRequestHandler<ListDisclosuresOfCase, Result<PagedCaseRows<DisclosureRow>>>
    {
        public async Task<Result<PagedCaseRows<DisclosureRow>>> Handle(ListDisclosuresOfCase query, CancellationToken cancellation) =>
            await parts.Page<DisclosureRow>(Sql.OfCase, query.Page, PageSize);
    }

    private static class Sql
    {
        internal const string OfCase =
            $"""
            SELECT {DisclosureRow.Columns}, {DisclosureRow.CaseWords}
            {DisclosureRow.Tables}
            WHERE given.SubjectId = @SubjectId
            ORDER BY given.DisclosedAt DESC, given.Id DESC
            """;
    }
}

/// <summary>Says one disclosure of a case again, for the form that corrects it.</summary>
[AllowedTo(Role.MoneyWorkers | Role.InformationManager)]
public sealed record GetDisclosure(CaseReference Case, Guid Id) : IQuery<DisclosureRow>, IConcernsCase
{
    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<GetDisclosure, Result<DisclosureRow>>
    {
        public async Task<Result<DisclosureRow>> Handle(GetDisclosure query, CancellationToken cancellation) =>
            await database.SingleOrDefault<DisclosureRow>(Sql.OfCase, new { query.Id, SubjectId = currentCase.Id }) is { } row
                ? row
                : Refusal.NotFound("disclosure");
    }

    private static class Sql
    {
        internal const string OfCase =
            $"""
            SELECT {DisclosureRow.Columns}, {DisclosureRow.CaseWords}
            {DisclosureRow.Tables}
            WHERE given.Id = @Id AND given.SubjectId = @SubjectId
            """;
    }
}
