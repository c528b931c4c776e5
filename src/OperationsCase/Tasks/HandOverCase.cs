using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>Hands a case of any kind to another officer who may see it, with a note. The answer is who has it now.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record HandOverCase : ICommand<string>, IConcernsCase
{
    public CaseReference Case { get; init; }

    public Guid? OwnerId { get; init; }

    public HandoverOfWork? Work { get; init; }

    /// <summary>What the new officer must know.</summary>
    [DataType(DataType.MultilineText)]
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<HandOverCase>
    {
        public Validator()
        {
            RuleFor(handover => handover.OwnerId).NotEmpty().WithMessage("Select who is to have the case");
            RuleFor(handover => handover.Work).NotNull().WithMessage("Select what becomes of the open tasks and deadlines").IsInEnum();
            RuleFor(handover => handover.Note)
                .NotEmpty().WithMessage("Enter what they must know")
                .MaximumLength(1000).WithMessage("What they must know must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(CaseHandover handover, CaseStore cases, CurrentCase currentCase, CaseHistory history)
        : IRequestHandler<HandOverCase, Result<string>>
    {
        public async Task<Result<string>> Handle(HandOverCase command, CancellationToken cancellation)
        {
            var before = await cases.Summary(currentCase.Id);

            if (await handover.WhyNot(before, command.OwnerId!.Value, nameof(OwnerId)) is { } refusal)
            {
                return refusal;
            }

            await handover.Give(before, command.OwnerId.Value, command.Note, command.Work!.Value);
            var after = await cases.Summary(currentCase.Id);
            history.Was(new { OwnerId = before.HolderId });
            history.Tell("Case handed over", $"{Had(before)}{after.HolderName} has it now. {command.Note}");

            return after.HolderName;
        }

        private static string Had(CaseSummary before) => before.HolderName is { Length: > 0 } holder ? $"{holder} had it, " : "";
    }
}
