using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.GovUk;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures.Forfeiture;

/// <summary>
/// Records that a forfeiture notice was given, by the approval of a senior officer, and starts the time to object. A notice that was given while
/// nothing was lawfully detained is recorded as it was, and has no effect.
/// </summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record GiveForfeitureNotice : ICommand<GiveForfeitureNotice.Answer>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public SeizureReference Seizure { get; init; }

    /// <summary>What it says will be forfeited, in whole pence.</summary>
    [Pounds]
    [Display(Name = "Amount")]
    public long? AmountPence { get; init; }

    public NoticeMethod? Method { get; init; }

    public string GivenTo { get; init; } = "";

    [Display(Name = "Time the notice was given")]
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>The last London day on which an objection is in time, as the notice says.</summary>
    [Display(Name = "Last day to object")]
    public DateOnly? ObjectBy { get; init; }

    /// <param name="NoEffect">Why it has none, in a sentence; null where it has.</param>
    public sealed record Answer(Guid Id, string? NoEffect);

    internal sealed class Validator : AbstractValidator<GiveForfeitureNotice>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(notice => notice.AmountPence)
                .NotNull().WithMessage("Enter how much the notice is for")
                .GreaterThan(0).WithMessage("Amount must be more than £0");
            RuleFor(notice => notice.Method).NotNull().WithMessage("Select how it was given").IsInEnum();
            RuleFor(notice => notice.GivenTo)
                .NotEmpty().WithMessage("Enter who it was given to")
                .MaximumLength(200).WithMessage("Who it was given to must be 200 characters or fewer");
            RuleFor(notice => notice.GivenAt)
                .NotNull().WithMessage("Enter the date and time the notice was given")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the notice cannot be in the future");
            RuleFor(notice => notice.ObjectBy).NotNull().WithMessage("Enter the last day to object");
        }
    }

    private Refusal? WhyNot(SeizureForUpdate seizure, DateOnly earliest) => AmountPence > seizure.HeldPence
        ? Refusal.Invalid($"Only {Format.Pounds(seizure.HeldPence)} is held. Enter that or less", nameof(AmountPence))
        : GivenAt < seizure.SeizedAt ? Refusal.Invalid(
            $"The notice cannot be before the {seizure.Kind.Say.It} was {seizure.Kind.Say.Began.ToLowerInvariant()}", nameof(GivenAt))
        : ObjectBy < earliest ? Refusal.Invalid(
            $"A notice given then must leave until {Format.Day(earliest)} at least to object. Check the notice",
            nameof(ObjectBy))
        : null;

    private object Row(Guid id, Guid seizureId, Guid approvalId, string? noEffect, DateTimeOffset now) => new
    {
        Id = id,
        SeizureId = seizureId,
        ApprovalId = approvalId,
        AmountPence,
        Method = Method.ToString(),
        GivenTo,
        GivenAt,
        ObjectBy,
        NoEffect = noEffect,
        RecordedAt = now,
    };

    private void Tell(CaseHistory history, Guid noticeId, Approval approval, string? noEffect)
    {
        history.IsAbout(noticeId, approval.Id);
        history.Tell(
            "Forfeiture notice given",
            $"{Format.Pounds(AmountPence!.Value)}, to {GivenTo}. Approved by {approval.ApproverName}, {approval.Reference}. "
                + (noEffect is null ? $"Objections are in time to {DueFormat.When(ObjectBy!.Value)}." : $"{noEffect}."),
            GivenAt);
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        SeizureStore seizures,
        SeizureStanding standing,
        DeadlineService deadlines,
        ApprovalStore approvals,
        ForfeitureNoticeApproval kind,
        StatuteBook statutes,
        BankHolidayCalendars calendars,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<GiveForfeitureNotice, Result<Answer>>
    {
        private const string NothingDetained = "Nothing was lawfully detained when it was given, so it has no effect";

        public async Task<Result<Answer>> Handle(GiveForfeitureNotice command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            var seizure = await seizures.StateForChange(id);
            var given = command.GivenAt!.Value;

            if (seizure.Kind.Forfeiture?.Notice is not { } law)
            {
                return Refusal.Conflict("The law has no forfeiture notice for this kind of asset. Apply to a court");
            }

            if (!statutes.Knows(law.Objection, NoticePeriod.GivenOn(given, command.Method!.Value)))
            {
                return Refusal.Invalid("No law on forfeiture notices was in force on that day", nameof(GivenAt));
            }

            if (command.WhyNot(seizure, await Earliest(command, law)) is { } refusal)
            {
                return refusal;
            }

            if (await approvals.Usable(kind, id) is not { } approval || !await approvals.Use(approval))
            {
                return Refusal.Conflict("A senior officer must approve the notice before it is given. Ask one first");
            }

            var noEffect = (await standing.Read(id, seizure.Kind, seizure.SeizedAt)).IsDetainedAt(given) ? null : NothingDetained;
            var now = clock.GetUtcNow();
            var noticeId = TimeOrderedId.New(now);

            if (!await database.AddIfAbsent(Sql.Add, command.Row(noticeId, id, approval.Id, noEffect, now)))
            {
                return Refusal.Conflict("A forfeiture notice is running already. Record what became of it first");
            }

            if (noEffect is null)
            {
                await deadlines.StartStated(law.Objection, given, command.ObjectBy!.Value, noticeId, SeizureCase.Deadlines(id));
            }

            command.Tell(history, noticeId, approval, noEffect);

            return new Answer(noticeId, noEffect);
        }

        /// <summary>The earliest last day that it can say. What is sent electronically after 4:30pm is given on the next day.</summary>
        private async Task<DateOnly> Earliest(GiveForfeitureNotice command, ForfeitureNoticeRules law)
        {
            var on = NoticePeriod.GivenOn(command.GivenAt!.Value, command.Method!.Value);

            return statutes.Find(law.Objection, on).Calculate(on, await calendars.Latest()).LastDayOn!.Value;
        }
    }

    private static class Sql
    {
        internal const string Add =
            $"""
            INSERT INTO ForfeitureNotice (Id, SeizureId, ApprovalId, AmountPence, Method, GivenTo, GivenAt, ObjectBy, NoEffect, RecordedAt)
            SELECT @Id, @SeizureId, @ApprovalId, @AmountPence, @Method, @GivenTo, @GivenAt, @ObjectBy, @NoEffect, @RecordedAt
            WHERE @NoEffect IS NOT NULL OR NOT EXISTS (SELECT 1 FROM ForfeitureNotice WHERE SeizureId = @SeizureId AND {ForfeitureNoticeStore.Runs})
            """;
    }
}

/// <summary>On which day a notice counts as given.</summary>
internal static class NoticePeriod
{
    private static readonly TimeSpan EndOfBusiness = new(16, 30, 0);

    /// <returns>
    /// The London day of it; the next one for what is sent electronically after half past four in the afternoon, London time.
    /// Source: S.I. 2017/1223, regs 2-5, for accounts; taken as the safe reading for cash.
    /// </returns>
    public static DateOnly GivenOn(DateTimeOffset at, NoticeMethod method)
    {
        var on = London.DateOf(at);

        return method == NoticeMethod.Electronic && at - London.StartOf(on) > EndOfBusiness ? on.AddDays(1) : on;
    }
}
