using FluentValidation;
using MediatR;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access.Accounts;

/// <summary>Opens an account for somebody, who sets its password with a one-time link. The answer is that link's secret.</summary>
[AllowedTo(Access.Role.Administrator | Access.Role.TheSystem)]
public sealed record InviteOfficer : ICommand<string>
{
    public string Email { get; init; } = "";

    /// <summary>Rank and name, such as "DC Priya Raman".</summary>
    public string Name { get; init; } = "";

    public Role? Role { get; init; }

    public string Unit { get; init; } = "";

    /// <summary>GSS codes of the boroughs served; an analyst of the directorate sees all of them.</summary>
    public IReadOnlyList<string> BoroughCodes { get; init; } = [];

    internal sealed class Validator : AbstractValidator<InviteOfficer>
    {
        private const Role Given = Access.Role.BoroughOfficer | Access.Role.SntSergeant | Access.Role.AuthorisingSuperintendent
            | Access.Role.DirectorateAnalyst | Access.Role.Administrator;

        public Validator(Gazetteer gazetteer)
        {
            RuleFor(invite => invite.Email)
                .NotEmpty().WithMessage("Enter the e-mail address")
                .MaximumLength(200).WithMessage("E-mail address must be 200 characters or fewer");
            RuleFor(invite => invite.Email)
                .Matches(@"^[\x21-\x7E]+@[\x21-\x7E]+\.[\x21-\x7E]+$").WithMessage("Enter an e-mail address like name@example.org")
                .When(invite => !string.IsNullOrEmpty(invite.Email));
            RuleFor(invite => invite.Name)
                .NotEmpty().WithMessage("Enter rank and name, like DC Priya Raman")
                .MaximumLength(100).WithMessage("Rank and name must be 100 characters or fewer");
            RuleFor(invite => invite.Role)
                .NotNull().WithMessage("Select what they are here to do")
                .Must(role => role is null || (System.Numerics.BitOperations.IsPow2((int)role) && (role & Given) != 0)).WithMessage("Select one of the answers");
            RuleFor(invite => invite.Unit)
                .NotEmpty().WithMessage("Enter their unit, like Hackney drugs unit")
                .MaximumLength(100).WithMessage("Unit must be 100 characters or fewer");
            RuleFor(invite => invite.BoroughCodes)
                .Must(codes => codes.All(code => gazetteer.Borough(code) is not null)).WithMessage("There is no such borough");
            RuleFor(invite => invite.BoroughCodes)
                .NotEmpty().WithMessage("Select at least one borough that they serve")
                .When(invite => invite.Role is Access.Role.BoroughOfficer or Access.Role.SntSergeant or Access.Role.AuthorisingSuperintendent);
        }
    }

    internal sealed class Handler(Database database, Invitations invitations, Gazetteer gazetteer, CaseHistory history, TimeProvider clock)
        : IRequestHandler<InviteOfficer, Result<string>>
    {
        public async Task<Result<string>> Handle(InviteOfficer command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var officer = new
            {
                Id = Guid.CreateVersion7(now),
                command.Email,
                command.Name,
                Role = command.Role.ToString(),
                command.Unit,
                SecurityStamp = Secret.Make(""),
                CreatedAt = now,
            };

            if (!await database.AddIfAbsent(Sql.Add, officer))
            {
                return Refusal.Conflict("Somebody has an account with this e-mail address already", nameof(command.Email));
            }

            var boroughs = command.Role switch
            {
                Access.Role.DirectorateAnalyst => gazetteer.Boroughs.Select(borough => borough.Code),
                Access.Role.Administrator => [],
                _ => command.BoroughCodes.Distinct(),
            };
            await database.Load("OfficerBorough", ["OfficerId", "BoroughCode"], boroughs.Select(code => new object?[] { officer.Id, code }));
            history.IsAbout(officer.Id);
            history.Tell("Account opened", $"{command.Name}, {command.Role!.Value.InSentence()}, {command.Unit}.");

            return await invitations.Make(officer.Id);
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            SELECT @Id, @Email, @Name, @Role, @Unit, @SecurityStamp, 0, @CreatedAt
            WHERE NOT EXISTS (SELECT 1 FROM Officer WHERE Email = @Email)
            """;
    }
}
