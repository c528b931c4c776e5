using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Moves an operation on by hand, by a step that its kind has registered. The answer is where it stands then.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record MoveOperation : ICommand<OperationState>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public OperationState? To { get; init; }

    /// <summary>What the timeline says of it, such as who decided.</summary>
    [DataType(DataType.MultilineText)]
    public string Note { get; init; } = "";

    internal sealed class Validator : AbstractValidator<MoveOperation>
    {
        public Validator()
        {
            RuleFor(move => move.To).NotNull().WithMessage("Select what was done");
            RuleFor(move => move.Note)
                .NotEmpty().WithMessage("Enter a note for the timeline, such as who decided and why")
                .MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");
        }
    }

    private Refusal? WhyNot(OperationKind kind, OperationState status, Role role)
    {
        if (status == OperationState.Closed)
        {
            return Refusal.Conflict("This operation is closed. It can be read but not moved on");
        }

        if (kind.Moves.FirstOrDefault(move => move.From == status && move.To == To) is not { } step)
        {
            return Refusal.Conflict(WhereItCanGo(kind, status), nameof(To));
        }

        return (step.By & role) == Role.None ? Refusal.Forbidden($"Only {Who(step.By)} can {char.ToLowerInvariant(step.Does[0])}{step.Does[1..]}") : null;
    }

    private void Tell(CaseHistory history, OperationState status)
    {
        history.Was(this with { To = status, Note = "" });
        history.Tell("Status changed", $"Was {status.InSentence()}, is {To!.InSentence()}. {Note}");
    }

    private string WhereItCanGo(OperationKind kind, OperationState status)
    {
        var next = kind.Moves.Where(move => move.From == status).Select(move => $"“{move.To.Words()}”").ToList();

        return $"This operation cannot go from “{status.Words()}” to “{To!.Words()}”. "
            + (next.Count == 0 ? "No one moves it by hand from there" : $"From there it can go to {string.Join(" or ", next)}");
    }

    private static string Who(Role roles) => string.Join(
        " or ",
        from role in Enum.GetValues<Role>()
        where int.IsPow2((int)role) && (roles & role) != Role.None
        let words = role.Words()
        select $"a {char.ToLowerInvariant(words[0])}{words[1..]}");

    internal sealed class Handler(CurrentCase currentCase, ICurrentUser officer, OperationStore operations, CaseHistory history)
        : IRequestHandler<MoveOperation, Result<OperationState>>
    {
        public async Task<Result<OperationState>> Handle(MoveOperation command, CancellationToken cancellation)
        {
            await operations.Touch(currentCase.Id);
            var stands = await operations.StateOf(currentCase.Id);

            if (command.WhyNot(stands.Kind, stands.Status, officer.Role) is { } refusal)
            {
                return refusal;
            }

            await operations.Move(currentCase.Id, command.To!);
            command.Tell(history, stands.Status);

            return command.To!;
        }
    }
}
