using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts.Passwords;

/// <summary>
/// Sets another password for the officer themselves, and ends every session of theirs; the page that sends it has checked the old one, and
/// goes on in a new session.
/// </summary>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record ChangePassword : ICommand<bool>
{
    [JsonIgnore]
    public string Password { get; init; } = "";

    [JsonIgnore]
    public string PasswordAgain { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ChangePassword>
    {
        public Validator()
        {
            RuleFor(change => change.Password).IsAPassword();
            RuleFor(change => change.PasswordAgain)
                .Equal(change => change.Password)
                .WithMessage("The passwords do not match. Enter the same password twice");
        }
    }

    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        IPasswordHasher<SignInAccount> hasher,
        PasswordRules rules,
        OfficerMessages messages,
        CaseHistory history)
        : IRequestHandler<ChangePassword, Result<bool>>
    {
        public async Task<Result<bool>> Handle(ChangePassword command, CancellationToken cancellation)
        {
            if (await database.SingleOrDefault<Row>(Sql.Own, new { officer.Id }) is not { } own)
            {
                return Refusal.Conflict("You have no password here. Ask an administrator for a one-time link");
            }

            if (rules.TroubleWith(command.Password, own.Name, own.Email) is { } trouble)
            {
                return Refusal.Invalid(trouble, nameof(command.Password));
            }

            if (hasher.VerifyHashedPassword(
                new SignInAccount { Id = officer.Id },
                own.PasswordHash,
                command.Password) != PasswordVerificationResult.Failed)
            {
                return Refusal.Invalid("This is your current password. Enter a different one", nameof(command.Password));
            }

            await database.Execute(Sql.Set, new
            {
                officer.Id,
                PasswordHash = hasher.HashPassword(new SignInAccount { Id = officer.Id }, command.Password),
                SecurityStamp = RandomSecret.Make(""),
            });
            await messages.SendAboutAccount(officer.Id, "Your password was changed", "You were signed out everywhere else.");
            history.IsAbout(officer.Id);
            history.Tell("Password changed");

            return true;
        }
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public string PasswordHash { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Own = "SELECT Name, Email, PasswordHash FROM Officer WHERE Id = @Id AND PasswordHash IS NOT NULL";

        internal const string Set = "UPDATE Officer SET PasswordHash = @PasswordHash, SecurityStamp = @SecurityStamp WHERE Id = @Id";
    }
}
