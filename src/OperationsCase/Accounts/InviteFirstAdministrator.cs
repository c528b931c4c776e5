using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts;

/// <summary>Makes a one-time link for the first administrator, while nobody has an account. The answer is its secret.</summary>
[AllowedTo(Role.TheSystem)]
public sealed record InviteFirstAdministrator : ICommand<string>
{
    internal sealed class Handler(
        Database database,
        Invitations invitations,
        CaseHistory history) : IRequestHandler<InviteFirstAdministrator, Result<string>>
    {
        public async Task<Result<string>> Handle(InviteFirstAdministrator command, CancellationToken cancellation)
        {
            if (await database.Count(Sql.Accounts, new { }) > 0)
            {
                return Refusal.Conflict("Someone has an account already; an administrator can invite more");
            }

            history.Tell("One-time link made for the first administrator");

            return await invitations.Make(officerId: null);
        }
    }

    private static class Sql
    {
        internal const string Accounts = "SELECT COUNT(*) FROM Officer";
    }
}
