using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Reasons;

/// <summary>Says why the officer wants to see, export or print something for which a reason is asked.</summary>
[AllowedTo(Role.Anybody)]
[StoredAs("GiveReason")]
public sealed record GiveAccessReason : ICommand<Guid>
{
    /// <summary>What the reason is good for, as the refusal gave it: sealed, so that nobody but this application says what it is.</summary>
    public string Act { get; init; } = "";

    /// <summary>The same in words, as the refusal gave them, or nothing: what is kept are the words of the act.</summary>
    public string? What { get; init; }

    public AccessPurpose? Purpose { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<GiveAccessReason>
    {
        public Validator()
        {
            RuleFor(reason => reason.Act)
                .NotEmpty().WithMessage("Give the act that the reason is for")
                .MaximumLength(2000).WithMessage("Act must be as it was given to you");
            RuleFor(reason => reason.Purpose)
                .NotNull().WithMessage("Select what you need it for")
                .IsInEnum().WithMessage("Select one of the answers");
            RuleFor(reason => reason.Why)
                .NotEmpty().WithMessage("Enter in a few words why you need it")
                .MaximumLength(500).WithMessage("Why you need it must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        IDataProtectionProvider protection,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<GiveAccessReason, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(GiveAccessReason command, CancellationToken cancellation)
        {
            if (AccessReasonRequest.Read(protection, command.Act, officer.Id) is not { } asked)
            {
                return Refusal.Invalid(
                    "We have not asked you for this. Send again what needs a reason, and give it for the act that we name then", nameof(Act));
            }

            if (command.What is { Length: > 0 } what && what != asked.What)
            {
                return Refusal.Invalid($"This is to {asked.What}. Leave out what it is for, or give it as we named it", nameof(What));
            }

            var now = clock.GetUtcNow();
            var reason = new
            {
                Id = TimeOrderedId.New(now),
                OfficerId = officer.Id,
                asked.Act,
                asked.What,
                Purpose = $"{command.Purpose}",
                command.Why,
                GivenAt = now,
            };
            await database.Execute(Sql.Add, reason);
            history.IsAbout(officer.Id);
            history.Tell("Reason given", $"To {asked.What}. {command.Purpose!.Value.Words()}: {command.Why}");

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
