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

            var answer = await end.Of(command.OfficerId);
            await end.ForgetMeans(command.OfficerId);
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

    public async Task<Answer> Of(Guid officerId)
    {
        await database.Execute(Sql.Disable, new { OfficerId = officerId, Now = clock.GetUtcNow() });

        return await WithoutAccess(officerId);
    }

    /// <summary>The account stays, and nothing but single sign-on opens it again.</summary>
    public async Task<Answer> OfRole(Guid officerId)
    {
        var answer = await WithoutAccess(officerId);
        await ForgetMeans(officerId);

        return answer;
    }

    private async Task<Answer> WithoutAccess(Guid officerId)
    {
        var who = new { OfficerId = officerId, Now = clock.GetUtcNow() };
        await database.Execute(Sql.EndTokens, who);
        await database.Execute(Sql.EndInvitations, who);
        await ledger.SignOutEverywhere(officerId);

        return new Answer(string.Join(' ', await work.HandOverAll(officerId)));
    }

    /// <summary>Nobody signs in with what somebody who left has kept.</summary>
    public async Task ForgetMeans(Guid officerId)
    {
        var who = new { OfficerId = officerId };
        await database.Execute(Sql.ForgetPassword, who);
        await database.Execute(Sql.ForgetPasskeys, who);
        await database.Execute(Sql.ForgetCodes, who);
        await database.Execute(Sql.ForgetAuthenticator, who);
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
