using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Attempts;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts;

/// <summary>Makes a one-time link for an administrator who cannot sign in and whom nobody else can help.</summary>
/// <remarks>
/// Asked for at the console of the machine that holds the record. An account that was disabled is enabled again
/// only when no other administrator is left.
/// </remarks>
[AllowedTo(Role.TheSystem)]
public sealed record InviteAdministrator(string Email) : ICommand<string>
{
    internal sealed class Handler(Database database, Invitations invitations, OfficerMessages messages, CaseHistory history)
        : IRequestHandler<InviteAdministrator, Result<string>>
    {
        public async Task<Result<string>> Handle(InviteAdministrator command, CancellationToken cancellation)
        {
            if (await database.SingleOrDefault<Row>(Sql.ByEmail, command) is not { } administrator)
            {
                return Refusal.NotFound("account");
            }

            if (administrator.DisabledAt is not null)
            {
                if (await database.Count(Sql.InForce, command) > 0)
                {
                    return Refusal.Conflict("This account is disabled. Ask another administrator to enable it");
                }

                await database.Execute(Sql.Enable, administrator);
            }

            await SignInAttempts.ForgetAll(database, administrator.Id);
            await messages.SendAboutAccount(
                administrator.Id,
                "A one-time link for your account was made at the console",
                OfficerMessages.IfItWasNotYou);
            history.IsAbout(administrator.Id);
            history.Tell(
                "One-time link made at the console",
                administrator.DisabledAt is null ? "" : "The account is enabled again: no other administrator was left.");

            return await invitations.Make(administrator.Id);
        }
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateTimeOffset? DisabledAt { get; init; }
    }

    private static class Sql
    {
        internal const string ByEmail =
            """
            SELECT Id, DisabledAt
            FROM Officer
            WHERE Email = @Email AND Role = 'Administrator' AND NOT EXISTS (SELECT 1 FROM Departure AS gone WHERE gone.OfficerId = Officer.Id)
            """;

        internal const string InForce = "SELECT COUNT(*) FROM Officer WHERE Role = 'Administrator' AND DisabledAt IS NULL";

        internal const string Enable = "UPDATE Officer SET DisabledAt = NULL WHERE Id = @Id";
    }
}
