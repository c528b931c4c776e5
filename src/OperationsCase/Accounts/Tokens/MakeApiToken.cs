using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts.Tokens;

/// <summary>Makes a token with which another system acts as the officer. The answer is its secret, which is never shown again.</summary>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
[StoredAs("MakeToken")]
public sealed record MakeApiToken : ICommand<string>
{
    public const int MostTokens = 20;

    /// <summary>What it is for, such as "Command and control feed".</summary>
    public string Name { get; init; } = "";

    public ApiTokenScope? Scope { get; init; }

    public int? Days { get; init; }

    internal sealed class Validator : AbstractValidator<MakeApiToken>
    {
        public Validator()
        {
            RuleFor(make => make.Name)
                .NotEmpty().WithMessage("Enter what the token is for")
                .MaximumLength(60).WithMessage("What it is for must be 60 characters or fewer");
            RuleFor(make => make.Scope)
                .NotNull().WithMessage("Select what it may do")
                .IsInEnum().WithMessage("Select one of the answers");
            RuleFor(make => make.Days)
                .NotNull().WithMessage("Enter how many days it lasts")
                .InclusiveBetween(1, ApiToken.MostDays).WithMessage($"Days must be between 1 and {ApiToken.MostDays}");
        }
    }

    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        OfficerMessages messages,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<MakeApiToken, Result<string>>
    {
        public async Task<Result<string>> Handle(MakeApiToken command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();

            if (await database.Count(Sql.InForce, new { OfficerId = officer.Id, Now = now }) >= MostTokens)
            {
                return Refusal.Conflict($"You have {MostTokens} tokens in force. Revoke one that is not needed first");
            }

            var secret = ApiToken.NewSecret();
            var id = TimeOrderedId.New(now);
            await database.Execute(Sql.Add, new
            {
                Id = id,
                OfficerId = officer.Id,
                SecretHash = RandomSecret.Hash(secret),
                CreatedAt = now,
                EndsAt = now.AddDays(command.Days!.Value),
                command.Name,
                Scope = command.Scope.ToString(),
            });
            await messages.SendAboutAccount(officer.Id, $"The API token {command.Name} was made for your account", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id, id);
            history.Tell("API token made", $"{command.Name}: {command.Scope!.Value.InSentence()}, for {command.Days} days.");

            return secret;
        }
    }

    private static class Sql
    {
        internal const string InForce = "SELECT COUNT(*) FROM ApiToken WHERE OfficerId = @OfficerId AND RevokedAt IS NULL AND EndsAt > @Now";

        internal const string Add =
            """
            INSERT INTO ApiToken (Id, OfficerId, SecretHash, CreatedAt, EndsAt, Name, Scope)
            VALUES (@Id, @OfficerId, @SecretHash, @CreatedAt, @EndsAt, @Name, @Scope)
            """;
    }
}

/// <summary>Ends a token of the officer's own, at once.</summary>
[AllowedTo(Role.Anybody)]
[StoredAs("RevokeToken")]
public sealed record RevokeApiToken(Guid TokenId) : ICommand<string>
{
    internal sealed class Handler(
        Database database,
        ICurrentUser officer,
        OfficerMessages messages,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<RevokeApiToken, Result<string>>
    {
        public async Task<Result<string>> Handle(RevokeApiToken command, CancellationToken cancellation)
        {
            var which = new { command.TokenId, OfficerId = officer.Id, Now = clock.GetUtcNow() };

            if (await database.Execute(Sql.Revoke, which) == 0)
            {
                return Refusal.NotFound("token");
            }

            var name = await database.SingleOrDefault<string>(Sql.Name, which);
            await messages.SendAboutAccount(officer.Id, $"Your API token {name} was revoked", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id, command.TokenId);
            history.Tell("API token revoked", $"{name}.");

            return name!;
        }
    }

    private static class Sql
    {
        internal const string Revoke = "UPDATE ApiToken SET RevokedAt = @Now WHERE Id = @TokenId AND OfficerId = @OfficerId AND RevokedAt IS NULL";

        internal const string Name = "SELECT Name FROM ApiToken WHERE Id = @TokenId";
    }
}
