using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts;

/// <summary>Lists who was invited and has not opened their account yet, the link that ends first at the head.</summary>
/// <remarks>A link that has ended stays on the list until another is made for the account, or the account is disabled.</remarks>
[AllowedTo(Role.Administrator)]
[SaidInAuditLog("Listed invitations that were not used")]
public sealed record ListOpenInvitations : IQuery<ListOpenInvitations.Answer>
{
    public const int PageSize = 10;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public Guid OfficerId { get; init; }

        public string Name { get; init; } = "";

        public Role Role { get; init; }

        public string Unit { get; init; } = "";

        /// <summary>When the link ends, in UTC.</summary>
        public DateTimeOffset EndsAt { get; init; }

        public bool HasEnded { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListOpenInvitations>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<ListOpenInvitations, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListOpenInvitations query, CancellationToken cancellation)
        {
            var now = new { Now = clock.GetUtcNow() };

            return new Answer(
                await database.Page<Row>(Sql.Open, new DynamicParameters(now), skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, new { }));
        }
    }

    private const string Which =
        """
        FROM Invitation AS invitation
        JOIN Officer AS invited ON invited.Id = invitation.OfficerId
        WHERE invitation.UsedAt IS NULL AND invited.DisabledAt IS NULL
        """;

    private static class Sql
    {
        internal const string Open =
            $"""
            SELECT invited.Id AS OfficerId, invited.Name, invited.Role, invited.Unit, invitation.EndsAt,
                CASE WHEN invitation.EndsAt <= @Now THEN 1 ELSE 0 END AS HasEnded
            {Which}
            ORDER BY invitation.EndsAt, invitation.Id
            """;

        internal const string Total = $"SELECT COUNT(*) {Which}";
    }
}
