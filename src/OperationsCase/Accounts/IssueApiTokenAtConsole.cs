using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Tokens;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts;

/// <summary>Makes an API token for an account; asked for at the console of the machine that holds the record.</summary>
[AllowedTo(Role.TheSystem)]
[StoredAs("IssueToken")]
public sealed record IssueApiTokenAtConsole(string Email) : ICommand<string>
{
    internal sealed class Handler(
        Database database,
        OfficerMessages messages,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<IssueApiTokenAtConsole, Result<string>>
    {
        public async Task<Result<string>> Handle(IssueApiTokenAtConsole command, CancellationToken cancellation)
        {
            if (await database.SingleOrDefault<Guid?>(Sql.ByEmail, command) is not { } officerId)
            {
                return Refusal.NotFound("account");
            }

            var now = clock.GetUtcNow();
            var secret = ApiToken.NewSecret();
            await database.Execute(Sql.Add, new
            {
                Id = TimeOrderedId.New(now),
                OfficerId = officerId,
                SecretHash = RandomSecret.Hash(secret),
                CreatedAt = now,
                EndsAt = now.AddDays(ApiToken.MostDays),
            });
            await messages.SendAboutAccount(officerId, "An API token was made for your account at the console", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officerId);
            history.Tell("API token made at the console", $"It ends in {ApiToken.MostDays} days.");

            return secret;
        }
    }

    private static class Sql
    {
        internal const string ByEmail = "SELECT Id FROM Officer WHERE Email = @Email AND DisabledAt IS NULL";

        internal const string Add =
            """
            INSERT INTO ApiToken (Id, OfficerId, SecretHash, CreatedAt, EndsAt, Name, Scope)
            VALUES (@Id, @OfficerId, @SecretHash, @CreatedAt, @EndsAt, 'Made at the console', 'ReadAndWrite')
            """;
    }
}
