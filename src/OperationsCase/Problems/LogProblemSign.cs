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

    /// <summary>Who saw it; left out, <see cref="SeenBy"/> says it.</summary>
    [Display(Name = "Who saw it")]
    public SignSeer? Seer { get; init; }

    /// <summary>An officer by name, or a resident by letter alone: "Resident B".</summary>
    [DoneBy("Seen by")]
    public string SeenBy { get; init; } = "";

    /// <summary>Of a warden; left out, they are not named.</summary>
    public string? WardenName { get; init; }

    /// <summary>Of a resident who reported a sign of this problem before; left out, they get the next letter.</summary>
    public string? ResidentLetter { get; init; }

    internal sealed class Validator : AbstractValidator<LogProblemSign>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(sign => sign.SeenAt).IsWhenSeen(clock);
            RuleFor(sign => sign.What).IsWhatWasSeen();
            RuleFor(sign => sign.Seer)
                .IsInEnum()
                .NotNull().When(sign => string.IsNullOrWhiteSpace(sign.SeenBy), ApplyConditionTo.CurrentValidator).WithMessage("Select who saw it");
            RuleFor(sign => sign.SeenBy).IsWhoSawIt()
                .When(sign => sign.Seer == SignSeer.Officer || (sign.Seer is null && !string.IsNullOrWhiteSpace(sign.SeenBy)));
            RuleFor(sign => sign.WardenName)
                .MaximumLength(90).When(sign => sign.Seer == SignSeer.Warden).WithMessage("Name of the warden must be 90 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ICaseLock cases,
        ICurrentUser officer,
        ResidentLetters residents,
        RetentionReviewStore reviews,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<LogProblemSign, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(LogProblemSign command, CancellationToken cancellation)
        {
            await cases.Lock(currentCase.Id);

            if (command is { Seer: SignSeer.Resident, ResidentLetter: { } letter } && !string.IsNullOrWhiteSpace(letter)
                && !(await residents.Given(currentCase.Id)).Contains(letter.Trim().ToUpperInvariant()))
            {
                return Refusal.Invalid(
                    "No resident of this problem has this letter. Leave it out for someone new",
                    nameof(command.ResidentLetter));
            }

            var now = clock.GetUtcNow();
            var seenBy = await SeenBy(command);
            var seen = command.SeenAt!.Value;
            var sign = new
            {
                Id = TimeOrderedId.New(now),
                ProblemId = currentCase.Id,
                SeenAt = seen,
                SeenOn = London.DateOf(seen),
                command.What,
                SeenBy = seenBy,
                RecordedAt = now,
                RecordedById = officer.Id,
            };
            await database.Execute(Sql.Add, sign);
            await reviews.BeginAgain(currentCase.Id, ProblemCase.Code, now);
            history.IsAbout(sign.Id);
            history.Tell("Sign logged", $"{command.What}. {seenBy}.", seen);

            return sign.Id;
        }

        private async Task<string> SeenBy(LogProblemSign command) => command.Seer switch
        {
            SignSeer.Me => officer.Name,
            SignSeer.Warden => string.IsNullOrWhiteSpace(command.WardenName) ? "a warden" : $"warden {command.WardenName.Trim()}",
            SignSeer.Resident => ResidentLetters.Prefix + (string.IsNullOrWhiteSpace(command.ResidentLetter)
                ? await residents.Next(currentCase.Id)
                : command.ResidentLetter.Trim().ToUpperInvariant()),
            _ => command.SeenBy,
        };
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
