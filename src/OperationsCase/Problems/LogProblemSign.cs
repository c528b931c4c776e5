using System.ComponentModel.DataAnnotations;
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
public sealed record LogProblemSign : ICommand<Guid>, IConcernsCase, IIdempotent
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
            RuleFor(sign => sign.SeenAt).IsWhenSeen(clock);
            RuleFor(sign => sign.What).IsWhatWasSeen();
            RuleFor(sign => sign.SeenBy).IsWhoSawIt();
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ICaseLock cases,
        ICurrentUser officer,
        RetentionReviewStore reviews,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<LogProblemSign, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(LogProblemSign command, CancellationToken cancellation)
        {
            await cases.Lock(currentCase.Id);
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
                RecordedById = officer.Id,
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
            INSERT INTO ProblemSign (Id, ProblemId, SeenAt, SeenOn, What, SeenBy, RecordedAt, RecordedById)
            VALUES (@Id, @ProblemId, @SeenAt, @SeenOn, @What, @SeenBy, @RecordedAt, @RecordedById)
            """;
    }
}
