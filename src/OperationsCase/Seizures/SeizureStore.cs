using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Ledger;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Money;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>Writes the rows of the table Seizure and of its links, for this room's commands and for the clocks that belong to a seizure.</summary>
internal sealed class SeizureStore(
    Database database,
    CaseStore cases,
    ICurrentUser officer,
    ReferenceNumbers references,
    CaseSearchIndex search,
    MoneyLedger ledger,
    TimeProvider clock) : INextDeadlineStore
{
    string INextDeadlineStore.Kind => SeizureCase.Code;

    /// <summary>Opens the asset's row, with its reference and its first entry in the ledger.</summary>
    public async Task<Result<(Guid Id, string Reference)>> Open(ISeizureToOpen what, string boroughCode)
    {
        if (await database.Count(Sql.Serves, new { OfficerId = officer.Id, BoroughCode = boroughCode }) == 0)
        {
            return NewSeizure.NotServed;
        }

        var now = clock.GetUtcNow();
        var id = TimeOrderedId.New(now);
        var reference = await references.Next(NewSeizure.Prefix, London.DateOf(now).Year);
        await cases.Open(new NewCase(SeizureCase.Code, id, reference, reference, officer.Id, what.SeizedAt!.Value, boroughCode));
        var unit = await database.SingleOrDefault<string>(Sql.Unit, new { OfficerId = officer.Id });
        await database.Execute(Sql.Add, what.Row(id, reference, boroughCode, officer.Id, unit!, now));
        var (from, to) = what.Kind.Accounts;
        await ledger.Post(new LedgerPosting(id, from, what.KeptAt ?? to, what.AmountPence!.Value, id, what.SeizedAt.Value, what.Note));

        return (id, reference);
    }

    /// <summary>Saves the words that a seizure is found by.</summary>
    public Task SaveWords(SearchResult found, string?[] texts) => search.Save(found, texts);

    /// <returns>The operation of a reference, where the officer may see it and change it; null otherwise.</returns>
    public async Task<Guid?> OperationToLink(OperationReference reference) => await database.SingleOrDefault<Guid?>(
        Sql.OperationToLink, new { OfficerId = officer.Id, Reference = reference.Value.ToUpperInvariant() });

    /// <summary>Finds the networks named that the officer may see and, when an operation is given, that it is linked to.</summary>
    /// <returns>One for each reference, or null when any is not among them.</returns>
    public async Task<IReadOnlyList<NetworkLinkedToSeizure>?> NetworksToLink(IReadOnlyList<NetworkReference>? named, Guid? operationId)
    {
        string[] asked = [.. (named ?? []).Select(reference => reference.Value.ToUpperInvariant()).Distinct()];
        var found = await database.List<NetworkLinkedToSeizure>(Sql.NetworksToLink, new
        {
            OfficerId = officer.Id,
            References = asked,
            OperationId = operationId,
        });

        return found.Count == asked.Length ? found : null;
    }

    /// <summary>
    /// Finds a seizure that the officer may see and that has the same seal, so that a slip is noticed. One that they may not see is not told of.
    /// </summary>
    /// <param name="seizureId">The seizure that has it, numbered already: whoever else records one waits for its number.</param>
    public async Task<string?> OtherWithSeal(Guid seizureId, string seal) => await database.List<string>(
        Sql.OtherWithSeal, new { Id = seizureId, Seal = seal, OfficerId = officer.Id }) is [var first, ..] ? first : null;

    /// <summary>Links it; the first operation has all of its money until the shares are changed, and a later one none.</summary>
    /// <returns>False when it was linked already.</returns>
    public async Task<bool> LinkToOperation(Guid seizureId, Guid operationId) => await database.AddIfAbsent(
        Sql.LinkToOperation,
        new
        {
            OperationId = operationId,
            SeizureId = seizureId,
            Share = await database.Count(Sql.OperationsOf, new { SeizureId = seizureId }) == 0 ? MoneyShares.Whole : 0,
            LinkedAt = clock.GetUtcNow(),
        });

    /// <summary>Links it; the first network has all of its money until the shares are changed, and a later one none.</summary>
    /// <inheritdoc cref="LinkToOperation" />
    public async Task<bool> LinkToNetwork(Guid seizureId, Guid networkId) => await database.AddIfAbsent(
        Sql.LinkToNetwork,
        new
        {
            NetworkId = networkId,
            SeizureId = seizureId,
            Share = await database.Count(Sql.NetworksOf, new { SeizureId = seizureId }) == 0 ? MoneyShares.Whole : 0,
            LinkedAt = clock.GetUtcNow(),
        });

    /// <summary>What was seized, what has been given back and where the case stands; whoever else decides about it waits for the commit.</summary>
    public async Task<SeizureForUpdate> StateForChange(Guid seizureId)
    {
        await cases.Touch(seizureId);

        return (await database.SingleOrDefault<SeizureForUpdate>(Sql.StateOf, new { Id = seizureId }))!;
    }

    /// <summary>
    /// What it is, for a change of its links; others who decide about it wait, and it is no other version: a link may be to what a reader
    /// cannot see.
    /// </summary>
    public async Task<SeizureForUpdate> StateForLink(Guid seizureId)
    {
        await cases.Lock(seizureId);

        return (await database.SingleOrDefault<SeizureForUpdate>(Sql.StateOf, new { Id = seizureId }))!;
    }

    /// <summary>What it is, for whoever has locked it.</summary>
    public async Task<SeizureForUpdate> Find(Guid seizureId) =>
        (await database.SingleOrDefault<SeizureForUpdate>(Sql.StateOf, new { Id = seizureId }))!;

    public Task Move(Guid seizureId, SeizureStatus status) => database.Execute(Sql.Move, new { Id = seizureId, Status = status.ToString() });

    /// <summary>Repeats the seizure's earliest open deadline beside it.</summary>
    public async Task NextIsDue(Guid seizureId, NextDeadline? next)
    {
        var seizure = (await database.SingleOrDefault<SeizureForUpdate>(Sql.StateOf, new { Id = seizureId }))!;
        await database.Execute(Sql.NextIsDue, new
        {
            Id = seizureId,
            NextDueAt = next?.DueAt,
            NextDueOn = next?.LastDayOn,
            NextDue = next?.What,
            DueOrder = DueSortKey.Of(next?.DueAt, seizure.SeizedAt),
        });
    }

    /// <summary>Gives the seizure its place in lists again, after its minute was corrected.</summary>
    public async Task KeepOrder(Guid seizureId)
    {
        var place = (await database.SingleOrDefault<PlaceInListsRow>(Sql.PlaceInLists, new { Id = seizureId }))!;
        await database.Execute(Sql.KeepOrder, new { Id = seizureId, DueOrder = DueSortKey.Of(place.NextDueAt, place.SeizedAt) });
    }

    /// <summary>Repeats the earliest open deadline of each of many beside it, where each has one.</summary>
    public Task NextAreDue(IReadOnlyList<(Guid Id, NextDeadline Next)> earliest) => database.Execute(
        Sql.NextIsDue,
        earliest.Select(one => new
        {
            one.Id,
            NextDueAt = one.Next.DueAt,
            NextDueOn = one.Next.LastDayOn,
            NextDue = one.Next.What,
            DueOrder = DueSortKey.Of(one.Next.DueAt),
        }));

    private sealed record PlaceInListsRow
    {
        public DateTimeOffset? NextDueAt { get; init; }

        public DateTimeOffset SeizedAt { get; init; }
    }

    private static class Sql
    {
        internal const string Serves = "SELECT COUNT(*) FROM OfficerBorough WHERE OfficerId = @OfficerId AND BoroughCode = @BoroughCode";

        internal const string Add =
            """
            INSERT INTO Seizure
                (Id, Reference, Kind, Unit, AmountPence, Currency, CountedMinor, RateSource, SeizedAt, BoroughCode, Place, PlaceKey,
                    SeizedFrom, SeizedBy, Authority,
                Exhibit, Seal, CountedBy, CountedAgainBy, ClaimedBy, PropertyNumber, JardNumber, OfficerId, Status, DueOrder, RecordedAt)
            VALUES
                (@Id, @Reference, @Kind, @Unit, @AmountPence, @Currency, @CountedMinor, @RateSource, @SeizedAt, @BoroughCode, @Place,
                    @PlaceKey, @SeizedFrom, @SeizedBy, @Authority,
                @Exhibit, @Seal, @CountedBy, @CountedAgainBy, @ClaimedBy, @PropertyNumber, @JardNumber, @OfficerId, @Status, @DueOrder, @RecordedAt)
            """;

        internal const string Unit = "SELECT Unit FROM Officer WHERE Id = @OfficerId";

        internal const string OperationsOf = "SELECT COUNT(*) FROM OperationSeizure WHERE SeizureId = @SeizureId";

        internal const string NetworksOf = "SELECT COUNT(*) FROM NetworkSeizure WHERE SeizureId = @SeizureId";

        internal const string OtherWithSeal =
            $"SELECT s.Reference FROM Seizure AS s WHERE s.Seal = @Seal AND s.Id <> @Id AND {Visible.Seizure} ORDER BY s.Reference";

        internal const string NetworksToLink =
            $"""
            SELECT n.Id, n.Reference, n.Name
            FROM Network AS n
            WHERE n.Reference IN @References AND {Visible.Network}
                AND (@OperationId IS NULL OR EXISTS
                    (SELECT 1 FROM OperationNetwork AS known WHERE known.OperationId = @OperationId AND known.NetworkId = n.Id))
            ORDER BY n.Reference
            """;

        internal const string OperationToLink = $"SELECT o.Id FROM Operation AS o WHERE o.Reference = @Reference AND {Visible.Operation}";

        internal const string LinkToOperation =
            """
            INSERT INTO OperationSeizure (OperationId, SeizureId, Share, LinkedAt)
            SELECT @OperationId, @SeizureId, @Share, @LinkedAt
            WHERE NOT EXISTS (SELECT 1 FROM OperationSeizure WHERE OperationId = @OperationId AND SeizureId = @SeizureId)
            """;

        internal const string LinkToNetwork =
            """
            INSERT INTO NetworkSeizure (NetworkId, SeizureId, Share, LinkedAt)
            SELECT @NetworkId, @SeizureId, @Share, @LinkedAt
            WHERE NOT EXISTS (SELECT 1 FROM NetworkSeizure WHERE NetworkId = @NetworkId AND SeizureId = @SeizureId)
            """;

        internal const string StateOf =
            $"""
            SELECT s.Reference, s.Kind, it.Version, s.AmountPence, s.SeizedAt, s.Status,
                {MoneyLedger.HeldOfSeizure} AS HeldPence,
                COALESCE((SELECT SUM(earned.InPence) - SUM(earned.OutPence) FROM LedgerBalance AS earned
                    WHERE earned.CaseId = s.Id AND earned.Kind = 'Interest'), 0) AS InterestPence
            FROM Seizure AS s
            JOIN CaseRecord AS it ON it.Id = s.Id
            WHERE s.Id = @Id
            """;

        internal const string Move = "UPDATE Seizure SET Status = @Status WHERE Id = @Id";

        internal const string PlaceInLists = "SELECT NextDueAt, SeizedAt FROM Seizure WHERE Id = @Id";

        internal const string KeepOrder = "UPDATE Seizure SET DueOrder = @DueOrder WHERE Id = @Id";

        internal const string NextIsDue =
            "UPDATE Seizure SET NextDueAt = @NextDueAt, NextDueOn = @NextDueOn, NextDue = @NextDue, DueOrder = @DueOrder WHERE Id = @Id";
    }
}

internal sealed record NetworkLinkedToSeizure
{
    public Guid Id { get; init; }

    public NetworkReference Reference { get; init; }

    public string Name { get; init; } = "";
}

internal sealed record SeizureForUpdate
{
    public SeizureReference Reference { get; init; }

    public AssetKind Kind { get; init; } = null!;

    public int Version { get; init; }

    public long AmountPence { get; init; }

    public DateTimeOffset SeizedAt { get; init; }

    public SeizureStatus Status { get; init; }

    /// <summary>What the force or an order still keeps of it, in whole pence, without interest.</summary>
    public long HeldPence { get; init; }

    /// <summary>What it earned and is still with it, in whole pence.</summary>
    public long InterestPence { get; init; }

    /// <summary>That nothing can be done about it, because none of it stands any more.</summary>
    public string NoneLeft => Kind.IsKept ? $"None of this {Kind.Say.It} is held any more" : $"Nothing of this {Kind.Say.It} is bound by an order any more";
}
