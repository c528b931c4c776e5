using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>
/// Gives the officer a key for an authenticator app, which counts for nothing until a code has confirmed it. The answer is the key.
/// </summary>
/// <remarks>A key that was never confirmed is given again, so that a page opened twice shows one key.</remarks>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record BeginAuthenticator : ICommand<string>, INotAudited
{
    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        AuthenticatorKeyProtector keys,
        TimeProvider clock) : IRequestHandler<BeginAuthenticator, Result<string>>
    {
        public async Task<Result<string>> Handle(BeginAuthenticator command, CancellationToken cancellation)
        {
            var key = Totp.NewKey();
            var begun = new { OfficerId = officer.Id, SealedKey = keys.Seal(officer.Id, key), CreatedAt = clock.GetUtcNow() };

            if (await database.AddIfAbsent(Sql.Begin, begun))
            {
                return key;
            }

            return await database.SingleOrDefault<string>(Sql.Unconfirmed, begun) is { } before
                ? keys.Open(officer.Id, before)
                : Refusal.Conflict("You already have an authenticator app. Remove it first");
        }
    }

    private static class Sql
    {
        internal const string Begin =
            """
            INSERT INTO Authenticator (OfficerId, SealedKey, LastStep, CreatedAt)
            SELECT @OfficerId, @SealedKey, 0, @CreatedAt
            WHERE NOT EXISTS (SELECT 1 FROM Authenticator WHERE OfficerId = @OfficerId)
            """;

        internal const string Unconfirmed = "SELECT SealedKey FROM Authenticator WHERE OfficerId = @OfficerId AND ConfirmedAt IS NULL";
    }
}

/// <summary>Turns the authenticator app on with the first code that it shows, and ends every session.</summary>
/// <remarks>The answer is the recovery codes, which are shown once.</remarks>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record ConfirmAuthenticator : ICommand<IReadOnlyList<string>>
{
    [JsonIgnore]
    public string Code { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ConfirmAuthenticator>
    {
        public Validator() => RuleFor(confirm => confirm.Code).NotEmpty().WithMessage("Enter the code that your app shows");
    }

    internal sealed class Handler(
            Database database, ICurrentUser officer, OfficerStore officers, AuthenticatorKeyProtector keys, RecoveryCodes codes,
            OfficerMessages messages, CaseHistory history, TimeProvider clock)
        : IRequestHandler<ConfirmAuthenticator, Result<IReadOnlyList<string>>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(ConfirmAuthenticator command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();

            if (await database.SingleOrDefault<string>(Sql.Unconfirmed, new { OfficerId = officer.Id }) is not { } key)
            {
                return Refusal.Conflict("Your authenticator app is on already");
            }

            if (Totp.StepOf(keys.Open(officer.Id, key), Totp.AsTyped(command.Code), now) is not { } step)
            {
                return Refusal.Invalid("The code is wrong. Enter the six digits that your app shows now", nameof(command.Code));
            }

            await database.Execute(Sql.Confirm, new { OfficerId = officer.Id, Now = now, Step = step });
            var made = await codes.Make(officer.Id);
            await officers.SignOutEverywhere(officer.Id);
            await messages.SendAboutAccount(officer.Id, "An authenticator app was set up for your account", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id);
            history.Tell("Authenticator app set up");

            return Result<IReadOnlyList<string>>.Of(made);
        }
    }

    private static class Sql
    {
        internal const string Unconfirmed = "SELECT SealedKey FROM Authenticator WHERE OfficerId = @OfficerId AND ConfirmedAt IS NULL";

        internal const string Confirm = "UPDATE Authenticator SET ConfirmedAt = @Now, LastStep = @Step WHERE OfficerId = @OfficerId";
    }
}

/// <summary>Takes the authenticator app away, with its recovery codes, and ends every session.</summary>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record RemoveAuthenticator : ICommand<bool>
{
    internal sealed class Handler(
            Database database, ICurrentUser officer, OfficerStore officers, RecoveryCodes codes, OfficerMessages messages, CaseHistory history)
        : IRequestHandler<RemoveAuthenticator, Result<bool>>
    {
        public async Task<Result<bool>> Handle(RemoveAuthenticator command, CancellationToken cancellation)
        {
            if (await database.Execute(Sql.Remove, new { OfficerId = officer.Id }) == 0)
            {
                return Refusal.NotFound("authenticator app");
            }

            await codes.End(officer.Id);
            await officers.SignOutEverywhere(officer.Id);
            await messages.SendAboutAccount(officer.Id, "Your authenticator app was removed", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id);
            history.Tell("Authenticator app removed");

            return true;
        }
    }

    private static class Sql
    {
        internal const string Remove = "DELETE FROM Authenticator WHERE OfficerId = @OfficerId";
    }
}

/// <summary>Makes new recovery codes; the old ones end, and every session. The answer is shown once.</summary>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record RenewRecoveryCodes : ICommand<IReadOnlyList<string>>
{
    internal sealed class Handler(
            Database database, ICurrentUser officer, OfficerStore officers, RecoveryCodes codes, OfficerMessages messages, CaseHistory history)
        : IRequestHandler<RenewRecoveryCodes, Result<IReadOnlyList<string>>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(RenewRecoveryCodes command, CancellationToken cancellation)
        {
            if (await database.Count(Sql.Confirmed, new { OfficerId = officer.Id }) == 0)
            {
                return Refusal.NotFound("authenticator app");
            }

            var made = await codes.Make(officer.Id);
            await officers.SignOutEverywhere(officer.Id);
            await messages.SendAboutAccount(officer.Id, "New recovery codes were made for your account", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id);
            history.Tell("Recovery codes renewed");

            return Result<IReadOnlyList<string>>.Of(made);
        }
    }

    private static class Sql
    {
        internal const string Confirmed = "SELECT COUNT(*) FROM Authenticator WHERE OfficerId = @OfficerId AND ConfirmedAt IS NOT NULL";
    }
}
