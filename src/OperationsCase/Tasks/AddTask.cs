using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Tasks;

/// <summary>Adds a task to a case of any kind, for oneself or for a colleague who may see the case. The answer is its id.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record AddTask : ICommand<Guid>, IConcernsCase, IIdempotent, ITaskWords
{
    public Guid? IdempotencyKey { get; init; }

    public CaseReference Case { get; init; }

    public string What { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string? Details { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Who does it; left out, whoever adds it.</summary>
    public Guid? OwnerId { get; init; }

    internal sealed class Validator : AbstractValidator<AddTask>
    {
        public Validator(TimeProvider clock) => Include(new TaskWordsRules(clock));
    }

    internal sealed class Handler(
        Database database,
        TaskAuthority authority,
        TaskStore tasks,
        CaseColleagues colleagues,
        ICurrentUser officer,
        CaseHistory history)
        : IRequestHandler<AddTask, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AddTask command, CancellationToken cancellation)
        {
            var of = await authority.CaseInHand();
            var ownerId = command.OwnerId ?? officer.Id;

            if (authority.WhyNot(of.HolderId) is { } refusal)
            {
                return refusal;
            }

            if (await database.Count(Sql.Ended, new { of.Id }) > 0)
            {
                return Refusal.Conflict("This case is closed, so no task can be added to it");
            }

            if (await colleagues.WhyNot(of, ownerId, nameof(OwnerId)) is { } wrong)
            {
                return wrong;
            }

            var id = await tasks.Add(
                new NewTask(new DeadlineCase(of.Id, of.Subject), TaskRules.Own, ownerId) { What = command.What, Details = command.Details },
                command.DueOn!.Value);
            history.IsAbout(id);
            history.Tell("Task added", $"{command.What}, by {Foundation.Web.Format.Day(command.DueOn.Value)}.");

            return id;
        }
    }

    private static class Sql
    {
        internal const string Ended = "SELECT COUNT(*) FROM CaseRecord AS it WHERE it.Id = @Id AND it.ClosedAt IS NOT NULL";
    }
}

/// <summary>What is said of an officer’s own task, when it is added and when it is corrected.</summary>
internal interface ITaskWords
{
    string What { get; }

    string? Details { get; }

    DateOnly? DueOn { get; }
}

internal sealed class TaskWordsRules : AbstractValidator<ITaskWords>
{
    private const int MostYears = 2;

    public TaskWordsRules(TimeProvider clock)
    {
        RuleFor(task => task.What)
            .NotEmpty().WithMessage("Enter what must be done")
            .MaximumLength(100).WithMessage("What must be done must be 100 characters or fewer");
        RuleFor(task => task.Details).MaximumLength(1000).WithMessage("Details must be 1,000 characters or fewer");
        RuleFor(task => task.DueOn)
            .NotNull().WithMessage("Enter the day by which it must be done")
            .GreaterThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("The day by which it must be done must be today or later")
            .LessThan(_ => London.DateOf(clock.GetUtcNow()).AddYears(MostYears))
            .WithMessage("The day by which it must be done must be less than 2 years away");
    }
}
