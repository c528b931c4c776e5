using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Tasks;

namespace OperationsCase.Decisions;

/// <summary>Corrects a decision in the decision log; the history keeps what it said. The answer is its version after that.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record CorrectDecision : ICommand<int>, IConcernsCase, IDecisionWords
{
    public CaseReference Case { get; init; }

    public Guid DecisionId { get; init; }

    /// <summary>The version of the decision that was shown.</summary>
    public int Version { get; init; }

    [DataType(DataType.MultilineText)]
    public string Decided { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string Options { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string Rationale { get; init; } = "";

    public DateTimeOffset? DecidedAt { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>Why it was wrong, for the history.</summary>
    [DataType(DataType.MultilineText)]
    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<CorrectDecision>
    {
        public Validator(TimeProvider clock)
        {
            Include(new DecisionRules(clock));
            RuleFor(correction => correction.DecidedAt).NotNull().WithMessage("Enter when it was decided");
            RuleFor(correction => correction.Version).GreaterThan(0).WithMessage("Give the version of the decision you were shown");
            RuleFor(correction => correction.Why)
                .NotEmpty().WithMessage("Enter why it is corrected")
                .MaximumLength(500).WithMessage("Why it is corrected must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        TaskAuthority authority,
        DecisionReviews reviews,
        CurrentCase currentCase,
        ICurrentUser officer,
        CaseHistory history,
        ConflictingChange conflict,
        TimeProvider clock)
        : IRequestHandler<CorrectDecision, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectDecision command, CancellationToken cancellation)
        {
            var which = new { Id = command.DecisionId, CaseId = currentCase.Id };

            if (await database.SingleOrDefault<RecordedDecision>(Sql.Recorded, which) is not { } recorded)
            {
                return Refusal.NotFound("decision");
            }

            if (recorded.DecidedById != officer.Id && (officer.Role & Role.Supervisors) == Role.None)
            {
                return Refusal.Forbidden($"Only {recorded.DecidedByName}, who decided this, or a supervisor can correct it");
            }

            if (recorded.Version != command.Version)
            {
                return Refusal.Conflict(
                    $"{await conflict.While(command.DecisionId, "corrected this decision")} It now says: {recorded.Decided}. "
                    + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
            }

            await database.Execute(Sql.Correct, new
            {
                which.Id,
                which.CaseId,
                command.Decided,
                command.Options,
                command.Rationale,
                DecidedAt = command.DecidedAt!.Value,
                command.ReviewOn,
                Now = clock.GetUtcNow(),
            });
            await reviews.Set(await authority.CaseInHand(), command.DecisionId, command.ReviewOn);
            history.IsAbout(command.DecisionId);
            history.Was(new { recorded.Decided, recorded.Options, recorded.Rationale, recorded.DecidedAt, recorded.ReviewOn });
            history.Tell("Decision corrected", $"It said {Format.Moment(recorded.DecidedAt)}: {recorded.Decided} It says now: {command.Decided} {command.Why}");

            return command.Version + 1;
        }
    }

    private sealed record RecordedDecision
    {
        public string Decided { get; init; } = "";

        public string Options { get; init; } = "";

        public string Rationale { get; init; } = "";

        public DateTimeOffset DecidedAt { get; init; }

        public Guid DecidedById { get; init; }

        public string DecidedByName { get; init; } = "";

        public DateOnly? ReviewOn { get; init; }

        public int Version { get; init; }
    }

    private static class Sql
    {
        internal const string Recorded =
            """
            SELECT made.Decided, made.Options, made.Rationale, made.DecidedAt, made.DecidedById, decider.Name AS DecidedByName,
                made.ReviewOn, made.Version
            FROM CaseDecision AS made
            JOIN Officer AS decider ON decider.Id = made.DecidedById
            WHERE made.Id = @Id AND made.CaseId = @CaseId
            """;

        internal const string Correct =
            """
            UPDATE CaseDecision
            SET Decided = @Decided, Options = @Options, Rationale = @Rationale, DecidedAt = @DecidedAt, ReviewOn = @ReviewOn,
                CorrectedAt = @Now, Version = Version + 1
            WHERE Id = @Id AND CaseId = @CaseId
            """;
    }
}
