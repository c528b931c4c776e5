using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Reasons;

/// <summary>Says why the officer wants to see, export or print something for which a reason is asked.</summary>
[AllowedTo(Role.Anybody)]
public sealed record GiveReason : ICommand<Guid>
{
    /// <summary>What the reason is good for, as the refusal named it.</summary>
    public string Act { get; init; } = "";

    /// <summary>The same in words, as it stands after "to".</summary>
    public string What { get; init; } = "";

    public Purpose? Purpose { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<GiveReason>
    {
        public Validator()
        {
            RuleFor(reason => reason.Act)
                .NotEmpty().WithMessage("Say which act the reason is for")
                .MaximumLength(120).WithMessage("Act must be 120 characters or fewer");
            RuleFor(reason => reason.What)
                .NotEmpty().WithMessage("Say what you want to do")
                .MaximumLength(200).WithMessage("What you want to do must be 200 characters or fewer");
            RuleFor(reason => reason.Purpose)
                .NotNull().WithMessage("Select what you need it for")
                .IsInEnum().WithMessage("Select one of the answers");
            RuleFor(reason => reason.Why)
                .NotEmpty().WithMessage("Enter in a few words why you need it")
                .MaximumLength(500).WithMessage("Why you need it must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(Database database, IOfficer officer, CaseHistory history, TimeProvider clock) : IRequestHandler<GiveReason, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(GiveReason command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var reason = new
            {
                Id = Guid.CreateVersion7(now),
                OfficerId = officer.Id,
                command.Act,
                command.What,
                Purpose = $"{command.Purpose}",
                command.Why,
                GivenAt = now,
            };
            await database.Execute(Sql.Add, reason);
            history.IsAbout(officer.Id);
            history.Tell("Reason given", $"To {command.What}. {command.Purpose!.Value.Words()}: {command.Why}");

            return reason.Id;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO AccessReason (Id, OfficerId, Act, What, Purpose, Why, GivenAt)
            VALUES (@Id, @OfficerId, @Act, @What, @Purpose, @Why, @GivenAt)
            """;
    }
}
