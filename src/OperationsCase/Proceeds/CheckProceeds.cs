using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Proceeds;

/// <summary>
/// Counts everything again: the kept totals against the acts they count, and the acts against the ledger, for the whole force. It names no case,
/// no network and no borough. The sums it says leave restricted cases out; whether all agrees is found over all of them.
/// </summary>
[AllowedTo(Role.Auditor | Role.DirectorateAnalyst)]
[NotInAccessLog("It gives numbers of the whole force, and names no case")]
public sealed record CheckProceeds : IQuery<CheckProceeds.Answer>
{
    /// <param name="Stages">Each stage, over all years.</param>
    /// <param name="EntriesPence">What all entries moved; every entry leaves one account and enters another.</param>
    /// <param name="SumOfBalancesPence">All balances together, which is nothing where the ledger balances.</param>
    /// <param name="OverAttributed">How many seizures have shares of more than the whole, by operation or by network.</param>
    public sealed record Answer(IReadOnlyList<CheckedStage> Stages, long EntriesPence, long SumOfBalancesPence, int OverAttributed)
    {
        /// <summary>What differs in restricted cases, whose sums are not said; nothing where all agrees.</summary>
        public long RestrictedDifferencePence { get; init; }

        public bool Agrees =>
            SumOfBalancesPence == 0 && OverAttributed == 0 && RestrictedDifferencePence == 0 && Stages.All(stage => stage.DifferencePence == 0);
    }

    /// <param name="KeptPence">By the kept totals.</param>
    /// <param name="CountedPence">By the acts, counted again.</param>
    /// <param name="LedgerPence">By the balances of the ledger; null for a stage that is no account, as detention.</param>
    public sealed record CheckedStage(ProceedsStage Stage, int Acts, long KeptPence, long CountedPence, long? LedgerPence)
    {
        public long DifferencePence => Math.Abs(KeptPence - CountedPence) + Math.Abs((LedgerPence ?? CountedPence) - CountedPence);
    }

    internal sealed class Handler(Database database) : IRequestHandler<CheckProceeds, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(CheckProceeds query, CancellationToken cancellation)
        {
            var none = new { };
            var restricted = await Of(Sql.CountedRestricted, Sql.LedgerRestricted, Sql.SeizedRestricted);
            var all = await Of(Sql.Counted, Sql.Ledger, Sql.Seized);
            var kept = (await database.List<StageSum>(Sql.Kept, none)).ToDictionary(row => row.Stage);

            return new Answer(
                [
                    .. Enum.GetValues<ProceedsStage>().Select(stage => new CheckedStage(
                        stage,
                        (int)((kept.GetValueOrDefault(stage)?.Acts ?? 0) - restricted[stage].Acts),
                        (kept.GetValueOrDefault(stage)?.AmountPence ?? 0) - restricted[stage].Pence,
                        all[stage].Pence - restricted[stage].Pence,
                        all[stage].Ledger - restricted[stage].Ledger)),
                ],
                await database.SingleOrDefault<long>(Sql.Entries, none),
                await database.SingleOrDefault<long>(Sql.Balances, none),
                await database.Count(Sql.OverAttributed, none))
            {
                RestrictedDifferencePence = restricted.Values.Sum(one => Math.Abs((one.Ledger ?? one.Pence) - one.Pence)),
            };

            async Task<Dictionary<ProceedsStage, (long Acts, long Pence, long? Ledger)>> Of(string counted, string ledger, string seized)
            {
                var acts = (await database.List<StageSum>(counted, none)).ToDictionary(row => row.Stage);
                var balances = (await database.List<KindSum>(ledger, none)).ToDictionary(row => row.Kind, row => row.InPence);
                var taken = await database.SingleOrDefault<long>(seized, none);

                return Enum.GetValues<ProceedsStage>().ToDictionary(stage => stage, stage => (
                    acts.GetValueOrDefault(stage)?.Acts ?? 0,
                    acts.GetValueOrDefault(stage)?.AmountPence ?? 0,
                    stage switch
                    {
                        ProceedsStage.Detained => (long?)null,
                        ProceedsStage.Seized => taken,
                        _ => balances.GetValueOrDefault(stage.ToString()),
                    }));
            }
        }

        private sealed record StageSum
        {
            public ProceedsStage Stage { get; init; }

            public long Acts { get; init; }

            public long AmountPence { get; init; }
        }

        private sealed record KindSum
        {
            public string Kind { get; init; } = "";

            public long InPence { get; init; }
        }
    }

    private const string Restricted = "IN (SELECT closed.CaseId FROM RestrictedCase AS closed)";

    private static class Sql
    {
        internal const string Kept = "SELECT Stage, SUM(CAST(Acts AS BIGINT)) AS Acts, SUM(AmountPence) AS AmountPence FROM ProceedsTotal GROUP BY Stage";

        internal const string Counted = "SELECT Stage, COUNT(*) AS Acts, SUM(AmountPence) AS AmountPence FROM ProceedsEvent GROUP BY Stage";

        internal const string Ledger = "SELECT Kind, SUM(InPence) AS InPence FROM LedgerBalance GROUP BY Kind";

        internal const string Seized = "SELECT COALESCE(SUM(OutPence) - SUM(InPence), 0) FROM LedgerBalance WHERE Account = 'TakenFrom'";

        internal const string CountedRestricted =
            $"""
            SELECT act.Stage, COUNT(*) AS Acts, SUM(act.AmountPence) AS AmountPence
            FROM ProceedsEvent AS act
            WHERE act.CaseId {Restricted}
            GROUP BY act.Stage
            """;

        internal const string LedgerRestricted =
            $"SELECT b.Kind, SUM(b.InPence) AS InPence FROM LedgerBalance AS b WHERE b.CaseId {Restricted} GROUP BY b.Kind";

        internal const string SeizedRestricted =
            $"""
            SELECT COALESCE(SUM(b.OutPence) - SUM(b.InPence), 0)
            FROM LedgerBalance AS b
            WHERE b.Account = 'TakenFrom' AND b.CaseId {Restricted}
            """;

        internal const string Entries =
            $"SELECT COALESCE(SUM(entry.AmountPence), 0) FROM LedgerEntry AS entry WHERE entry.CaseId NOT {Restricted}";

        internal const string Balances = "SELECT COALESCE(SUM(InPence) - SUM(OutPence), 0) FROM LedgerBalance";

        internal const string OverAttributed =
            """
            SELECT
                (SELECT COUNT(*) FROM (SELECT SeizureId FROM OperationSeizure GROUP BY SeizureId HAVING SUM(CAST(Share AS BIGINT)) > 10000) AS byOperation)
                + (SELECT COUNT(*) FROM (SELECT SeizureId FROM NetworkSeizure GROUP BY SeizureId HAVING SUM(CAST(Share AS BIGINT)) > 10000) AS byNetwork)
            """;
    }
}
