using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Proceeds;

/// <summary>
/// Keeps the acts that figures count, and their totals, after every change of a seizure, in its transaction. They are worked out from the record
/// and the ledger as they stand now, so that a correction restates them.
/// </summary>
internal sealed class ProceedsFigures(Database database, MoneyLedger ledger) : INotificationHandler<MoneyChanged>, INotificationHandler<CaseMoved>
{
    public Task Handle(MoneyChanged notification, CancellationToken cancellationToken) => Keep(notification.SeizureId);

    public Task Handle(CaseMoved notification, CancellationToken cancellationToken) => Keep(notification.CaseId);

    private async Task Keep(Guid caseId)
    {
        if (await database.SingleOrDefault<SeizureOfFigures>(Sql.Seizure, new { Id = caseId }) is not { } seizure)
        {
            return;
        }

        var which = new { CaseId = caseId };
        var before = await database.List<ProceedsAct>(Sql.Acts, which);
        var now = ProceedsAct.Of(seizure, await ledger.Entries(caseId));
        var partsBefore = (await database.List<NetworkPart>(Sql.Parts, which)).ToDictionary(part => part.Cell);
        var partsNow = NetworkPart.Of(now, await database.List<NetworkShare>(Sql.Shares, which));

        if (!before.SequenceEqual(now))
        {
            await database.Execute(Sql.DeleteActs, which);
            await database.Execute(Sql.AddAct, now.Select(act => act.Row(caseId)));
        }

        if (partsBefore.Count != partsNow.Count || partsNow.Any(part => partsBefore.GetValueOrDefault(part.Key) != part.Value))
        {
            await database.Execute(Sql.DeleteParts, which);
            await database.Execute(Sql.AddPart, partsNow.Values.Select(part => part.Row(caseId)));
        }

        await Move(Cells(before), Cells(now), (Sql.AddTotal, Sql.MoveTotal), cell =>
            new { Stage = cell.Stage.ToString(), cell.FinancialYear, cell.BoroughCode, cell.Kind, cell.Unit });
        await Move(Cells(partsBefore), Cells(partsNow), (Sql.AddNetworkTotal, Sql.MoveNetworkTotal), cell =>
            new { cell.NetworkId, Stage = cell.Stage.ToString(), cell.FinancialYear, cell.BoroughCode });
    }

    private static Dictionary<ProceedsCell, (int Acts, long Pence)> Cells(IEnumerable<ProceedsAct> acts) =>
        acts.GroupBy(act => act.Cell).ToDictionary(cell => cell.Key, cell => (cell.Count(), cell.Sum(act => act.AmountPence)));

    private static Dictionary<NetworkCell, (int Acts, long Pence)> Cells(Dictionary<NetworkCell, NetworkPart> parts) =>
        parts.ToDictionary(part => part.Key, part => (part.Value.Acts, part.Value.AmountPence));

    /// <summary>Moves the totals whose cells changed, in the order in which they are locked.</summary>
    private async Task Move<TCell>(
        Dictionary<TCell, (int Acts, long Pence)> before,
        Dictionary<TCell, (int Acts, long Pence)> now,
        (string Add, string Move) total,
        Func<TCell, object> keyOf) where TCell : IComparable<TCell>
    {
        foreach (var cell in before.Keys.Union(now.Keys).Order())
        {
            var (was, isNow) = (before.GetValueOrDefault(cell), now.GetValueOrDefault(cell));

            if (was != isNow)
            {
                var moved = new DynamicParameters(keyOf(cell));
                moved.AddDynamicParams(new { Acts = isNow.Acts - was.Acts, AmountPence = isNow.Pence - was.Pence });
                await database.AddAbsent(total.Add, moved);
                await database.Execute(total.Move, moved);
            }
        }
    }

    private static class Sql
    {
        internal const string Seizure =
            """
            SELECT s.Id, s.SeizedAt, s.AmountPence, s.BoroughCode, s.Kind, s.Unit,
                (SELECT MIN(made.MadeAt) FROM DetentionOrder AS made WHERE made.SeizureId = s.Id AND made.VoidWhy IS NULL) AS DetainedAt
            FROM Seizure AS s
            WHERE s.Id = @Id
            """;

        internal const string Acts =
            """
            SELECT Number, Stage, HappenedAt, FinancialYear, BoroughCode, Kind, Unit, AmountPence
            FROM ProceedsEvent
            WHERE CaseId = @CaseId
            ORDER BY Number
            """;

        internal const string DeleteActs = "DELETE FROM ProceedsEvent WHERE CaseId = @CaseId";

        internal const string AddAct =
            """
            INSERT INTO ProceedsEvent (CaseId, Number, Stage, HappenedAt, HappenedOn, FinancialYear, BoroughCode, Kind, Unit, AmountPence)
            VALUES (@CaseId, @Number, @Stage, @HappenedAt, @HappenedOn, @FinancialYear, @BoroughCode, @Kind, @Unit, @AmountPence)
            """;

        internal const string Shares =
            """
            SELECT link.NetworkId, link.Share
            FROM NetworkSeizure AS link
            WHERE link.SeizureId = @CaseId AND link.Share > 0
            ORDER BY link.LinkedAt, link.NetworkId
            """;

        internal const string Parts = "SELECT NetworkId, Stage, FinancialYear, BoroughCode, Acts, AmountPence FROM ProceedsPart WHERE CaseId = @CaseId";

        internal const string DeleteParts = "DELETE FROM ProceedsPart WHERE CaseId = @CaseId";

        internal const string AddPart =
            """
            INSERT INTO ProceedsPart (CaseId, NetworkId, Stage, FinancialYear, BoroughCode, Acts, AmountPence)
            VALUES (@CaseId, @NetworkId, @Stage, @FinancialYear, @BoroughCode, @Acts, @AmountPence)
            """;

        internal const string AddTotal =
            """
            INSERT INTO ProceedsTotal (Stage, FinancialYear, BoroughCode, Kind, Unit, Acts, AmountPence)
            SELECT @Stage, @FinancialYear, @BoroughCode, @Kind, @Unit, 0, 0
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM ProceedsTotal
                WHERE Stage = @Stage AND FinancialYear = @FinancialYear AND BoroughCode = @BoroughCode AND Kind = @Kind AND Unit = @Unit
            )
            """;

        internal const string MoveTotal =
            """
            UPDATE ProceedsTotal
            SET Acts = Acts + @Acts, AmountPence = AmountPence + @AmountPence
            WHERE Stage = @Stage AND FinancialYear = @FinancialYear AND BoroughCode = @BoroughCode AND Kind = @Kind AND Unit = @Unit
            """;

        internal const string AddNetworkTotal =
            """
            INSERT INTO ProceedsNetworkTotal (NetworkId, Stage, FinancialYear, BoroughCode, Acts, AmountPence)
            SELECT @NetworkId, @Stage, @FinancialYear, @BoroughCode, 0, 0
            WHERE NOT EXISTS
            (
                SELECT 1
                FROM ProceedsNetworkTotal
                WHERE NetworkId = @NetworkId AND Stage = @Stage AND FinancialYear = @FinancialYear AND BoroughCode = @BoroughCode
            )
            """;

        internal const string MoveNetworkTotal =
            """
            UPDATE ProceedsNetworkTotal
            SET Acts = Acts + @Acts, AmountPence = AmountPence + @AmountPence
            WHERE NetworkId = @NetworkId AND Stage = @Stage AND FinancialYear = @FinancialYear AND BoroughCode = @BoroughCode
            """;
    }
}
