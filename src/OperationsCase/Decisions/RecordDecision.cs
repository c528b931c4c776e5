using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;
using OperationsCase.Tasks;

namespace OperationsCase.Decisions;

/// <summary>Records a decision about a case of any kind in its decision log: what, what else was considered, and why. The answer is its id.</summary>
[AllowedTo(Role.OfBoroughs)]
public sealed record RecordDecision : ICommand<Guid>, IConcernsCase, IIdempotent, IDecisionWords
{
    public Guid? IdempotencyKey { get; init; }

    public CaseReference Case { get; init; }

    [DataType(DataType.MultilineText)]
    public string Decided { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string Options { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string Rationale { get; init; } = "";

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who decided; left out, whoever records it.</summary>
    public Guid? DecidedById { get; init; }

    public DateOnly? ReviewOn { get; init; }

    internal sealed class Validator : AbstractValidator<RecordDecision>
    {
        public Validator(TimeProvider clock)
        {
            Include(new DecisionRules(clock));
            RuleFor(decision => decision.ReviewOn)
                .GreaterThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("Review date must be today or later");
        }
    }

    internal sealed class Handler(
        Database database,
        TaskAuthority authority,
        CaseColleagues colleagues,
        DecisionReviews reviews,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<RecordDecision, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordDecision command, CancellationToken cancellation)
        {
            var of = await authority.CaseInHand();
            var decidedBy = command.DecidedById ?? officer.Id;

            if (authority.WhyNot(of.HolderId) is { } refusal)
            {
                return refusal;
            }

            if (await colleagues.WhyNot(of, decidedBy, nameof(DecidedById)) is { } wrong)
            {
                return wrong;
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            await database.Execute(Sql.Add, new
            {
                Id = id,
                CaseId = of.Id,
                command.Decided,
                command.Options,
                command.Rationale,
                DecidedAt = command.DecidedAt ?? now,
                DecidedById = decidedBy,
                command.ReviewOn,
                RecordedAt = now,
            });
            await reviews.Set(of, id, command.ReviewOn);
            history.IsAbout(id);
            history.Tell("Decision recorded", command.Decided, command.DecidedAt);

            return id;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO CaseDecision (Id, CaseId, Decided, Options, Rationale, DecidedAt, DecidedById, ReviewOn, RecordedAt, Version)
            VALUES (@Id, @CaseId, @Decided, @Options, @Rationale, @DecidedAt, @DecidedById, @ReviewOn, @RecordedAt, 1)
            """;
    }
}
