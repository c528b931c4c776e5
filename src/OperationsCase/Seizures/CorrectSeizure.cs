using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>Corrects what is recorded of seized cash; its 48 hours are worked out again from the minute of seizure.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record CorrectSeizure : SeizureFacts, ICorrection
{
    public CorrectSeizure()
    {
    }

    internal CorrectSeizure(SeizureFacts recorded)
        : base(recorded)
    {
    }

    public SeizureReference Seizure { get; init; }

    public int Version { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator(TimeProvider clock, StatuteBook statutes)
        : CorrectionRules<CorrectSeizure>(new SeizureRules(clock, statutes));

    internal Refusal? WhyNot(DoneWithCashRow since)
    {
        var seized = SeizedAt!.Value;

        return since.OrderedAt < seized
            ? Refusal.Invalid($"A court made an order {Format.Moment(since.OrderedAt!.Value)}, so it was seized before that", nameof(SeizedAt))
            : since.ReleasedAt < seized
                ? Refusal.Invalid($"Cash was given back {Format.Moment(since.ReleasedAt!.Value)}, so it was seized before that", nameof(SeizedAt))
            : since.GonePence > AmountPence
                ? Refusal.Invalid(
                    since.GonePence == since.ReleasedPence
                        ? $"{Format.Pounds(since.GonePence)} was given back already, so it was at least that much"
                        : $"{Format.Pounds(since.GonePence)} was given back or forfeited already, so it was at least that much",
                    nameof(AmountPence))
            : since.GonePence == since.AmountPence && AmountPence != since.AmountPence
                ? Refusal.Invalid(
                    since.GonePence == since.ReleasedPence
                        ? "All of this cash was given back. Correct the release first"
                        : "None of this cash is held any more. Correct what became of it first",
                    nameof(AmountPence))
            : null;
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        CaseCorrection correction,
        AssetAmounts amounts,
        SeizureStanding standing,
        SeizureStore seizures) : IRequestHandler<CorrectSeizure, Result<int>>
    {
        public async Task<Result<int>> Handle(CorrectSeizure command, CancellationToken cancellation)
        {
            var id = currentCase.Id;
            await correction.Lock(id);

            if ((await seizures.Find(id)).Kind is { } kind && kind != CashKind.Kind)
            {
                return Refusal.Conflict($"This is of another kind: {kind.InSentence()}");
            }

            var since = (await database.SingleOrDefault<DoneWithCashRow>(Sql.Since, new { Id = id }))!;

            if (command.WhyNot(since) is { } wrong)
            {
                return wrong;
            }

            var recorded = (await database.SingleOrDefault<SeizureFacts>(Sql.Recorded, new { Id = id }))!;
            var corrected = command.Stored();

            if (await correction.WhyNot(id, command, recorded, corrected) is { } refusal)
            {
                return refusal;
            }

            if (corrected.Seal != recorded.Seal && await seizures.OtherWithSeal(id, corrected.Seal) is { } other)
            {
                return Refusal.Invalid($"Seal {corrected.Seal} is on {other} already. Check the seal", nameof(Seal));
            }

            await database.Execute(Sql.Correct, corrected.Row(id));
            await cases.Began(id, command.SeizedAt!.Value);
            await amounts.Correct(
                CashKind.Kind,
                id,
                (recorded.AmountPence!.Value, recorded.SeizedAt!.Value),
                (command.AmountPence!.Value, command.SeizedAt.Value),
                command.Why);
            var (found, texts) = corrected.FoundBy(id, since.BoroughCode);
            await standing.Settle(id, nameof(CorrectSeizure), afterFigures: () => seizures.SaveWords(found, texts));
            await seizures.KeepOrder(id);

            return await correction.Tell(id, partId: null, command, recorded, "Seizure");
        }
    }

    internal sealed record DoneWithCashRow
    {
        public string BoroughCode { get; init; } = "";

        public long AmountPence { get; init; }

        public DateTimeOffset? OrderedAt { get; init; }

        public DateTimeOffset? ReleasedAt { get; init; }

        public long ReleasedPence { get; init; }

        /// <summary>What the force no longer has of it, in whole pence.</summary>
        public long GonePence { get; init; }
    }

    private static class Sql
    {
        internal const string Since =
            $"""
            SELECT s.BoroughCode, s.AmountPence,
                (SELECT MIN(made.MadeAt) FROM DetentionOrder AS made WHERE made.SeizureId = s.Id) AS OrderedAt,
                (SELECT MIN(back.ReleasedAt) FROM CashRelease AS back WHERE back.SeizureId = s.Id) AS ReleasedAt,
                COALESCE((SELECT SUM(back.AmountPence) FROM CashRelease AS back WHERE back.SeizureId = s.Id), 0) AS ReleasedPence,
                s.AmountPence - {MoneyLedger.HeldOfSeizure} AS GonePence
            FROM Seizure AS s
            WHERE s.Id = @Id
            """;

        internal const string Recorded =
            """
            SELECT SeizedAt, Place, SeizedFrom, SeizedBy, Authority, AmountPence, Currency, CountedMinor, RateSource, CountedBy, CountedAgainBy,
                ClaimedBy, PropertyNumber, JardNumber, Exhibit, Seal
            FROM Seizure
            WHERE Id = @Id
            """;

        internal const string Correct =
            """
            UPDATE Seizure
            SET AmountPence = @AmountPence, Currency = @Currency, CountedMinor = @CountedMinor, RateSource = @RateSource, SeizedAt = @SeizedAt,
                Place = @Place, PlaceKey = @PlaceKey, SeizedFrom = @SeizedFrom, SeizedBy = @SeizedBy, Authority = @Authority, Exhibit = @Exhibit,
                Seal = @Seal, CountedBy = @CountedBy, CountedAgainBy = @CountedAgainBy, ClaimedBy = @ClaimedBy,
                PropertyNumber = @PropertyNumber, JardNumber = @JardNumber
            WHERE Id = @Id
            """;
    }
}
