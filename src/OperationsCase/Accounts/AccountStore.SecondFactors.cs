using Microsoft.AspNetCore.Identity;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts;

/// <summary>What Identity asks of second factors. They are set up and taken away by commands, which are audited.</summary>
internal sealed partial class AccountStore : IUserTwoFactorStore<SignInAccount>, IUserTwoFactorRecoveryCodeStore<SignInAccount>
{
    public Task<bool> GetTwoFactorEnabledAsync(SignInAccount user, CancellationToken cancellationToken) => Task.FromResult(user.HasAuthenticator);

    public Task SetTwoFactorEnabledAsync(SignInAccount user, bool enabled, CancellationToken cancellationToken) => throw SetUpElsewhere();

    public Task ReplaceCodesAsync(SignInAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        throw SetUpElsewhere();

    /// <summary>Uses the code up, so that of two who try it at the same moment one is let in.</summary>
    public async Task<bool> RedeemCodeAsync(SignInAccount user, string code, CancellationToken cancellationToken)
    {
        await using var database = Changing();
        var isFirst = await database.Execute(Sql.UseCode, new
        {
            OfficerId = user.Id,
            CodeHash = RecoveryCodes.Hash(code),
            Now = clock.GetUtcNow(),
        }) == 1;

        if (isFirst)
        {
            await audit.Say(database, user, "Recovery code used");
        }

        await database.Commit();

        return isFirst;
    }

    public async Task<int> CountCodesAsync(SignInAccount user, CancellationToken cancellationToken)
    {
        await using var database = new Database(engine);

        return await database.Count(Sql.CodesLeft, new { OfficerId = user.Id });
    }

    private static NotSupportedException SetUpElsewhere() =>
        new("Second factors are set up by ConfirmAuthenticator and AddPasskey, which are audited.");

    private static partial class Sql
    {
        internal const string UseCode =
            "UPDATE RecoveryCode SET UsedAt = @Now WHERE OfficerId = @OfficerId AND CodeHash = @CodeHash AND UsedAt IS NULL";

        internal const string CodesLeft = "SELECT COUNT(*) FROM RecoveryCode WHERE OfficerId = @OfficerId AND UsedAt IS NULL";
    }
}
