using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Approvals;

/// <summary>Withdraws a request for a decision that nobody has taken yet. Whoever asked may, or a supervisor.</summary>
[AllowedTo(Role.CaseWorkers | Role.MoneyWorkers)]
public sealed record WithdrawApproval : ICommand<bool>, IConcernsCase
{
    public ApprovalReference Approval { get; init; }

    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<WithdrawApproval>
    {
        public Validator() => RuleFor(withdraw => withdraw.Why)
            .NotEmpty().WithMessage("Enter why it is withdrawn")
            .MaximumLength(500).WithMessage("Why it is withdrawn must be 500 characters or fewer");
    }

    internal sealed class Handler(CurrentCase currentCase, CaseStore cases, ApprovalStore approvals, ICurrentUser officer)
        : IRequestHandler<WithdrawApproval, Result<bool>>
    {
        public async Task<Result<bool>> Handle(WithdrawApproval command, CancellationToken cancellation)
        {
            await cases.Lock((await approvals.Find(currentCase.Id))!.CaseId);
            var it = (await approvals.Find(currentCase.Id))!;

            if (it.WhyNotOpen is { } decided)
            {
                return decided;
            }

            if (it.AskedById != officer.Id && (officer.Role & Role.Supervisors) == Role.None)
            {
                return Refusal.Forbidden($"Only {it.AskedByName}, who asked, or a supervisor can withdraw this request");
            }

            await approvals.Withdraw(it, command.Why);

            return true;
        }
    }
}
