using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Ledger;

/// <summary>
/// The ledger of the money of a case, in whole pence of sterling: each entry takes a sum from one account and puts it into another. Entries are
/// added and never changed. Whoever writes it has locked the case, in the transaction of the command.
/// </summary>
internal sealed class MoneyLedger(Database database, ICurrentUser officer, TimeProvider clock)
{
    /// <summary>
    /// What still stands of the seizure, alias s: held by the force, frozen, restrained or owed, without interest; whole pence, as a value of a
    /// SELECT.
    /// </summary>
    public const string HeldOfSeizure =
        """
        COALESCE((SELECT SUM(held.InPence) - SUM(held.OutPence) FROM LedgerBalance AS held
            WHERE held.CaseId = s.Id AND held.Kind IN ('Held', 'Frozen', 'Restrained', 'Owed')), 0)
        """;

    public async Task<LedgerState> StateOf(Guid caseId) => new(await database.List<LedgerBalance>(Sql.Balances, new { CaseId = caseId }));

    /// <summary>Every entry, the first recorded first.</summary>
    public Task<IReadOnlyList<LedgerEntry>> Entries(Guid caseId) => database.List<LedgerEntry>(Sql.Entries, new { CaseId = caseId });

    /// <exception cref="ArgumentOutOfRangeException">The sum is not above zero.</exception>
    public async Task Post(LedgerPosting posting)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(posting.AmountPence);
        await Add(posting, await LastNumber(posting.CaseId) + 1, corrects: null);
        await Keep(posting.CaseId, posting.From, outPence: posting.AmountPence);
        await Keep(posting.CaseId, posting.To, inPence: posting.AmountPence);
    }

    /// <summary>Moves a sum out of the accounts of a kind, wherever it is, into one account.</summary>
    /// <param name="posting">What is moved; its From is not looked at.</param>
    /// <param name="kind">The kind of the accounts that it leaves.</param>
    public async Task PostFrom(LedgerAccountKind kind, LedgerPosting posting)
    {
        foreach (var (account, pence) in (await StateOf(posting.CaseId)).Draw(kind, posting.AmountPence))
        {
            await Post(posting with { From = account, AmountPence = pence });
        }
    }

    /// <summary>Takes back every entry of an act, by entries the other way.</summary>
    /// <param name="note">Why, in a sentence.</param>
    public async Task TakeBack(Guid caseId, Guid causeId, string note)
    {
        foreach (var wrong in await database.List<LedgerEntry>(Sql.Standing, new { CaseId = caseId, CauseId = causeId }))
        {
            await TakeBack(caseId, wrong, note);
        }
    }

    /// <summary>Takes one entry back.</summary>
    public async Task TakeBack(Guid caseId, LedgerEntry wrong, string note)
    {
        var other = new LedgerPosting(caseId, wrong.ToAccount, wrong.FromAccount, wrong.AmountPence, wrong.CauseId, clock.GetUtcNow(), note);
        await Add(other, await LastNumber(caseId) + 1, wrong.Number);
        await Keep(caseId, wrong.FromAccount, outPence: -wrong.AmountPence);
        await Keep(caseId, wrong.ToAccount, inPence: -wrong.AmountPence);
    }

    private Task<int> LastNumber(Guid caseId) => database.Count(Sql.LastNumber, new { CaseId = caseId });

    private Task<int> Add(LedgerPosting posting, int number, int? corrects) => database.Execute(Sql.Add, new
    {
        posting.CaseId,
        Number = number,
        FromAccount = LedgerAccount.Of(posting.From).Code,
        ToAccount = LedgerAccount.Of(posting.To).Code,
        posting.AmountPence,
        posting.HappenedAt,
        posting.Note,
        posting.CauseId,
        CorrectsNumber = corrects,
        RecordedById = officer.Id,
        RecordedAt = clock.GetUtcNow(),
    });

    private async Task Keep(Guid caseId, string account, long inPence = 0, long outPence = 0)
    {
        var moved = new { CaseId = caseId, Account = account, Kind = LedgerAccount.Of(account).Kind.ToString(), InPence = inPence, OutPence = outPence };

        if (await database.Execute(Sql.Move, moved) == 0)
        {
            await database.Execute(Sql.Open, moved);
        }
    }

    private const string EntryColumns =
        """
        entry.Number, entry.FromAccount, entry.ToAccount, entry.AmountPence, entry.HappenedAt, entry.Note, entry.CauseId, entry.CorrectsNumber
        """;

    private static class Sql
    {
        internal const string Balances =
            "SELECT Account, Kind, InPence, OutPence FROM LedgerBalance WHERE CaseId = @CaseId ORDER BY Account, CaseId";

        internal const string Entries =
            $"""
            SELECT {EntryColumns}, officer.Name AS RecordedBy, entry.RecordedAt
            FROM LedgerEntry AS entry
            LEFT JOIN Officer AS officer ON officer.Id = entry.RecordedById
            WHERE entry.CaseId = @CaseId
            ORDER BY entry.Number
            """;

        internal const string Standing =
            $"""
            SELECT {EntryColumns}
            FROM LedgerEntry AS entry
            WHERE entry.CaseId = @CaseId AND entry.CauseId = @CauseId AND entry.CorrectsNumber IS NULL
                AND NOT EXISTS
                    (SELECT 1 FROM LedgerEntry AS later WHERE later.CaseId = @CaseId AND later.CorrectsNumber = entry.Number)
            ORDER BY entry.Number DESC
            """;

        internal const string LastNumber = "SELECT COALESCE(MAX(Number), 0) FROM LedgerEntry WHERE CaseId = @CaseId";

        internal const string Add =
            """
            INSERT INTO LedgerEntry
                (CaseId, Number, FromAccount, ToAccount, AmountPence, HappenedAt, Note, CauseId, CorrectsNumber, RecordedById, RecordedAt)
            VALUES
                (@CaseId, @Number, @FromAccount, @ToAccount, @AmountPence, @HappenedAt, @Note, @CauseId, @CorrectsNumber, @RecordedById,
                @RecordedAt)
            """;

        internal const string Move =
            """
            UPDATE LedgerBalance
            SET InPence = InPence + @InPence, OutPence = OutPence + @OutPence
            WHERE CaseId = @CaseId AND Account = @Account
            """;

        internal const string Open =
            "INSERT INTO LedgerBalance (CaseId, Account, Kind, InPence, OutPence) VALUES (@CaseId, @Account, @Kind, @InPence, @OutPence)";
    }
}

/// <summary>A movement of money as it is recorded.</summary>
/// <param name="From">The code of the account that it leaves.</param>
/// <param name="To">The code of the account that it enters.</param>
/// <param name="AmountPence">Whole pence of sterling, above zero.</param>
/// <param name="CauseId">The recorded act that it follows.</param>
/// <param name="HappenedAt">When it moved in the world, in UTC.</param>
/// <param name="Note">What happened and how it is known, as a sentence without its full stop.</param>
internal sealed record LedgerPosting(Guid CaseId, string From, string To, long AmountPence, Guid CauseId, DateTimeOffset HappenedAt, string Note);
