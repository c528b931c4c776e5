using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts.Life;

/// <summary>
/// Changes what somebody is here to do. Where role or boroughs change they sign in again, and then see what they now may; open deadlines of
/// cases that they no longer work go to the supervisors there.
/// </summary>
[AllowedTo(Access.Role.Administrator)]
[RequiresRecentSignIn]
[StoredAs("ChangeOfficer")]
public sealed record ChangeAccount : ICommand<bool>
{
    public Guid OfficerId { get; init; }

    /// <summary>Rank and name, such as "DC Priya Raman".</summary>
    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    public Role? Role { get; init; }

    /// <inheritdoc cref="OpenAccount.BoroughCodes" />
    public IReadOnlyList<string> BoroughCodes { get; init; } = [];

    /// <summary>Says what others may ask them to authorise; omitted where that is nothing.</summary>
    public PoliceRank? Rank { get; init; }

    /// <summary>Their warrant number, or their number as staff.</summary>
    public string? ForceNumber { get; init; }

    /// <summary>What the form was opened with, so that nobody's change is written over unseen.</summary>
    public string? Seen { get; init; }

    internal static string SeenOf(OfficerStore.AccountHolder holder) =>
        RandomSecret.Hash(string.Join('\n', holder.BoroughCodes
            .Order(StringComparer.Ordinal)
            .Prepend(holder.Rank?.ToString() ?? "")
            .Prepend(holder.ForceNumber ?? "")
            .Prepend(holder.Unit)
            .Prepend(holder.Role.ToString())
            .Prepend(holder.Name)));

    internal sealed class Validator : AbstractValidator<ChangeAccount>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(change => change.Name)
                .NotEmpty().WithMessage("Enter rank and name, like DC Priya Raman")
                .MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(change => change.Unit)
                .NotEmpty().WithMessage("Enter their unit, like Hackney drugs unit")
                .MaximumLength(100).WithMessage("Unit must be 100 characters or fewer");
            RuleFor(change => change.Role)
                .NotNull().WithMessage("Select what they are here to do")
                .Must(role => role is null || (System.Numerics.BitOperations.IsPow2((int)role)
                    && (role & Access.Role.Anybody) != 0)).WithMessage("Select one of the answers");
            RuleFor(change => change.Rank).IsInEnum();
            RuleFor(change => change.ForceNumber).MaximumLength(20).WithMessage("Force number must be 20 characters or fewer");
            RuleFor(change => change.Rank)
                .Must(rank => rank is null or >= PoliceRank.Inspector)
                .WithMessage("A closure authorising officer is an inspector or above")
                .When(change => change.Role == Access.Role.ClosureAuthorisingOfficer);
            RuleFor(change => change.BoroughCodes)
                .Must(codes => codes.All(code => gazetteer.Borough(code) is not null)).WithMessage("There is no such borough");
            RuleFor(change => change.BoroughCodes)
                .NotEmpty().WithMessage("Select at least one borough that they serve")
                .When(change => (change.Role & Access.Role.OfBoroughs) > 0);
        }
    }

    internal sealed class Handler(
        OfficerStore ledger,
        IWorkHandover work,
        ICurrentUser officer,
        CaseHistory history,
        ConflictingChange conflict) : IRequestHandler<ChangeAccount, Result<bool>>
    {
        public async Task<Result<bool>> Handle(ChangeAccount command, CancellationToken cancellation)
        {
            if (command.OfficerId == officer.Id)
            {
                return Refusal.Conflict("You cannot change your own account. Ask another administrator");
            }

            await work.HoldCases(command.OfficerId);

            if (await ledger.Find(command.OfficerId) is not { } was)
            {
                return Refusal.NotFound("account");
            }

            if (command.Seen is not null && command.Seen != SeenOf(was))
            {
                return Refusal.Conflict($"{await conflict.While(command.OfficerId, "changed this account")} It now "
                    + $"says: {was.Name}, {was.Role.InSentence()}, {was.Unit}. Open it again to change that");
            }

            if ((was.Name != command.Name || was.Role != command.Role) && await ledger.FollowsSingleSignOn(command.OfficerId))
            {
                return Refusal.Conflict(
                    "This account takes its name and role from the force’s single sign-on. Change them there. The change applies at the "
                        + "next sign-in");
            }

            if (!await ledger.IsFree(command.ForceNumber, command.OfficerId))
            {
                return Refusal.Conflict("Another account has this force number", nameof(command.ForceNumber));
            }

            if (await ledger.Change(command.OfficerId, new(command.Name, command.Role!.Value, command.Unit, command.BoroughCodes)
            {
                Rank = command.Rank,
                ForceNumber = command.ForceNumber,
            }) is not { } said)
            {
                return Refusal.Conflict("Nothing is different. Change something, or go back");
            }

            var handedOver = await work.HandOverLost(command.OfficerId, command.Role.Value);
            history.IsAbout(command.OfficerId);
            history.Was(new { was.Name, was.Unit, was.Role, was.BoroughCodes, was.Rank, was.ForceNumber });
            history.Tell("Account changed", string.Join(' ', handedOver.Prepend(said)));

            return true;
        }
    }
}
