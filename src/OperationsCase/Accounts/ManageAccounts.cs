using System.ComponentModel.DataAnnotations;
using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts;

/// <summary>Lists accounts by name, for the administrator who keeps them.</summary>
[AllowedTo(Role.Administrator)]
[StoredAs("ListOfficers")]
public sealed record ListAccounts : IQuery<ListAccounts.Answer>
{
    public const int PageSize = 25;

    /// <summary>Part of a name, an e-mail address or a unit.</summary>
    public string? Find { get; init; }

    public AccountState? State { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public Role Role { get; init; }

        public string Unit { get; init; } = "";

        public AccountState State { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListAccounts>
    {
        public Validator()
        {
            RuleFor(query => query.Find).MaximumLength(100).WithMessage("What you look for must be 100 characters or fewer");
            RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database) : IRequestHandler<ListAccounts, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListAccounts query, CancellationToken cancellation)
        {
            var which = new DynamicParameters(new
            {
                Pattern = string.IsNullOrWhiteSpace(query.Find) ? null : LikePattern.Containing(query.Find.Trim()),
                State = query.State?.ToString(),
            });

            return new Answer(
                await database.Page<Row>(Sql.ByName, which, skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, which));
        }
    }

    private const string Which =
        $"""
        WHERE (@Pattern IS NULL OR Name LIKE @Pattern ESCAPE '\' OR Email LIKE @Pattern ESCAPE '\' OR Unit LIKE @Pattern ESCAPE '\')
            AND (@State IS NULL OR {AccountStates.Of} = @State)
        """;

    private static class Sql
    {
        internal const string ByName =
            $"""
            SELECT Id, Name, Email, Role, Unit, {AccountStates.Of} AS State
            FROM Officer
            {Which}
            ORDER BY Name, Id
            """;

        internal const string Total = $"SELECT COUNT(*) FROM Officer {Which}";
    }
}

/// <summary>
/// Disables an account: it is signed out everywhere at once, its tokens end, and its open deadlines go to the supervisors of their
/// boroughs.
/// </summary>
[AllowedTo(Role.Administrator)]
[RequiresRecentSignIn]
[StoredAs("DisableOfficer")]
public sealed record DisableAccount : ICommand<AccountClosure.Answer>
{
    public Guid OfficerId { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<DisableAccount>
    {
        public Validator() => RuleFor(disable => disable.Why)
            .NotEmpty().WithMessage("Enter why the account is disabled")
            .MaximumLength(1000).WithMessage("Why the account is disabled must be 1,000 characters or fewer");
    }

    internal sealed class Handler(
        Database database,
        AccountClosure end,
        ICurrentUser officer,
        CaseHistory history) : IRequestHandler<DisableAccount, Result<AccountClosure.Answer>>
    {
        public async Task<Result<AccountClosure.Answer>> Handle(DisableAccount command, CancellationToken cancellation)
        {
            if (command.OfficerId == officer.Id)
            {
                return Refusal.Conflict("You cannot disable your own account. Ask another administrator");
            }

            if (await database.Count(Sql.Enabled, new { command.OfficerId }) == 0)
            {
                return Refusal.NotFound("account");
            }

            var answer = await end.Of(command.OfficerId);
            history.IsAbout(command.OfficerId);
            history.Tell("Account disabled", $"{command.Why} {answer.Sentence}");

            return answer;
        }
    }

    private static class Sql
    {
        internal const string Enabled = "SELECT COUNT(*) FROM Officer WHERE Id = @OfficerId AND DisabledAt IS NULL";
    }
}

/// <summary>Makes a new one-time link for somebody who lost their password or never used their first. The answer is its secret.</summary>
[AllowedTo(Role.Administrator)]
[RequiresRecentSignIn]
[StoredAs("InviteAgain")]
public sealed record RenewInvitation(Guid OfficerId) : ICommand<string>
{
    internal sealed class Handler(
        Database database,
        Invitations invitations,
        OfficerMessages messages,
        CaseHistory history) : IRequestHandler<RenewInvitation, Result<string>>
    {
        public async Task<Result<string>> Handle(RenewInvitation command, CancellationToken cancellation)
        {
            if (await database.Count(Sql.Enabled, new { command.OfficerId }) == 0)
            {
                return Refusal.NotFound("account");
            }

            if (await database.Count(Sql.HasPassword, new { command.OfficerId }) > 0)
            {
                await messages.SendAboutAccount(
                    command.OfficerId, "An administrator made a one-time link for your account",
                    "Anyone who has it can set your password and sign in as you. If you did not ask for it, tell another administrator at once.");
            }

            history.IsAbout(command.OfficerId);
            history.Tell("New one-time link made");

            return await invitations.Make(command.OfficerId);
        }
    }

    private static class Sql
    {
        internal const string Enabled = "SELECT COUNT(*) FROM Officer WHERE Id = @OfficerId AND DisabledAt IS NULL";

        internal const string HasPassword = "SELECT COUNT(*) FROM Officer WHERE Id = @OfficerId AND PasswordHash IS NOT NULL";
    }
}
