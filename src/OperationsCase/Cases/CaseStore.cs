using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>Writes the register of cases, for the rooms whose kinds are in it, in the transaction of their command.</summary>
/// <remarks>Whoever becomes the owner of a case by somebody else is told, whatever kind it is of.</remarks>
internal sealed class CaseStore(
    Database database,
    CaseKinds kinds,
    INotifications notifications,
    OwnerMessages owners,
    IEnumerable<CaseOwnerCopy> copies) : ICaseLock
{
    private const int IdsInAList = 1000;

    /// <summary>Enters a case, before the row of its kind, with the borough that leads it and those beside it.</summary>
    public async Task Open(NewCase opened)
    {
        await database.Execute(Sql.Open, opened.Record());

        foreach (var borough in opened.Boroughs())
        {
            await database.Execute(Sql.AddBorough, borough);
        }

        if (opened.OwnerId is { } ownerId)
        {
            await owners.TellOfCase(ownerId, (opened.Id, opened.KindCode));
        }
    }

    public async Task<CaseSummary> Summary(Guid id)
    {
        var row = (await database.SingleOrDefault<CaseSummary>(Sql.Summary, new { Id = id }))!;

        return row with { Name = kinds[row.Subject].NameOf(row.Title), Address = kinds[row.Subject].AddressOf(row.Reference.Value) };
    }

    /// <inheritdoc />
    public async Task<bool> Lock(Guid id) => await database.Execute(Sql.Lock, new { Id = id }) == 1;

    /// <inheritdoc />
    public async Task LockAll(IEnumerable<Guid> ids)
    {
        foreach (var some in ids.Distinct().Order().Chunk(IdsInAList))
        {
            var present = await database.List<string>(Sql.KindsOf, new { Ids = some });

            foreach (var kind in kinds.All.Where(kind => present.Contains(kind.Code)))
            {
                await database.Execute(Sql.LockAll, new { Ids = some, KindCode = kind.Code });
            }
        }
    }

    /// <summary>Queues for the case, and counts a change, for whoever was shown it before.</summary>
    public Task Touch(Guid id) => database.Execute(Sql.Touch, new { Id = id });

    /// <summary>Queues for the case, and counts a change to what was shown in that version.</summary>
    /// <returns>False when somebody else changed it since, and nothing may be written.</returns>
    public async Task<bool> Change(Guid id, int version) => await database.Execute(Sql.Change, new { Id = id, Version = version }) == 1;

    /// <param name="id">The case.</param>
    /// <param name="title">As <see cref="NewCase.Title"/>.</param>
    /// <param name="ownerId">The officer in the case, or whoever else answers for it.</param>
    public async Task Name(Guid id, string title, Guid? ownerId)
    {
        var before = (await database.SingleOrDefault<CaseBeforeChange>(Sql.Owned, new { Id = id }))!;
        await database.Execute(Sql.Name, new { Id = id, Title = title, OwnerId = ownerId });

        if (ownerId is { } owner && owner != before.OwnerId)
        {
            await owners.TellOfCase(owner, (id, before.KindCode));
        }
    }

    /// <summary>Gives the case to another owner, in the register and beside the row of its kind.</summary>
    /// <param name="id">The case, locked.</param>
    /// <param name="ownerId">Whom the caller knows to be allowed to have it.</param>
    /// <param name="note">What the new owner is told with it, as a sentence.</param>
    public async Task GiveTo(Guid id, Guid ownerId, string note)
    {
        var before = (await database.SingleOrDefault<CaseBeforeChange>(Sql.Owned, new { Id = id }))!;
        await database.Execute(Sql.GiveTo, new { Id = id, OwnerId = ownerId });

        if (copies.SingleOrDefault(copy => copy.KindCode == before.KindCode) is { } copy)
        {
            await database.Execute(copy.Update, new { Id = id, OwnerId = ownerId });
        }

        await owners.TellOfCase(ownerId, (id, before.KindCode), note);
    }

    /// <summary>Corrects when the case began.</summary>
    public Task Began(Guid id, DateTimeOffset at) => database.Execute(Sql.Began, new { Id = id, At = at });

    /// <summary>Closes the case; one that was put aside is so no longer.</summary>
    public async Task Close(Guid id, DateTimeOffset at)
    {
        await database.Execute(Sql.Close, new { Id = id, At = at });
        await database.Execute(Sql.EndPause, new { Id = id, At = at });
    }

    public Task Reopen(Guid id) => database.Execute(Sql.Reopen, new { Id = id });

    /// <summary>Lets another borough work the case, beside its lead where it has one.</summary>
    /// <returns>False when it does already.</returns>
    public Task<bool> AddBorough(Guid id, string boroughCode) =>
        database.AddIfAbsent(Sql.AddBoroughOnce, new { CaseId = id, BoroughCode = boroughCode });

    /// <returns>The GSS code of the borough that leads the case; null where none does.</returns>
    public Task<string?> LeadBorough(Guid id) => database.SingleOrDefault<string?>(Sql.LeadBorough, new { Id = id });

    /// <summary>Gives the case to another lead borough; its former one no longer works it. Whoever calls it saves the words it is found by again.</summary>
    public async Task MoveTo(Guid id, string boroughCode)
    {
        await database.Execute(Sql.RemoveBorough, new { CaseId = id, BoroughCode = boroughCode });
        await database.Execute(Sql.MoveLead, new { CaseId = id, BoroughCode = boroughCode });
        await notifications.Publish(new CaseMoved(id, boroughCode));
    }

    /// <returns>False when the borough does not work the case beside its lead.</returns>
    public async Task<bool> RemoveBorough(Guid id, string boroughCode) =>
        await database.Execute(Sql.RemoveBorough, new { CaseId = id, BoroughCode = boroughCode }) == 1;

    /// <summary>Takes the case off the register, after everything that hangs on it and the row of its kind.</summary>
    public async Task Erase(Guid id)
    {
        await database.Execute(Sql.EraseBoroughs, new { Id = id });
        await database.Execute(Sql.Erase, new { Id = id });
    }

    private sealed record CaseBeforeChange
    {
        public string KindCode { get; init; } = "";

        public Guid? OwnerId { get; init; }
    }

    private static class Sql
    {
        internal const string Owned = "SELECT it.KindCode, it.OwnerId FROM CaseRecord AS it WHERE it.Id = @Id";

        internal const string GiveTo = "UPDATE CaseRecord SET OwnerId = @OwnerId, Version = Version + 1 WHERE Id = @Id";

        internal const string Open =
            """
            INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, ClosedAt, Version)
            VALUES (@Id, @KindCode, @Reference, @Title, @OwnerId, @OpenedAt, @ClosedAt, @Version)
            """;

        internal const string AddBorough = "INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead) VALUES (@CaseId, @BoroughCode, @IsLead)";

        internal const string AddBoroughOnce =
            """
            INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead)
            SELECT @CaseId, @BoroughCode,
                CASE WHEN EXISTS (SELECT 1 FROM CaseBorough AS leads WHERE leads.CaseId = @CaseId AND leads.IsLead = 1) THEN 0 ELSE NULL END
            WHERE NOT EXISTS (SELECT 1 FROM CaseBorough WHERE CaseId = @CaseId AND BoroughCode = @BoroughCode)
            """;

        internal const string LeadBorough = "SELECT leads.BoroughCode FROM CaseBorough AS leads WHERE leads.CaseId = @Id AND leads.IsLead = 1";

        internal const string MoveLead = "UPDATE CaseBorough SET BoroughCode = @BoroughCode WHERE CaseId = @CaseId AND IsLead = 1";

        internal const string RemoveBorough =
            "DELETE FROM CaseBorough WHERE CaseId = @CaseId AND BoroughCode = @BoroughCode AND (IsLead IS NULL OR IsLead = 0)";

        internal const string Summary =
            """
            SELECT it.Id, it.KindCode AS Subject, it.Reference, it.Title, it.OwnerId AS HolderId, holder.Name AS HolderName
            FROM CaseRecord AS it
            LEFT JOIN Officer AS holder ON holder.Id = it.OwnerId
            WHERE it.Id = @Id
            """;

        internal const string Lock = "UPDATE CaseRecord SET Version = Version WHERE Id = @Id";

        internal const string KindsOf = "SELECT DISTINCT it.KindCode FROM CaseRecord AS it WHERE it.Id IN @Ids";

        internal const string LockAll = "UPDATE CaseRecord SET Version = Version WHERE Id IN @Ids AND KindCode = @KindCode";

        internal const string Touch = "UPDATE CaseRecord SET Version = Version + 1 WHERE Id = @Id";

        internal const string Change = "UPDATE CaseRecord SET Version = Version + 1 WHERE Id = @Id AND Version = @Version";

        internal const string Name = "UPDATE CaseRecord SET Title = @Title, OwnerId = @OwnerId WHERE Id = @Id";

        internal const string Began = "UPDATE CaseRecord SET OpenedAt = @At WHERE Id = @Id";

        internal const string Close = "UPDATE CaseRecord SET ClosedAt = @At WHERE Id = @Id";

        internal const string EndPause =
            "UPDATE CasePause SET EndedAt = CASE WHEN SetAt > @At THEN SetAt ELSE @At END WHERE CaseId = @Id AND EndedAt IS NULL";

        internal const string Reopen = "UPDATE CaseRecord SET ClosedAt = NULL WHERE Id = @Id";

        internal const string EraseBoroughs = "DELETE FROM CaseBorough WHERE CaseId = @Id";

        internal const string Erase = "DELETE FROM CaseRecord WHERE Id = @Id";
    }
}
