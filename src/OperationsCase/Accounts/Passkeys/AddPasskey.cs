using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts.Passkeys;

/// <summary>Keeps a passkey that the officer's device has just made, and ends every session.</summary>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record AddPasskey : ICommand<Guid>
{
    public const int MostPasskeys = 10;

    /// <summary>What its owner calls it, such as "Work phone".</summary>
    public string Name { get; init; } = "";

    [JsonIgnore]
    internal StoredPasskey? Passkey { get; init; }

    internal sealed class Validator : AbstractValidator<AddPasskey>
    {
        public Validator()
        {
            RuleFor(add => add.Name)
                .NotEmpty().WithMessage("Enter a name for the passkey, like Work phone")
                .MaximumLength(60).WithMessage("Name must be 60 characters or fewer");
            RuleFor(add => add.Passkey).NotNull().WithMessage("Your browser did not create a passkey. Try again, or use another device");
        }
    }

    internal sealed class Handler(
            Database database, ICurrentUser officer, OfficerStore officers, OfficerMessages messages, CaseHistory history, TimeProvider clock)
        : IRequestHandler<AddPasskey, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AddPasskey command, CancellationToken cancellation)
        {
            if (await database.Count(Sql.Held, new { OfficerId = officer.Id }) >= MostPasskeys)
            {
                return Refusal.Conflict($"You have {MostPasskeys} passkeys. Remove one first");
            }

            var now = clock.GetUtcNow();
            var passkey = new
            {
                Id = TimeOrderedId.New(now),
                OfficerId = officer.Id,
                CredentialHash = StoredPasskey.Hash(command.Passkey!.CredentialId),
                command.Name,
                Credential = command.Passkey.AsText(),
                CreatedAt = now,
            };

            if (!await database.AddIfAbsent(Sql.Add, passkey))
            {
                return Refusal.Conflict("This passkey is already saved");
            }

            await officers.SignOutEverywhere(officer.Id);
            await messages.SendAboutAccount(officer.Id, $"The passkey {command.Name} was added to your account", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id);
            history.Tell("Passkey added", $"{command.Name}.");

            return passkey.Id;
        }
    }

    private static class Sql
    {
        internal const string Held = "SELECT COUNT(*) FROM Passkey WHERE OfficerId = @OfficerId";

        internal const string Add =
            """
            INSERT INTO Passkey (Id, OfficerId, CredentialHash, Name, Credential, CreatedAt)
            SELECT @Id, @OfficerId, @CredentialHash, @Name, @Credential, @CreatedAt
            WHERE NOT EXISTS (SELECT 1 FROM Passkey WHERE CredentialHash = @CredentialHash)
            """;
    }
}

/// <summary>Takes a passkey of the officer's own away; it signs nobody in any more, and every session ends.</summary>
[AllowedTo(Role.Anybody)]
[RequiresRecentSignIn]
public sealed record RemovePasskey(Guid PasskeyId) : ICommand<string>
{
    internal sealed class Handler(
            Database database, ICurrentUser officer, OfficerStore officers, OfficerMessages messages, CaseHistory history)
        : IRequestHandler<RemovePasskey, Result<string>>
    {
        public async Task<Result<string>> Handle(RemovePasskey command, CancellationToken cancellation)
        {
            var which = new { command.PasskeyId, OfficerId = officer.Id };

            if (await database.SingleOrDefault<string>(Sql.Name, which) is not { } name)
            {
                return Refusal.NotFound("passkey");
            }

            await database.Execute(Sql.Remove, which);
            await officers.SignOutEverywhere(officer.Id);
            await messages.SendAboutAccount(officer.Id, $"Your passkey {name} was removed", OfficerMessages.IfItWasNotYou);
            history.IsAbout(officer.Id);
            history.Tell("Passkey removed", $"{name}.");

            return name;
        }
    }

    private static class Sql
    {
        internal const string Name = "SELECT Name FROM Passkey WHERE Id = @PasskeyId AND OfficerId = @OfficerId";

        internal const string Remove = "DELETE FROM Passkey WHERE Id = @PasskeyId AND OfficerId = @OfficerId";
    }
}

/// <summary>Lists the officer's own passkeys, oldest first.</summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("The passkeys are the officer's own")]
public sealed record ListPasskeys : IQuery<IReadOnlyList<ListPasskeys.Row>>
{
    public sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? LastUsedAt { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListPasskeys, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListPasskeys query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.Own, new { OfficerId = officer.Id }));
    }

    private static class Sql
    {
        internal const string Own = "SELECT Id, Name, CreatedAt, LastUsedAt FROM Passkey WHERE OfficerId = @OfficerId ORDER BY CreatedAt, Id";
    }
}
