using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>What happens to an application for forfeiture.</summary>
public interface IConcernsForfeitureApplication : IConcernsCase
{
    SeizureReference Seizure { get; }

    Guid ApplicationId { get; }
}

/// <summary>Records what a court decided on an application for forfeiture, of the whole or a part, and starts the time to appeal.</summary>
[AllowedTo(Role.MoneyWorkers)]
[RequiresRecentSignIn]
public sealed record RecordForfeitureDecision : ICommand<Guid>, IConcernsForfeitureApplication
{
    public SeizureReference Seizure { get; init; }

    public Guid ApplicationId { get; init; }

    public ForfeitureDecision? Decision { get; init; }

    [Display(Name = "Time of the decision")]
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What was forfeited, in whole pence, without interest.</summary>
    [Pounds]
    [Display(Name = "Amount forfeited")]
    public long? ForfeitedPence { get; init; }

    /// <summary>What interest was forfeited with it, in whole pence; nothing where left out.</summary>
    [Pounds]
    [Display(Name = "Interest")]
    public long? InterestPence { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    internal sealed class Validator : AbstractValidator<RecordForfeitureDecision>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(decision => decision.Decision).NotNull().WithMessage("Select what the court decided").IsInEnum();
            RuleFor(decision => decision.DecidedAt)
                .NotNull().WithMessage("Enter the date and time of the decision")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the decision cannot be in the future");
            RuleFor(decision => decision.ForfeitedPence)
                .NotNull().WithMessage("Enter how much was forfeited")
                .GreaterThan(0).WithMessage("Amount must be more than £0")
                .When(decision => decision.Decision == ForfeitureDecision.Forfeited);
            RuleFor(decision => decision.InterestPence).GreaterThanOrEqualTo(0).WithMessage("Interest must be £0 or more");
            RuleFor(decision => decision.Note).MaximumLength(500).WithMessage("Note must be 500 characters or fewer");
        }
    }
}

internal sealed class ForfeitureApplicationHandler(
    Database database,
    CurrentCase currentCase,
    SeizureStore seizures,
    SeizureStanding standing,
    MoneyLedger ledger,
    DeadlineService deadlines,
    StatuteBook statutes,
    BankHolidayCalendars calendars,
    CaseHistory history) :
    IRequestHandler<RecordForfeitureDecision, Result<Guid>>,
    IRequestHandler<RecordForfeitureAppeal, Result<Guid>>,
    IRequestHandler<RecordAppealDecision, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RecordForfeitureDecision command, CancellationToken cancellation)
    {
        var id = currentCase.Id;
        var seizure = await seizures.StateForChange(id);

        if (await Find(command) is not { } asked)
        {
            return Refusal.NotFound("application");
        }

        if (WhyNot(command, asked, seizure) is { } refusal)
        {
            return refusal;
        }

        var at = command.DecidedAt!.Value;
        var isForfeited = command.Decision == ForfeitureDecision.Forfeited;
        var (forfeited, interest) = isForfeited ? (command.ForfeitedPence!.Value, command.InterestPence ?? 0) : (0, 0);
        await database.Execute(Sql.Decide, new
        {
            Id = command.ApplicationId,
            Decision = command.Decision.ToString(),
            command.DecidedAt,
            ForfeitedPence = forfeited,
            command.Note,
        });

        var law = seizure.Kind.Forfeiture!;

        if (isForfeited)
        {
            await ledger.Forfeit(
                seizure.Kind, id, command.ApplicationId, forfeited, interest, at, $"Forfeited by order of {asked.CourtName}, {law.Section}");
        }

        if (command.Decision != ForfeitureDecision.Withdrawn && law.Appeal is { } toAppeal && deadlines.HasClock(toAppeal, London.DateOf(at)))
        {
            await deadlines.StartOn(toAppeal, London.DateOf(at), at, command.ApplicationId, SeizureCase.Deadlines(id));
        }

        history.IsAbout(command.ApplicationId);
        history.Tell(
            isForfeited ? "Forfeited by the court" : $"Forfeiture {command.Decision!.Value.ToString().ToLowerInvariant()}",
            $"{(isForfeited ? $"{Format.Pounds(forfeited)}{ForfeitureLedger.And(interest)}, " : "")}{asked.CourtName}. {command.Note}".TrimEnd(),
            at);
        await standing.Settle(id, nameof(RecordForfeitureDecision));

        return command.ApplicationId;
    }

    public async Task<Result<Guid>> Handle(RecordForfeitureAppeal command, CancellationToken cancellation)
    {
        var id = currentCase.Id;
        var seizure = await seizures.StateForChange(id);

        if (await Find(command) is not { } asked)
        {
            return Refusal.NotFound("application");
        }

        if (asked is { DecidedAt: null } or { AppealedAt: not null } || asked.Decision == ForfeitureDecision.Withdrawn)
        {
            return Refusal.Conflict(asked.AppealedAt is null ? "There is no decision to appeal against" : "An appeal is recorded already");
        }

        var rule = seizure.Kind.Forfeiture!.Appeal;

        if (command.AppealedAt < asked.DecidedAt)
        {
            return Refusal.Invalid("The appeal cannot be before the decision", nameof(command.AppealedAt));
        }

        if (await LastDayToAppeal(rule, asked.DecidedAt!.Value) is { } lastDay && London.DateOf(command.AppealedAt!.Value) > lastDay)
        {
            return Refusal.Invalid($"An appeal is in time from the decision to {DueFormat.When(lastDay)}", nameof(command.AppealedAt));
        }

        await database.Execute(Sql.Appeal, new { Id = command.ApplicationId, command.AppealedAt, command.AppealedBy });

        if (rule is not null)
        {
            await deadlines.Meet(
                command.ApplicationId, rule, command.AppealedAt!.Value, $"Appeal by {command.AppealedBy}", SeizureCase.Deadlines(id));
        }

        history.IsAbout(command.ApplicationId);
        history.Tell("Appeal against the decision on forfeiture", $"{command.AppealedBy}. Nothing is paid over before it ends.", command.AppealedAt);
        await standing.Settle(id, nameof(RecordForfeitureAppeal));

        return command.ApplicationId;
    }

    public async Task<Result<Guid>> Handle(RecordAppealDecision command, CancellationToken cancellation)
    {
        var id = currentCase.Id;
        await seizures.StateForChange(id);

        if (await Find(command) is not { } asked)
        {
            return Refusal.NotFound("application");
        }

        if (asked.AppealedAt is not { } appealed || asked.AppealDecision is not null)
        {
            return Refusal.Conflict("No appeal is waiting for a decision");
        }

        if (command.EndedAt < appealed)
        {
            return Refusal.Invalid("The decision cannot be before the appeal", nameof(command.EndedAt));
        }

        var isTakenBack = command.Decision == AppealDecision.Allowed && asked.ForfeitedPence > 0;

        if (isTakenBack)
        {
            await ledger.TakeBack(id, command.ApplicationId, "The appeal was allowed, so nothing is forfeited");
        }

        await database.Execute(Sql.EndAppeal, new
        {
            Id = command.ApplicationId,
            AppealDecision = command.Decision.ToString(),
            command.EndedAt,
            ForfeitedPence = isTakenBack ? 0 : asked.ForfeitedPence,
        });
        history.IsAbout(command.ApplicationId);
        history.Tell("Appeal on forfeiture ended", $"{command.Decision!.Value.Words()}.", command.EndedAt);
        await standing.Settle(id, nameof(RecordAppealDecision));

        return command.ApplicationId;
    }

    private static Refusal? WhyNot(RecordForfeitureDecision command, ApplicationRow asked, SeizureForUpdate seizure) =>
        asked.DecidedAt is not null ? Refusal.Conflict("The decision on this application is recorded already")
        : command.DecidedAt < asked.MadeAt ? Refusal.Invalid("The decision cannot be before the application", nameof(command.DecidedAt))
        : command.Decision != ForfeitureDecision.Forfeited ? null
        : Math.Min(asked.AmountPence, seizure.HeldPence) is var most && command.ForfeitedPence > most
            ? Refusal.Invalid($"At most {Format.Pounds(most)} can be forfeited. Enter that or less", nameof(command.ForfeitedPence))
        : command.InterestPence > seizure.InterestPence
            ? Refusal.Invalid($"{Format.Pounds(seizure.InterestPence)} interest is held. Enter that or less", nameof(command.InterestPence))
        : null;

    private async Task<DateOnly?> LastDayToAppeal(string? rule, DateTimeOffset decided) =>
        rule is null ? null : statutes.Find(rule, decided).Calculate(London.DateOf(decided), await calendars.Latest()).LastDayOn;

    private Task<ApplicationRow?> Find(IConcernsForfeitureApplication command) =>
        database.SingleOrDefault<ApplicationRow>(Sql.Find, new { Id = command.ApplicationId, SeizureId = currentCase.Id });

    private sealed record ApplicationRow
    {
        public long AmountPence { get; init; }

        public DateTimeOffset MadeAt { get; init; }

        public ForfeitureDecision? Decision { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public long ForfeitedPence { get; init; }

        public DateTimeOffset? AppealedAt { get; init; }

        public AppealDecision? AppealDecision { get; init; }

        public string CourtName { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Find =
            """
            SELECT asked.AmountPence, asked.MadeAt, asked.Decision, asked.DecidedAt, asked.ForfeitedPence, asked.AppealedAt, asked.AppealDecision,
                court.Name AS CourtName
            FROM ForfeitureApplication AS asked
            JOIN Court AS court ON court.Code = asked.CourtCode
            WHERE asked.Id = @Id AND asked.SeizureId = @SeizureId
            """;

        internal const string Decide =
            """
            UPDATE ForfeitureApplication
            SET Decision = @Decision, DecidedAt = @DecidedAt, ForfeitedPence = @ForfeitedPence, Note = @Note
            WHERE Id = @Id
            """;

        internal const string Appeal = "UPDATE ForfeitureApplication SET AppealedAt = @AppealedAt, AppealedBy = @AppealedBy WHERE Id = @Id";

        internal const string EndAppeal =
            """
            UPDATE ForfeitureApplication
            SET AppealDecision = @AppealDecision, AppealEndedAt = @EndedAt, ForfeitedPence = @ForfeitedPence
            WHERE Id = @Id
            """;
    }
}
