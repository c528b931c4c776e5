using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>What becomes of a forfeiture notice.</summary>
public interface IEndsForfeitureNotice : IConcernsCase
{
    SeizureReference Seizure { get; }

    Guid NoticeId { get; }
}

/// <summary>Records an objection to a forfeiture notice. The notice lapses, and only a court can order forfeiture.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordObjection : ICommand<Guid>, IEndsForfeitureNotice
{
    public SeizureReference Seizure { get; init; }

    public Guid NoticeId { get; init; }

    public string ObjectedBy { get; init; } = "";

    [Display(Name = "Time the objection was received")]
    public DateTimeOffset? ObjectedAt { get; init; }

    internal sealed class Validator : AbstractValidator<RecordObjection>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(objection => objection.ObjectedBy)
                .NotEmpty().WithMessage("Enter who objected")
                .MaximumLength(100).WithMessage("Who objected must be 100 characters or fewer");
            RuleFor(objection => objection.ObjectedAt)
                .NotNull().WithMessage("Enter the date and time it was received")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the objection cannot be in the future");
        }
    }
}

/// <summary>Ends a forfeiture notice that is not to have its effect.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record WithdrawForfeitureNotice : ICommand<Guid>, IEndsForfeitureNotice
{
    public SeizureReference Seizure { get; init; }

    public Guid NoticeId { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : AbstractValidator<WithdrawForfeitureNotice>
    {
        public Validator() => RuleFor(notice => notice.Why)
            .NotEmpty().WithMessage("Enter why the notice is withdrawn")
            .MaximumLength(500).WithMessage("Why it is withdrawn must be 500 characters or fewer");
    }
}

/// <summary>Records that money was forfeited because nobody objected in time to the notice. Its interest goes with the whole of it.</summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record ForfeitByNotice : ICommand<Guid>, IEndsForfeitureNotice
{
    public SeizureReference Seizure { get; init; }

    public Guid NoticeId { get; init; }
}

internal sealed class EndForfeitureNoticeHandler(
    Database database,
    CurrentCase currentCase,
    SeizureStore seizures,
    SeizureStanding standing,
    MoneyLedger ledger,
    ForfeitureNoticeStore notices,
    DeadlineService deadlines,
    CaseHistory history,
    TimeProvider clock) :
    IRequestHandler<RecordObjection, Result<Guid>>,
    IRequestHandler<WithdrawForfeitureNotice, Result<Guid>>,
    IRequestHandler<ForfeitByNotice, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordObjection command, CancellationToken cancellation)
    {
        var seizure = await seizures.StateForChange(currentCase.Id);
        var found = await Running(command);

        if (found.IsRefused)
        {
            return Result<Guid>.Refused(found.Refusals);
        }

        var (notice, at) = (found.Value, command.ObjectedAt!.Value);

        if (at < notice.GivenAt)
        {
            return Refusal.Invalid("The objection cannot be before the notice was given", nameof(command.ObjectedAt));
        }

        if (London.DateOf(at) > notice.ObjectBy)
        {
            return Refusal.Invalid($"The time to object ended with {Format.Day(notice.ObjectBy)}, so this objection is too late", nameof(command.ObjectedAt));
        }

        await database.Execute(Sql.Object, new { Id = command.NoticeId, command.ObjectedAt, command.ObjectedBy });
        await deadlines.Meet(
            command.NoticeId, seizure.Kind.Forfeiture!.Notice!.Objection, at, $"Objection by {command.ObjectedBy}", SeizureCase.Deadlines(currentCase.Id));
        await notices.StartAfterObjection(currentCase.Id, seizure.Kind, command.NoticeId, at);
        history.IsAbout(command.NoticeId);
        history.Tell("Objection to the forfeiture notice", $"{command.ObjectedBy}. The notice lapsed: forfeiture must be applied for.", at);
        await standing.Settle(currentCase.Id, nameof(RecordObjection));

        return command.NoticeId;
    }

    public async Task<Result<Guid>> Handle(WithdrawForfeitureNotice command, CancellationToken cancellation)
    {
        var seizure = await seizures.StateForChange(currentCase.Id);
        var found = await Running(command);

        if (found.IsRefused)
        {
            return Result<Guid>.Refused(found.Refusals);
        }

        await notices.End(currentCase.Id, seizure.Kind, command.NoticeId, clock.GetUtcNow(), command.Why);
        history.IsAbout(command.NoticeId);
        history.Tell("Forfeiture notice withdrawn", command.Why);

        return command.NoticeId;
    }

    public async Task<Result<Guid>> Handle(ForfeitByNotice command, CancellationToken cancellation)
    {
        var id = currentCase.Id;
        var seizure = await seizures.StateForChange(id);
        var found = await Running(command);

        if (found.IsRefused)
        {
            return Result<Guid>.Refused(found.Refusals);
        }

        var (notice, law) = (found.Value, seizure.Kind.Forfeiture!.Notice!);
        var ended = London.StartOf(notice.ObjectBy.AddDays(1));

        if (clock.GetUtcNow() < ended)
        {
            return Refusal.Conflict($"The time to object runs to {DueFormat.When(notice.ObjectBy)}. Nothing is forfeited before that");
        }

        if (notice.AmountPence > seizure.HeldPence)
        {
            return Refusal.Conflict(
                $"Only {Format.Pounds(seizure.HeldPence)} is held, and the notice was for {Format.Pounds(notice.AmountPence)}. Withdraw it and give another");
        }

        await database.Execute(Sql.Forfeit, new { Id = command.NoticeId, ForfeitedAt = ended });
        var interest = notice.AmountPence == seizure.HeldPence ? seizure.InterestPence : 0;
        await ledger.Forfeit(
            seizure.Kind, id, command.NoticeId, notice.AmountPence, interest, ended, $"Forfeited by notice, {law.Section}: no one objected");
        await deadlines.Meet(command.NoticeId, law.Objection, ended, "No one objected", SeizureCase.Deadlines(id));

        if (deadlines.HasClock(law.SetAside, notice.ObjectBy))
        {
            await deadlines.StartOn(law.SetAside, notice.ObjectBy, ended, command.NoticeId, SeizureCase.Deadlines(id));
        }

        history.IsAbout(command.NoticeId);
        history.Tell("Forfeited by notice", $"{Format.Pounds(notice.AmountPence)}{ForfeitureLedger.And(interest)}. No one objected in time.", ended);
        await standing.Settle(id, nameof(ForfeitByNotice));

        return command.NoticeId;
    }

    private async Task<Result<RunningNotice>> Running(IEndsForfeitureNotice command) =>
        await database.SingleOrDefault<RunningNotice>(Sql.Find, new { Id = command.NoticeId, SeizureId = currentCase.Id }) is not { } notice
            ? Refusal.NotFound("forfeiture notice")
            : notice.Runs ? notice : Refusal.Conflict("This notice is no longer running");

    private sealed record RunningNotice
    {
        public long AmountPence { get; init; }

        public DateTimeOffset GivenAt { get; init; }

        public DateOnly ObjectBy { get; init; }

        public bool Runs { get; init; }
    }

    private static class Sql
    {
        internal const string Find =
            $"""
            SELECT AmountPence, GivenAt, ObjectBy, CASE WHEN {ForfeitureNoticeStore.Runs} THEN 1 ELSE 0 END AS Runs
            FROM ForfeitureNotice
            WHERE Id = @Id AND SeizureId = @SeizureId
            """;

        internal const string Object = "UPDATE ForfeitureNotice SET ObjectedAt = @ObjectedAt, ObjectedBy = @ObjectedBy WHERE Id = @Id";

        internal const string Forfeit = "UPDATE ForfeitureNotice SET ForfeitedAt = @ForfeitedAt WHERE Id = @Id";
    }
}
