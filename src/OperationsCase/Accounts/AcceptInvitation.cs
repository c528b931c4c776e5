using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using OperationsCase.Access;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Accounts.Passwords;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts;

/// <summary>Says whose one-time link this is, while it is in force.</summary>
[AllowedTo(Role.Visitor | Role.Anybody)]
[NotInAccessLog("The link is the visitor's own")]
public sealed record GetInvitation([property: JsonIgnore] string Secret) : IQuery<GetInvitation.Row>
{
    /// <param name="Name">None for the first administrator.</param>
    /// <param name="Email">None for the first administrator.</param>
    public sealed record Row(string? Name, string? Email);

    internal sealed class Handler(Invitations invitations) : IRequestHandler<GetInvitation, Result<Row>>
    {
        public async Task<Result<Row>> Handle(GetInvitation query, CancellationToken cancellation) =>
            await invitations.Find(query.Secret) is { } found ? new Row(found.Name, found.Email) : Refusal.NotFound("link");
    }
}

/// <summary>
/// Sets a password with a one-time link, which ends a lost authenticator app too; the first administrator says who they are with it.
/// </summary>
[AllowedTo(Role.Visitor | Role.Anybody)]
public sealed record AcceptInvitation : ICommand<string>
{
    [JsonIgnore]
    public string Secret { get; init; } = "";

    public string? Name { get; init; }

    public string? Email { get; init; }

    [JsonIgnore]
    public string Password { get; init; } = "";

    [JsonIgnore]
    public string PasswordAgain { get; init; } = "";

    internal sealed class Validator : AbstractValidator<AcceptInvitation>
    {
        public Validator()
        {
            RuleFor(accept => accept.Name).MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(accept => accept.Email)
                .MaximumLength(200).WithMessage("E-mail address must be 200 characters or fewer")
                .Matches(EmailAddress.Pattern).WithMessage("Enter an e-mail address like name@example.org")
                .When(accept => !string.IsNullOrEmpty(accept.Email));
            RuleFor(accept => accept.Password).IsAPassword();
            RuleFor(accept => accept.PasswordAgain)
                .Equal(accept => accept.Password).WithMessage("The passwords do not match. Enter the same password twice");
        }
    }

    internal sealed class Handler(
        Database database,
        Invitations invitations,
        IPasswordHasher<SignInAccount> hasher,
        PasswordRules rules,
        OfficerMessages messages,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<AcceptInvitation, Result<string>>
    {
        public async Task<Result<string>> Handle(AcceptInvitation command, CancellationToken cancellation)
        {
            if (await invitations.Find(command.Secret) is not { } invitation)
            {
                return Refusal.NotFound("link");
            }

            if (rules.TroubleWith(command.Password, invitation.Name ?? command.Name ?? "", invitation.Email ?? command.Email ?? "") is { } trouble)
            {
                return Refusal.Invalid(trouble, nameof(command.Password));
            }

            if (!await invitations.Use(invitation.Id))
            {
                return Refusal.NotFound("link");
            }

            var id = invitation.OfficerId ?? TimeOrderedId.New(clock.GetUtcNow());

            if (invitation.OfficerId is null)
            {
                if (string.IsNullOrWhiteSpace(command.Name))
                {
                    return Refusal.Invalid("Enter your rank and name", nameof(command.Name));
                }

                if (string.IsNullOrWhiteSpace(command.Email))
                {
                    return Refusal.Invalid("Enter your e-mail address", nameof(command.Email));
                }

                await database.Execute(Sql.AddAdministrator, new
                {
                    Id = id,
                    command.Email,
                    command.Name,
                    SecurityStamp = Accounts.RandomSecret.Make(""),
                    CreatedAt = clock.GetUtcNow(),
                });
            }

            if (await database.Count(Sql.HasPassword, new { Id = id }) > 0)
            {
                await messages.SendAboutAccount(
                    id,
                    "Your password was set with a one-time link",
                    "You were signed out everywhere, and an authenticator app that you had was removed.");
            }

            await database.Execute(Sql.ForgetAuthenticator, new { Id = id });
            await database.Execute(Sql.ForgetCodes, new { Id = id });
            await database.Execute(Sql.SetPassword, new
            {
                Id = id,
                PasswordHash = hasher.HashPassword(new SignInAccount { Id = id }, command.Password),
                SecurityStamp = Accounts.RandomSecret.Make(""),
            });
            await SignInAttempts.ForgetAll(database, id);
            history.IsAbout(id);
            history.Tell("Password set with a one-time link", invitation.Name ?? command.Name!);

            return invitation.Email ?? command.Email!;
        }
    }

    private static class Sql
    {
        internal const string AddAdministrator =
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            VALUES (@Id, @Email, @Name, 'Administrator', 'Administration', @SecurityStamp, 0, @CreatedAt)
            """;

        internal const string HasPassword = "SELECT COUNT(*) FROM Officer WHERE Id = @Id AND PasswordHash IS NOT NULL";

        internal const string SetPassword =
            """
            UPDATE Officer
            SET PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp
            WHERE Id = @Id
            """;

        internal const string ForgetCodes = "DELETE FROM RecoveryCode WHERE OfficerId = @Id";

        internal const string ForgetAuthenticator = "DELETE FROM Authenticator WHERE OfficerId = @Id";
    }
}
