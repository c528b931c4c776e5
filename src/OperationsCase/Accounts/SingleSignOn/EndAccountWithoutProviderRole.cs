using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.SingleSignOn;

/// <summary>
/// Ends what an account could do when the force's identity provider gives its holder no role any more. The answer is whether there was one.
/// </summary>
/// <remarks>
/// Sent for whom the provider has just vouched for, and whose claims make them nothing here. When it gives them a role again,
/// single sign-on lets them in.
/// </remarks>
[AllowedTo(Role.Visitor | Role.Anybody)]
[StoredAs("WithdrawRole")]
public sealed record EndAccountWithoutProviderRole(string Identity) : ICommand<bool>
{
    internal sealed class Handler(
        Database database,
        AccountClosure end,
        CaseHistory history) : IRequestHandler<EndAccountWithoutProviderRole, Result<bool>>
    {
        public async Task<Result<bool>> Handle(EndAccountWithoutProviderRole command, CancellationToken cancellation)
        {
            if (await database.SingleOrDefault<Guid?>(Sql.Bound, command) is not { } officerId)
            {
                return Refusal.NotFound("account");
            }

            var answer = await end.OfRole(officerId);
            history.IsAbout(officerId);
            history.Tell("Role withdrawn by single sign-on", answer.Sentence);

            return true;
        }
    }

    private static class Sql
    {
        internal const string Bound = "SELECT OfficerId FROM ForceIdentity WHERE IdentityHash = @Identity";
    }
}
