using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Retention;
using OperationsCase.Statute;

namespace OperationsCase.Problems;

/// <summary>Moves a problem on to the next stage, or back to one it has been through. The answer is the version after the move.</summary>
[AllowedTo(Role.SntSergeant | Role.CaseWorkers)]
public sealed record MoveProblem : ICommand<int>, IConcernsCase
{
    public ProblemReference Problem { get; init; }

    /// <summary>The version that was shown.</summary>
    public int Version { get; init; }

    public ProblemStage? Stage { get; init; }

    /// <summary>The first London day of the response, from which reports are compared; asked when the problem comes to that stage.</summary>
    [Display(Name = "Date the response began")]
    public DateOnly? ResponseSinceOn { get; init; }

    internal sealed class Validator : AbstractValidator<MoveProblem>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(move => move.Version).GreaterThan(0).WithMessage("Give the version of the problem you were shown");
            RuleFor(move => move.Stage).NotNull().WithMessage("Select the stage").IsInEnum();
            RuleFor(move => move.ResponseSinceOn)
                .NotNull().WithMessage("Enter the date the response began").When(move => move.Stage == ProblemStage.Response);
            RuleFor(move => move.ResponseSinceOn)
                .LessThanOrEqualTo(_ => London.DateOf(clock.GetUtcNow())).WithMessage("The date the response began must be today or earlier");
        }
    }

    internal sealed class Handler(
        Database database,
        CaseStore cases,
        CurrentCase currentCase,
        RetentionReviewStore reviews,
        CaseHistory history,
        ConflictingChange conflict,
        TimeProvider clock) : IRequestHandler<MoveProblem, Result<int>>
    {
        public async Task<Result<int>> Handle(MoveProblem command, CancellationToken cancellation)
        {
            var which = new { ProblemId = currentCase.Id };
            var before = (await database.SingleOrDefault<Row>(Sql.Shown, which))!;
            var stage = command.Stage!.Value;

            if (stage == before.Stage && before.Version == command.Version)
            {
                return Refusal.Conflict($"This problem is at {stage.InSentence()} already", nameof(command.Stage));
            }

            if (stage > before.Stage + 1)
            {
                return Refusal.Invalid($"{(before.Stage + 1).Words()} comes before {stage.InSentence()}", nameof(command.Stage));
            }

            if (stage == ProblemStage.Response && command.ResponseSinceOn < before.SinceOn)
            {
                return Refusal.Invalid("The response cannot have begun before the problem", nameof(command.ResponseSinceOn));
            }

            var responseSinceOn = stage switch
            {
                ProblemStage.Response => command.ResponseSinceOn,
                ProblemStage.Assessment => before.ResponseSinceOn,
                _ => null,
            };

            if (!await cases.Change(currentCase.Id, command.Version))
            {
                before = (await database.SingleOrDefault<Row>(Sql.Shown, which))!;

                return Refusal.Conflict(
                    $"{await conflict.While(currentCase.Id, "changed this problem")} It is now at {before.Stage.InSentence()}. "
                        + "Check it and save again");
            }

            await database.Execute(Sql.Move, new
            {
                ProblemId = currentCase.Id,
                Stage = stage.ToString(),
                ResponseSinceOn = responseSinceOn,
            });
            var now = clock.GetUtcNow();
            await database.Execute(Sql.AddMove, new { Id = TimeOrderedId.New(now), ProblemId = currentCase.Id, Stage = stage.ToString(), MovedAt = now });
            await reviews.BeginAgain(currentCase.Id, ProblemCase.Code, now);
            history.Was(before);
            history.Tell(
                $"{(stage > before.Stage ? "Moved on to" : "Moved back to")} {stage.InSentence()}",
                stage == ProblemStage.Response ? $"The response began on {Format.Day(responseSinceOn!.Value)}." : "");

            return command.Version + 1;
        }
    }

    private sealed record Row
    {
        public int Version { get; init; }

        public ProblemStage Stage { get; init; }

        public DateOnly SinceOn { get; init; }

        public DateOnly? ResponseSinceOn { get; init; }
    }

    private static class Sql
    {
        internal const string Shown =
            """
            SELECT it.Version, p.Stage, p.SinceOn, p.ResponseSinceOn
            FROM LocalProblem AS p
            JOIN CaseRecord AS it ON it.Id = p.Id
            WHERE p.Id = @ProblemId
            """;

        internal const string Move =
            """
            UPDATE LocalProblem
            SET Stage = @Stage, ResponseSinceOn = @ResponseSinceOn
            WHERE Id = @ProblemId
            """;

        internal const string AddMove = "INSERT INTO ProblemMove (Id, ProblemId, Stage, MovedAt) VALUES (@Id, @ProblemId, @Stage, @MovedAt)";
    }
}
