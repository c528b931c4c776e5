using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Corrects when and where a hearing was, and what was noted of it; the clocks that count from it are worked out again.</summary>
/// <remarks>What the court decided is not corrected: too much follows from it. The hearing is then recorded in an operation of its own.</remarks>
[AllowedTo(Role.CaseWorkers)]
public sealed record CorrectHearing : ICorrection
{
    public OperationReference Operation { get; init; }

    public Guid HearingId { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time of the hearing")]
    public DateTimeOffset? HeardAt { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer) : CorrectionRules<CorrectHearing>(Facts(clock, gazetteer));

    private static InlineValidator<CorrectHearing> Facts(TimeProvider clock, Gazetteer gazetteer)
    {
        var facts = new InlineValidator<CorrectHearing>();
        facts.RuleFor(hearing => hearing.CourtCode)
            .NotEmpty().WithMessage("Select the court that heard it")
            .Must(code => string.IsNullOrEmpty(code) || gazetteer.Court(code) is not null)
            .WithMessage("There is no such court. Select one from the list");
        facts.RuleFor(hearing => hearing.HeardAt)
            .NotNull().WithMessage("Enter the date and time of the hearing")
            .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of the hearing cannot be in the future");
        facts.RuleFor(hearing => hearing.Note).MaximumLength(1000).WithMessage("Note must be 1,000 characters or fewer");

        return facts;
    }

    internal Refusal? WhyNot(HearingPlaceRow it)
    {
        var heard = HeardAt!.Value;

        return heard < it.ServedAt ? Refusal.Invalid($"The notice was served {Format.Moment(it.ServedAt)}, so it was heard after that", nameof(HeardAt))
            : heard <= it.EarlierAt ? Refusal.Invalid($"It was heard {Format.Moment(it.EarlierAt!.Value)} before, so this hearing was later", nameof(HeardAt))
            : heard >= it.LaterAt ? Refusal.Invalid($"It was heard again {Format.Moment(it.LaterAt!.Value)}, so this hearing was earlier", nameof(HeardAt))
            : it.EffectiveFrom < heard && it.EffectiveFrom != it.HeardAt ? Refusal.Invalid(
                $"The order takes effect {Format.Moment(it.EffectiveFrom!.Value)}, so it was made before that. Correct the order first",
                nameof(HeardAt))
            : null;
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseCorrection correction,
        DeadlineCorrection clocks,
        Gazetteer gazetteer) : IRequestHandler<CorrectHearing, Result<int>>
    {
        private const string Act = nameof(CorrectHearing);

        public async Task<Result<int>> Handle(CorrectHearing command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);
            var which = new { OperationId = id, command.HearingId };

            if (await database.SingleOrDefault<HearingPlaceRow>(Sql.Place, which) is not { } it)
            {
                return Refusal.NotFound("hearing");
            }

            if (command.WhyNot(it) is { } wrong)
            {
                return wrong;
            }

            var recorded = new { it.CourtCode, HeardAt = (DateTimeOffset?)it.HeardAt, it.Note };

            if (await correction.WhyNot(id, command, recorded) is { } refusal)
            {
                return refusal;
            }

            await database.Execute(Sql.Correct, new { command.HearingId, command.CourtCode, command.HeardAt, command.Note });

            if (command.HeardAt != it.HeardAt || command.CourtCode != it.CourtCode)
            {
                await Follow(command, it);
            }

            return await correction.Tell(id, it.NoticeId, command, recorded, "Hearing");
        }

        /// <summary>What the hearing met and what it began; of an order that it made, the day of the order.</summary>
        private async Task Follow(CorrectHearing command, HearingPlaceRow it)
        {
            var (heard, governedOn) = (command.HeardAt!.Value, London.DateOf(it.ServedAt));
            var court = gazetteer.Court(command.CourtCode)!.Name;

            if (it.EarlierAt is null)
            {
                await clocks.Met(ClosureRules.Hearing, it.NoticeId, heard, $"Heard at {court}");
            }
            else
            {
                await clocks.Met(ClosureRules.Adjourned, it.EarlierId!.Value, heard, $"Heard again at {court}");
            }

            if (it.Outcome == HearingOutcome.Adjourned)
            {
                await clocks.Days(ClosureRules.Adjourned, heard, command.HearingId, Act, governedOn);
            }

            if (it.OrderId is { } order)
            {
                var made = new { OrderId = order, it.NoticeId, MadeAt = heard, MadeOn = London.DateOf(heard), command.CourtCode, MadeAtWas = it.HeardAt };
                await database.Execute(Sql.CorrectOrder, made);
                await database.Execute(Sql.CorrectNoticeEnd, made);
                await clocks.Stated(ClosureRules.LongestOrder, heard, it.LastDayOn!.Value, order, Act, governedOn);
            }
        }
    }

    /// <summary>A hearing with what stands before and after it.</summary>
    internal sealed record HearingPlaceRow
    {
        public Guid NoticeId { get; init; }

        public string CourtCode { get; init; } = "";

        public DateTimeOffset HeardAt { get; init; }

        public HearingOutcome Outcome { get; init; }

        public string? Note { get; init; }

        public DateTimeOffset ServedAt { get; init; }

        public Guid? EarlierId { get; init; }

        public DateTimeOffset? EarlierAt { get; init; }

        public DateTimeOffset? LaterAt { get; init; }

        public Guid? OrderId { get; init; }

        public DateTimeOffset? EffectiveFrom { get; init; }

        public DateOnly? LastDayOn { get; init; }
    }

    private static class Sql
    {
        internal const string Place =
            """
            SELECT heard.NoticeId, heard.CourtCode, heard.HeardAt, heard.Outcome, heard.Note, notice.ServedAt, earlier.Id AS EarlierId,
                earlier.HeardAt AS EarlierAt,
                (SELECT MIN(later.HeardAt) FROM ClosureHearing AS later
                    WHERE later.NoticeId = heard.NoticeId AND later.HeardAt > heard.HeardAt) AS LaterAt,
                made.Id AS OrderId, made.EffectiveFrom, made.LastDayOn
            FROM ClosureHearing AS heard
            JOIN ClosureNotice AS notice ON notice.Id = heard.NoticeId
            LEFT JOIN ClosureHearing AS earlier ON earlier.NoticeId = heard.NoticeId AND earlier.HeardAt =
                (SELECT MAX(before.HeardAt) FROM ClosureHearing AS before WHERE before.NoticeId = heard.NoticeId AND before.HeardAt < heard.HeardAt)
            LEFT JOIN ClosureOrder AS made ON made.NoticeId = heard.NoticeId AND heard.Outcome = 'OrderMade'
            WHERE heard.Id = @HearingId AND heard.OperationId = @OperationId
            """;

        internal const string Correct = "UPDATE ClosureHearing SET CourtCode = @CourtCode, HeardAt = @HeardAt, Note = @Note WHERE Id = @HearingId";

        internal const string CorrectOrder =
            """
            UPDATE ClosureOrder
            SET MadeAt = @MadeAt, MadeOn = @MadeOn, CourtCode = @CourtCode,
                EffectiveFrom = CASE WHEN EffectiveFrom = @MadeAtWas THEN @MadeAt ELSE EffectiveFrom END
            WHERE Id = @OrderId
            """;

        internal const string CorrectNoticeEnd = "UPDATE ClosureNotice SET EndedAt = @MadeAt WHERE Id = @NoticeId AND EndedAt = @MadeAtWas";
    }
}
