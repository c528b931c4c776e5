using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;

namespace OperationsCase.Accounts.SingleSignOn;

/// <summary>Makes an account what the force's identity provider says its holder is, or opens one. The answer is its officer.</summary>
/// <remarks>
/// Sent for nobody but whom the provider has just vouched for. An account with the same e-mail address is the same person, when the
/// provider says that
/// it verified the address; an address that it does not vouch for binds and opens nothing. Once bound, an account follows its own subject alone.
/// </remarks>
[AllowedTo(Role.Visitor | Role.Anybody)]
[StoredAs("FollowClaims")]
public sealed record ApplyIdentityProviderClaims : ICommand<Guid>
{
    /// <summary>The hash of who they are to the provider.</summary>
    public string Identity { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>The provider says that the address is theirs.</summary>
    public bool IsEmailVerified { get; init; }

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>What the claims make them; just one of it is a role.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<string> BoroughCodes { get; init; } = [];

    /// <summary>One role, and boroughs where it needs some.</summary>
    internal bool GiveAPlace => Roles is [var role] && ((role & Role.OfBoroughs) == Role.None || BoroughCodes.Count > 0);

    internal sealed class Validator : AbstractValidator<ApplyIdentityProviderClaims>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(claims => claims.Roles)
                .NotEmpty().WithMessage("Your force account has no role in this service. Ask your force’s service desk for one")
                .Must(roles => roles.Count < 2).WithMessage(
                    "Your force account has more than one role in this service. Ask your force’s service desk to leave one");
            RuleFor(claims => claims.BoroughCodes)
                .Must(codes => codes.All(code => gazetteer.Borough(code) is not null)).WithMessage(
                    "Your force account names a borough that is not known here. Ask an administrator of this service");
            RuleFor(claims => claims.BoroughCodes)
                .NotEmpty().WithMessage("Your force account names no borough. Ask your force’s service desk to add yours")
                .When(claims => claims.Roles is [var role] && (role & Role.OfBoroughs) != Role.None);
            RuleFor(claims => claims.Email)
                .Matches(EmailAddress.Pattern).WithMessage("Your force account has no e-mail address. Ask your force’s service desk")
                .MaximumLength(200).WithMessage("The e-mail address of your force account is too long. Ask your force’s service desk");
            RuleFor(claims => claims.Name)
                .NotEmpty().WithMessage("Your force account has no name. Ask your force’s service desk")
                .MaximumLength(100).WithMessage("The name of your force account is too long. Ask your force’s service desk");
            RuleFor(claims => claims.Unit)
                .MaximumLength(100)
                .WithMessage("The unit of your force account is too long. Ask your force’s service desk");
        }
    }

    internal sealed class Handler(
            Database database, OfficerStore ledger, IWorkHandover work, OfficerMessages messages, CaseHistory history, TimeProvider clock)
        : IRequestHandler<ApplyIdentityProviderClaims, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ApplyIdentityProviderClaims command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var bound = await database.SingleOrDefault<Row>(Sql.ByIdentity, command);

            if (bound is null && !command.IsEmailVerified)
            {
                return Refusal.Conflict("Your force has not verified the e-mail address of your account. Ask your force’s service desk");
            }

            var known = bound ?? await database.SingleOrDefault<Row>(Sql.ByEmail, command);

            if (known?.DisabledAt is not null)
            {
                return Refusal.Conflict("Your account here is disabled. Ask an administrator");
            }

            if (known is { IdentityHash: not null } && known.IdentityHash != command.Identity)
            {
                return Refusal.Conflict("Another force account uses this e-mail address here already. Ask an administrator");
            }

            var holder = new OfficerStore.AccountHolder(command.Name, command.Roles[0], command.Unit.Length > 0
                ? command.Unit
                : "The force", command.BoroughCodes);

            if (known is not null && await ledger.Find(known.Id) is { } kept)
            {
                holder = holder with { Rank = kept.Rank, ForceNumber = kept.ForceNumber };
            }

            var id = known?.Id ?? await ledger.Open(command.Email, holder);

            if (id is not { } officerId)
            {
                return Refusal.Conflict("Someone has an account with this e-mail address already. Ask an administrator");
            }

            await work.HoldCases(officerId);

            if (known?.IdentityHash is null)
            {
                await database.Execute(Sql.Know, new { OfficerId = officerId, IdentityHash = command.Identity, FirstUsedAt = now });
                await messages.SendAboutAccount(
                    officerId,
                    "You can now sign in to your account with the force’s single sign-on",
                    OfficerMessages.IfItWasNotYou);
            }

            var changed = known is null ? null : await ledger.Change(officerId, holder);

            if (changed is not null)
            {
                changed = string.Join(' ', (await work.HandOverLost(officerId, holder.Role)).Prepend(changed));
            }

            history.IsAbout(officerId);
            history.Tell(
                known is null
                    ? "Account opened by single sign-on"
                    : changed is null
                    ? "Signed in by single sign-on"
                    : "Account changed by single sign-on",
                changed ?? "");

            return officerId;
        }
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateTimeOffset? DisabledAt { get; init; }

        public string? IdentityHash { get; init; }
    }

    private static class Sql
    {
        internal const string ByIdentity =
            """
            SELECT o.Id, o.DisabledAt, known.IdentityHash
            FROM ForceIdentity AS known
            JOIN Officer AS o ON o.Id = known.OfficerId
            WHERE known.IdentityHash = @Identity
            """;

        internal const string ByEmail =
            """
            SELECT o.Id, o.DisabledAt, known.IdentityHash
            FROM Officer AS o
            LEFT JOIN ForceIdentity AS known ON known.OfficerId = o.Id
            WHERE o.Email = @Email
            """;

        internal const string Know =
            "INSERT INTO ForceIdentity (OfficerId, IdentityHash, FirstUsedAt) VALUES (@OfficerId, @IdentityHash, @FirstUsedAt)";
    }
}
