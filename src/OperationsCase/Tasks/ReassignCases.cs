using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Tasks;

/// <summary>
/// Gives several open cases of one borough from one officer to another, all of them or none, as the preview showed them. A restricted case
/// is never among them. The answer is how many.
/// </summary>
[AllowedTo(Role.Supervisors)]
[RequiresRecentSignIn]
public sealed record ReassignCases : ICommand<int>
{
    public string Borough { get; init; } = "";

    public Guid? From { get; init; }

    public Guid? To { get; init; }

    /// <summary>The references of the cases that the preview showed.</summary>
    public IReadOnlyList<CaseReference> Cases { get; init; } = [];

    public HandoverOfWork? Work { get; init; }

    [DataType(DataType.MultilineText)]
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ReassignCases>
    {
        public Validator()
        {
            RuleFor(command => command.Borough).NotEmpty().WithMessage("Select the borough").MaximumLength(9).WithMessage("Select one of the boroughs");
            RuleFor(command => command.From).NotEmpty().WithMessage("Select who has the cases");
            RuleFor(command => command.To).NotEmpty().WithMessage("Select who is to have the cases")
                .NotEqual(command => command.From).WithMessage("Select two different officers");
            RuleFor(command => command.Cases)
                .NotEmpty().WithMessage("Select at least one case")
                .Must(cases => cases.Count <= PreviewReassignment.Most).WithMessage("Select 100 cases or fewer");
            RuleFor(command => command.Work).NotNull().WithMessage("Select what becomes of the open tasks and deadlines").IsInEnum();
            RuleFor(command => command.Note)
                .NotEmpty().WithMessage("Enter why they are given to another officer")
                .MaximumLength(1000).WithMessage("Why they are given to another officer must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(ReassignableCases reassignable, CaseStore cases, CaseHandover handover, CaseHistory history)
        : IRequestHandler<ReassignCases, Result<int>>
    {
        public async Task<Result<int>> Handle(ReassignCases command, CancellationToken cancellation)
        {
            if (await reassignable.Named(command.To!.Value, command.Borough, mayBeClosed: false) is not { } to)
            {
                return Refusal.Invalid("Select an officer who serves this borough and whose account is open", nameof(To));
            }

            var shown = await Chosen(command, to);

            // Whoever changes one of them waits for the commit, or was before us: so it is asked again.
            foreach (var row in shown.OrderBy(row => row.Id))
            {
                await cases.Lock(row.Id);
            }

            var chosen = await Chosen(command, to);

            if (chosen.Count != command.Cases.Distinct().Count())
            {
                return Refusal.Conflict(
                    "Some of these cases were changed, closed or restricted while you had them open, so none was given away. Check them again");
            }

            foreach (var row in chosen)
            {
                await handover.Give(await cases.Summary(row.Id), to.Id, command.Note, command.Work!.Value);
                history.IsAbout(row.Id);
            }

            history.Was(new { command.From });
            history.Tell("Case given to another officer", $"{to.Name} has it now. {command.Note}");

            return chosen.Count;
        }

        private async Task<IReadOnlyList<PreviewReassignment.Row>> Chosen(ReassignCases command, NamedOfficer to)
        {
            var rows = await reassignable.Of(command.Borough, command.From!.Value, to);

            return [.. rows.Where(row => row.WhyNot is null && command.Cases.Any(chosen =>
                string.Equals(chosen.Value, row.Reference.Value, StringComparison.OrdinalIgnoreCase)))];
        }
    }
}
