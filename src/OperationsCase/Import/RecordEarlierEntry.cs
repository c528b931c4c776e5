using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Import;

/// <summary>An entry that another system kept of the case: a note, or a step that this system has no command for.</summary>
[AllowedTo(Role.CaseWorkers)]
[StoredAs("EarlierEntry")]
internal sealed record RecordEarlierEntry : ICommand<bool>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    /// <summary>In a few words, as the case's timeline will show it.</summary>
    public string What { get; init; } = "";

    public string Detail { get; init; } = "";

    public DateTimeOffset? HappenedAt { get; init; }

    private string Told => Detail.Length == 0 ? What : $"{What}: {Detail}";

    internal sealed class Validator : AbstractValidator<RecordEarlierEntry>
    {
        public Validator()
        {
            RuleFor(entry => entry.What)
                .NotEmpty().WithMessage("Enter what was done")
                .MaximumLength(200).WithMessage("Say what was done in 200 characters or fewer");
            RuleFor(entry => entry.Told)
                .MaximumLength(2000).WithMessage("What was done and its detail must be 2,000 characters or fewer together")
                .OverridePropertyName(nameof(Detail));
        }
    }

    internal sealed class Handler(CaseHistory history) : IRequestHandler<RecordEarlierEntry, Result<bool>>
    {
        public Task<Result<bool>> Handle(RecordEarlierEntry command, CancellationToken cancellation)
        {
            history.Tell("Entry from an earlier system", command.Told, command.HappenedAt);

            return Task.FromResult<Result<bool>>(true);
        }
    }
}
