using System.ComponentModel.DataAnnotations;
using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Approvals;

/// <summary>Lists the decisions that the officer is to take, has asked for, or that their boroughs have asked for.</summary>
[AllowedTo(Role.Investigators)]
[SaidInAuditLog("Listed approvals")]
public sealed record ListApprovals : IQuery<ListApprovals.Answer>, ICountsRowsRead
{
    public const int PageSize = 25;

    public ApprovalListing Of { get; init; }

    /// <summary>Only those that wait for a decision.</summary>
    public bool Waiting { get; init; } = true;

    public int Page { get; init; } = 1;

    string ICountsRowsRead.Listing => "a list of approvals";

    public sealed record Answer(IReadOnlyList<ApprovalRow> Rows, int Total, bool OrMore = false) : IRowsAnswer<ApprovalRow>;

    internal sealed class Validator : AbstractValidator<ListApprovals>
    {
        public Validator()
        {
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
            RuleFor(query => query.Of).IsInEnum();
        }
    }

    internal sealed class Handler(Database database, CaseKinds kinds, ICurrentUser officer) : IRequestHandler<ListApprovals, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListApprovals query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                Waiting = query.Waiting ? 1 : 0,
            });
            var ordered = query.Of switch
            {
                ApprovalListing.ForMe => Sql.ForMe,
                ApprovalListing.ByMe => Sql.ByMe,
                _ => Sql.OfMyBoroughs,
            };
            var (rows, total) = await database.PageAndTotal<ApprovalRow>(ordered, which, skip: (query.Page - 1) * PageSize, take: PageSize);

            return new Answer(rows.Named(kinds), total.Rows, total.OrMore);
        }
    }

    private const string Listed =
        $"""
        SELECT {ApprovalRow.Columns}
        {ApprovalRow.From}
        WHERE it.Id = asked.CaseId AND {Visible.OwnCase} AND (@Waiting = 0 OR asked.Decision IS NULL)
        """;

    private static class Sql
    {
        internal const string ForMe = $"{Listed} AND asked.ApproverId = @OfficerId ORDER BY asked.DueAt, asked.Id";

        internal const string ByMe = $"{Listed} AND asked.AskedById = @OfficerId ORDER BY asked.AskedAt DESC, asked.Id DESC";

        internal const string OfMyBoroughs = $"{Listed} ORDER BY asked.DueAt DESC, asked.Id DESC";
    }
}

/// <summary>Whose approvals a list has.</summary>
public enum ApprovalListing
{
    [Display(Name = "For you to decide")]
    ForMe,

    [Display(Name = "You asked for")]
    ByMe,

    [Display(Name = "All in your boroughs")]
    OfMyBoroughs,
}
