using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Retention;
using OperationsCase.Statute;

namespace OperationsCase.Problems;

/// <summary>Logs something seen or reported that belongs to a local problem.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
[StoredAs("LogSign")]
public sealed partial record LogProblemSign : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public ProblemReference Problem { get; init; }

    [Display(Name = "Time it was seen")]
    public DateTimeOffset? SeenAt { get; init; }

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    /// <summary>An officer by name, or a resident by letter alone: "Resident B".</summary>
    public string SeenBy { get; init; } = "";

    internal sealed class Validator : AbstractValidator<LogProblemSign>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(sign => sign.SeenAt)
                .NotNull().WithMessage("Enter the date and time it was seen")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time it was seen cannot be in the future")
                .GreaterThan(_ => new DateTimeOffset(2003, 1, 1, 0, 0, 0, TimeSpan.Zero)).WithMessage("Year must be 2003 or later");
            RuleFor(sign => sign.What)
                .NotEmpty().WithMessage("Enter what was seen")
                .MaximumLength(500).WithMessage("What was seen must be 500 characters or fewer");
            RuleFor(sign => sign.SeenBy)
                .NotEmpty().WithMessage("Enter who saw it")
                .MaximumLength(100).WithMessage("Who saw it must be 100 characters or fewer")
                .Must(seenBy => seenBy is null || !Resident().IsMatch(seenBy) || ResidentByLetter().IsMatch(seenBy))
                .WithMessage("Give a resident by letter only, like Resident B");
        }
    }

    [GeneratedRegex(@"^resident\b", RegexOptions.IgnoreCase)]
    private static partial Regex Resident();

    [GeneratedRegex("^resident [a-z]{1,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex ResidentByLetter();

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        RetentionReviewStore reviews,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<LogProblemSign, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(LogProblemSign command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var seen = command.SeenAt!.Value;
            var sign = new
            {
                Id = TimeOrderedId.New(now),
                ProblemId = currentCase.Id,
                SeenAt = seen,
                SeenOn = London.DateOf(seen),
                command.What,
                command.SeenBy,
                RecordedAt = now,
            };
            await database.Execute(Sql.Add, sign);
            await reviews.BeginAgain(currentCase.Id, ProblemCase.Code, now);
            history.IsAbout(sign.Id);
            history.Tell("Sign logged", $"{command.What}. {command.SeenBy}.", seen);

            return sign.Id;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ProblemSign (Id, ProblemId, SeenAt, SeenOn, What, SeenBy, RecordedAt)
            VALUES (@Id, @ProblemId, @SeenAt, @SeenOn, @What, @SeenBy, @RecordedAt)
            """;
    }
}
