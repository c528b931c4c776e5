using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Life;

/// <summary>
/// Lets somebody with a disabled account sign in again, with the password they had. Their tokens and their calendar link stay ended.
/// </summary>
[AllowedTo(Role.Administrator)]
[RequiresRecentSignIn]
[StoredAs("EnableOfficer")]
public sealed record EnableAccount(Guid OfficerId) : ICommand<bool>
{
    internal sealed class Handler(Database database, CaseHistory history) : IRequestHandler<EnableAccount, Result<bool>>
    {
        public async Task<Result<bool>> Handle(EnableAccount command, CancellationToken cancellation)
        {
            if (await database.Execute(Sql.Enable, new { command.OfficerId }) == 0)
            {
                return Refusal.Conflict("This account is already active, or permanently closed");
            }

            await SignInAttempts.ForgetAll(database, command.OfficerId);
            history.IsAbout(command.OfficerId);
            history.Tell("Account enabled");

            return true;
        }
    }

    private static class Sql
    {
        internal const string Enable =
            """
            UPDATE Officer
            SET DisabledAt = NULL
            WHERE Id = @OfficerId AND DisabledAt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Departure AS gone WHERE gone.OfficerId = @OfficerId)
            """;
    }
}

/// <summary>Closes the account of somebody who has left, for good. Their name stays on what they did.</summary>
[AllowedTo(Role.Administrator)]
[RequiresRecentSignIn]
public sealed record RecordDeparture(Guid OfficerId) : ICommand<AccountClosure.Answer>
{
    internal sealed class Handler(Database database, AccountClosure end, ICurrentUser officer, CaseHistory history, TimeProvider clock)
        : IRequestHandler<RecordDeparture, Result<AccountClosure.Answer>>
    {
        public async Task<Result<AccountClosure.Answer>> Handle(RecordDeparture command, CancellationToken cancellation)
        {
            if (command.OfficerId == officer.Id)
            {
                return Refusal.Conflict("You cannot close your own account. Ask another administrator");
            }

            var who = new { command.OfficerId, LeftAt = clock.GetUtcNow() };

            if (await database.Count(Sql.Known, who) == 0)
            {
                return Refusal.NotFound("account");
            }

            if (!await database.AddIfAbsent(Sql.Leave, who))
            {
                return Refusal.Conflict("This account is closed already");
            }

            var answer = await end.OfWhoLeft(command.OfficerId);
            history.IsAbout(command.OfficerId);
            history.Tell("Account closed: they have left", answer.Sentence);

            return answer;
        }
    }

    private static class Sql
    {
        internal const string Known = "SELECT COUNT(*) FROM Officer WHERE Id = @OfficerId";

        internal const string Leave =
            """
            INSERT INTO Departure (OfficerId, LeftAt)
            SELECT @OfficerId, @LeftAt
            WHERE NOT EXISTS (SELECT 1 FROM Departure WHERE OfficerId = @OfficerId)
            """;
    }
}

/// <summary>Ends what somebody could do here, and hands over what runs in their name, within the transaction of the command that does so.</summary>
internal sealed class AccountClosure(Database database, IWorkHandover work, OfficerStore ledger, TimeProvider clock)
{
    /// <param name="Sentence">What became of their work.</param>
    public sealed record Answer(string Sentence);

    /// <summary>The account cannot be used until it is enabled again.</summary>
    public Task<Answer> Of(Guid officerId) => End(officerId, isDisabled: true, forgetsMeans: false);

    /// <summary>The account stays, and nothing but single sign-on opens it again.</summary>
    public Task<Answer> OfRole(Guid officerId) => End(officerId, isDisabled: false, forgetsMeans: true);

    /// <summary>Nobody signs in with what somebody who left has kept.</summary>
    public Task<Answer> OfWhoLeft(Guid officerId) => End(officerId, isDisabled: true, forgetsMeans: true);

    /// <remarks>In the order in which all lock these rows: the account itself comes last.</remarks>
    private async Task<Answer> End(Guid officerId, bool isDisabled, bool forgetsMeans)
    {
        var who = new { OfficerId = officerId, Now = clock.GetUtcNow() };
        await work.HoldCases(officerId);
        var answer = new Answer(string.Join(' ', await work.HandOverAll(officerId)));
        await database.Execute(Sql.EndInvitations, who);
        await database.Execute(Sql.EndTokens, who);

        if (forgetsMeans)
        {
            await database.Execute(Sql.ForgetAuthenticator, who);
            await database.Execute(Sql.ForgetCodes, who);
            await database.Execute(Sql.ForgetPasskeys, who);
            await database.Execute(Sql.ForgetPassword, who);
        }

        if (isDisabled)
        {
            await database.Execute(Sql.Disable, who);
        }

        await ledger.SignOutEverywhere(officerId);

        return answer;
    }

    private static class Sql
    {
        internal const string Disable = "UPDATE Officer SET DisabledAt = @Now WHERE Id = @OfficerId AND DisabledAt IS NULL";

        internal const string EndTokens = "UPDATE ApiToken SET RevokedAt = @Now WHERE OfficerId = @OfficerId AND RevokedAt IS NULL";

        internal const string EndInvitations = "UPDATE Invitation SET UsedAt = @Now WHERE OfficerId = @OfficerId AND UsedAt IS NULL";

        internal const string ForgetPassword = "UPDATE Officer SET PasswordHash = NULL WHERE Id = @OfficerId";

        internal const string ForgetPasskeys = "DELETE FROM Passkey WHERE OfficerId = @OfficerId";

        internal const string ForgetCodes = "DELETE FROM RecoveryCode WHERE OfficerId = @OfficerId";

        internal const string ForgetAuthenticator = "DELETE FROM Authenticator WHERE OfficerId = @OfficerId";
    }
}
