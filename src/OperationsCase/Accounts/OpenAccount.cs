using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Audit;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Accounts;

/// <summary>Opens an account for somebody, who sets its password with a one-time link. The answer is that link's secret.</summary>
[AllowedTo(Access.Role.Administrator | Access.Role.TheSystem)]
[RequiresRecentSignIn]
[StoredAs("InviteOfficer")]
public sealed record OpenAccount : ICommand<string>
{
    /// <summary>Rank and name, such as "DC Priya Raman".</summary>
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string Unit { get; init; } = "";

    public Role? Role { get; init; }

    /// <summary>GSS codes of the boroughs served; a role of the whole force serves all of them, and one without cases none.</summary>
    public IReadOnlyList<string> BoroughCodes { get; init; } = [];

    /// <summary>Says what others may ask them to authorise; omitted where that is nothing.</summary>
    public PoliceRank? Rank { get; init; }

    /// <summary>Their warrant number, or their number as staff.</summary>
    public string? ForceNumber { get; init; }

    internal sealed class Validator : AbstractValidator<OpenAccount>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(invite => invite.Email)
                .NotEmpty().WithMessage("Enter the e-mail address")
                .MaximumLength(200).WithMessage("E-mail address must be 200 characters or fewer");
            RuleFor(invite => invite.Email)
                .Matches(EmailAddress.Pattern).WithMessage("Enter an e-mail address like name@example.org")
                .When(invite => !string.IsNullOrEmpty(invite.Email));
            RuleFor(invite => invite.Name)
                .NotEmpty().WithMessage("Enter rank and name, like DC Priya Raman")
                .MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(invite => invite.Role)
                .NotNull().WithMessage("Select what they are here to do")
                .Must(role => role is null || (System.Numerics.BitOperations.IsPow2((int)role)
                    && (role & Access.Role.Anybody) != 0)).WithMessage("Select one of the answers");
            RuleFor(invite => invite.Unit)
                .NotEmpty().WithMessage("Enter their unit, like Hackney drugs unit")
                .MaximumLength(100).WithMessage("Unit must be 100 characters or fewer");
            RuleFor(invite => invite.Rank).IsInEnum();
            RuleFor(invite => invite.ForceNumber).MaximumLength(20).WithMessage("Force number must be 20 characters or fewer");
            RuleFor(invite => invite.Rank)
                .Must(rank => rank is null or >= PoliceRank.Inspector)
                .WithMessage("A closure authorising officer is an inspector or above")
                .When(invite => invite.Role == Access.Role.ClosureAuthorisingOfficer);
            RuleFor(invite => invite.BoroughCodes)
                .Must(codes => codes.All(code => gazetteer.Borough(code) is not null)).WithMessage("There is no such borough");
            RuleFor(invite => invite.BoroughCodes)
                .NotEmpty().WithMessage("Select at least one borough that they serve")
                .When(invite => (invite.Role & Access.Role.OfBoroughs) > 0);
        }
    }

    internal sealed class Handler(OfficerStore ledger, Invitations invitations, CaseHistory history) : IRequestHandler<OpenAccount, Result<string>>
    {
        public async Task<Result<string>> Handle(OpenAccount command, CancellationToken cancellation)
        {
            if (!await ledger.IsFree(command.ForceNumber))
            {
                return Refusal.Conflict("Another account has this force number", nameof(command.ForceNumber));
            }

            if (await ledger.Open(command.Email, new(command.Name, command.Role!.Value, command.Unit, command.BoroughCodes)
            {
                Rank = command.Rank,
                ForceNumber = command.ForceNumber,
            }) is not { } id)
            {
                return Refusal.Conflict("Someone has an account with this e-mail address already", nameof(command.Email));
            }

            history.IsAbout(id);
            history.Tell("Account opened", $"{command.Name}, {command.Role!.Value.InSentence()}, {command.Unit}.");

            return await invitations.Make(id);
        }
    }
}
