using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;
using OperationsCase.Ledger;
using OperationsCase.Operations;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Seizures;

/// <summary>What is still held or frozen of the operation stands in the way of closing it.</summary>
/// <remarks>What is restricted by itself is left out for everybody, so that a request and its answer speak of the same.</remarks>
internal sealed class HeldCashCheck(Database database) : IClosingCheck
{
    string IClosingCheck.KindCode => OperationCase.Code;

    public async Task<IReadOnlyList<ClosingBlocker>> Of(Guid caseId) =>
    [
        .. (await database.List<CashStillHeld>(Sql.Held, new { CaseId = caseId })).Select(cash => new ClosingBlocker(
            $"{Format.Pounds(cash.HeldPence)} is still {(cash.Kind.IsKept ? "held" : "frozen")}, {cash.Reference}",
            SeizureCase.Kind.AddressOf(cash.Reference.Value))),
    ];

    private sealed record CashStillHeld
    {
        public SeizureReference Reference { get; init; }

        public AssetKind Kind { get; init; } = null!;

        public long HeldPence { get; init; }
    }

    private static class Sql
    {
        internal const string Held =
            $"""
            SELECT s.Reference, s.Kind,
                {MoneyLedger.HeldOfSeizure} AS HeldPence
            FROM OperationSeizure AS link
            JOIN Seizure AS s ON s.Id = link.SeizureId
            WHERE link.OperationId = @CaseId AND s.Status IN ('Seized', 'Detained', 'Frozen', 'MustBeReturned')
                AND NOT EXISTS
                (
                    SELECT 1
                    FROM RestrictedCase AS closed
                    WHERE closed.CaseId = s.Id AND NOT EXISTS
                        (SELECT 1 FROM RestrictedCase AS own WHERE own.CaseId = @CaseId AND own.RestrictionId = closed.RestrictionId)
                )
            ORDER BY s.SeizedAt, s.Id
            """;
    }
}
