using FluentValidation;
using MediatR;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access.Accounts;

/// <summary>Lists every account, for the administrator who keeps them.</summary>
[AllowedTo(Role.Administrator)]
public sealed record ListOfficers(int Page = 1) : IQuery<ListOfficers.Found>
{
    public const int PageSize = 50;

    public sealed record Found(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public Role Role { get; init; }

        public string Unit { get; init; } = "";

        public bool HasPassword { get; init; }

        public DateTimeOffset? LockedUntil { get; init; }

        public DateTimeOffset? DisabledAt { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListOfficers>
    {
        public Validator() => RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
    }

    internal sealed class Handler(Database database) : IRequestHandler<ListOfficers, Result<Found>>
    {
        public async Task<Result<Found>> Handle(ListOfficers query, CancellationToken cancellation) => new Found(
            await database.Page<Row>(Sql.All, new(), skip: (query.Page - 1) * PageSize, take: PageSize),
            await database.Count(Sql.Total, new { }));
    }

    private static class Sql
    {
        internal const string All =
            """
            SELECT Id, Name, Email, Role, Unit, CASE WHEN PasswordHash IS NULL THEN 0 ELSE 1 END AS HasPassword, LockedUntil, DisabledAt
            FROM Officer
            ORDER BY Email
            """;

        internal const string Total = "SELECT COUNT(*) FROM Officer";
    }
}

/// <summary>Ends an account: it is signed out everywhere, at once, and its tokens end with it.</summary>
[AllowedTo(Role.Administrator)]
public sealed record DisableOfficer(Guid OfficerId) : ICommand<bool>
{
    internal sealed class Handler(Database database, IOfficer officer, CaseHistory history, TimeProvider clock) : IRequestHandler<DisableOfficer, Result<bool>>
    {
        public async Task<Result<bool>> Handle(DisableOfficer command, CancellationToken cancellation)
        {
            if (command.OfficerId == officer.Id)
            {
                return Refusal.Conflict("You cannot disable your own account. Ask another administrator");
            }

            if (await database.Execute(Sql.Disable, new { command.OfficerId, Now = clock.GetUtcNow(), SecurityStamp = Secret.Make("") }) == 0)
            {
                return Refusal.NotFound("account");
            }

            history.IsAbout(command.OfficerId);
            history.Tell("Account disabled");

            return true;
        }
    }

    private static class Sql
    {
        internal const string Disable =
            "UPDATE Officer SET DisabledAt = @Now, SecurityStamp = @SecurityStamp WHERE Id = @OfficerId AND DisabledAt IS NULL";
    }
}

/// <summary>Makes a new one-time link for somebody who lost their password or never used their first. The answer is its secret.</summary>
[AllowedTo(Role.Administrator)]
public sealed record InviteAgain(Guid OfficerId) : ICommand<string>
{
    internal sealed class Handler(Database database, Invitations invitations, CaseHistory history) : IRequestHandler<InviteAgain, Result<string>>
    {
        public async Task<Result<string>> Handle(InviteAgain command, CancellationToken cancellation)
        {
            if (await database.Count(Sql.Enabled, new { command.OfficerId }) == 0)
            {
                return Refusal.NotFound("account");
            }

            history.IsAbout(command.OfficerId);
            history.Tell("New one-time link made");

            return await invitations.Make(command.OfficerId);
        }
    }

    private static class Sql
    {
        internal const string Enabled = "SELECT COUNT(*) FROM Officer WHERE Id = @OfficerId AND DisabledAt IS NULL";
    }
}
