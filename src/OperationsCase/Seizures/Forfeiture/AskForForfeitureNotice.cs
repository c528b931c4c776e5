using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>Asks a senior officer to approve a forfeiture notice. The answer is the id of what was asked.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record AskForForfeitureNotice : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    public Guid? ApproverId { get; init; }

    /// <summary>Why it is thought to be obtained by unlawful conduct or meant for it.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<AskForForfeitureNotice>
    {
        public Validator()
        {
            RuleFor(ask => ask.ApproverId).NotNull().WithMessage("Select the senior officer who is to decide");
            RuleFor(ask => ask.Why)
                .NotEmpty().WithMessage("Enter the grounds: why it was obtained by unlawful conduct, or is meant for it")
                .MaximumLength(1000).WithMessage("The grounds must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        ApprovalStore approvals,
        ForfeitureNoticeApproval kind,
        TimeProvider clock) : IRequestHandler<AskForForfeitureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AskForForfeitureNotice command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);

            if (seizure.Kind.Forfeiture?.Notice is null)
            {
                return Refusal.Conflict("The law has no forfeiture notice for this kind of asset. Apply to a court");
            }

            if (seizure.HeldPence == 0)
            {
                return Refusal.Conflict(seizure.NoneLeft);
            }

            if (!(await standing.Read(id, seizure.Kind, seizure.SeizedAt)).IsDetainedAt(clock.GetUtcNow()))
            {
                return Refusal.Conflict($"A forfeiture notice can only be given while {seizure.Kind.Say.It} is lawfully kept by an order");
            }

            return await approvals.Ask(new AskedApproval(id, kind, id, command.ApproverId!.Value)
            {
                What = $"Forfeiture notice for {Format.Pounds(seizure.HeldPence)}, {seizure.Reference}",
                Why = command.Why,
                LeastRank = ForfeitureNoticeApproval.LeastRank,
                ApproverField = nameof(ApproverId),
            });
        }
    }
}
