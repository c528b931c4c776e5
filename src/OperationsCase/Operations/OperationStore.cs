using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Premises;
using OperationsCase.Statute;

namespace OperationsCase.Operations;

/// <summary>Writes the rows of the table Operation, for this room's commands and for rooms whose work moves a case on.</summary>
internal sealed partial class OperationStore(
        Database database,
        CaseStore cases,
        ICurrentUser officer,
        ReferenceNumbers references,
        OperationNames names,
        Gazetteer gazetteer,
        CaseSearchIndex search,
        CaseHistory history,
        AcceptedPremises premises,
        INotifications notifications,
        DuplicateFinder duplicates,
        TimeProvider clock) : INextDeadlineStore
{
    /// <summary>Opens a case with its details. The answer is its reference.</summary>
    public async Task<Result<string>> Log(INewOperation command)
    {
        var now = clock.GetUtcNow();
        var details = command.Details;
        var ward = gazetteer.Ward(details.WardCode)!;

        if (await database.Count(Sql.Serves, new { OfficerId = officer.Id, ward.BoroughCode }) == 0)
        {
            return Refusal.Invalid("Select a ward of a borough that you serve", nameof(OperationDetails.WardCode));
        }

        var inTheCase = await database.SingleOrDefault<OfficerInCase>(Sql.OfficerServing, new
        {
            Id = command.OfficerId
            ?? officer.Id,
            ward.BoroughCode
        });

        if (inTheCase is null)
        {
            return Refusal.Invalid("Select an officer who serves this borough", nameof(INewOperation.OfficerId));
        }

        var accepted = await premises.Find(command.RecordedPremises);

        if (accepted.IsRefused)
        {
            return Result<string>.Refused(accepted.Refusals);
        }

        var id = TimeOrderedId.New(now);
        var reference = await references.Next(details.Kind.Prefix, London.DateOf(now).Year);

        var name = command.Name ?? await names.Next();

        await cases.Open(Case(command, id, reference, name, ward.BoroughCode, inTheCase));
        await database.Execute(Sql.Add, Row(command, id, reference, name, ward.BoroughCode, inTheCase, officer.Id, now));
        await details.Kind.Add(database, id, details);
        await Count(ward.BoroughCode, details.Kind, details.Kind.States[0]);
        await FindBy(id);
        await notifications.Publish(new OperationLogged(id, details, accepted.Value));
        Tell(history, details, id, inTheCase);
        await duplicates.TellOfTheRest(command.Facts, id);

        return reference;
    }

    string INextDeadlineStore.Kind => OperationCase.Code;

    /// <summary>The operation as the register of cases knows it.</summary>
    private static NewCase Case(
        INewOperation command,
        Guid id,
        string reference,
        string name,
        string boroughCode,
        OfficerInCase inTheCase) =>
        new(OperationCase.Code, id, reference, name, inTheCase.Id, command.Details.StartedAt!.Value, boroughCode);

    /// <summary>A case as it is when it is opened, whether it is logged by itself or imported with many.</summary>
    private static object Row(
        INewOperation command,
        Guid id,
        string reference,
        string name,
        string boroughCode,
        OfficerInCase inTheCase,
        Guid loggedById,
        DateTimeOffset now)
    {
        var details = command.Details;

        return new
        {
            Id = id,
            Reference = reference,
            Kind = details.Kind.Code,
            Name = name,
            NameKey = NameFolding.Key(name),
            BoroughCode = boroughCode,
            details.WardCode,
            details.Place,
            PlaceKey = NameFolding.Key(details.Place),
            OfficerId = inTheCase.Id,
            inTheCase.Unit,
            StartedAt = details.StartedAt!.Value,
            Harm = details.HarmStatement,
            Status = details.Kind.States[0].Code,
            DueOrder = DueSortKey.Of(null, details.StartedAt.Value),
            LoggedAt = now,
            LoggedById = loggedById,
        };
    }

    private static void Tell(CaseHistory history, OperationDetails details, Guid id, OfficerInCase inTheCase)
    {
        history.IsAbout(id);
        history.Tell("Operation logged", $"{details.Kind.Words()}, {details.Place}. Officer in the case: {inTheCase.Name}.");
    }

    /// <summary>
    /// Moves the case to another status, and from one kept total to another; whoever decides about the case queues here until the commit.
    /// </summary>
    public async Task Move(Guid operationId, OperationState status)
    {
        await Touch(operationId);
        var before = await StateOf(operationId);

        if (before.Status != status)
        {
            await database.Execute(Sql.Move, new { Id = operationId, Status = status.ToString() });
            await Recount(before, status);
            await notifications.Publish(new OperationMoved(operationId, before.Kind, status));
        }
    }

    /// <summary>Opens a closed case again; ask for its state after <see cref="Touch"/>.</summary>
    public async Task Reopen(Guid operationId, OperationState status)
    {
        var before = await StateOf(operationId);
        await database.Execute(Sql.Reopen, new { Id = operationId, Status = status.Code });
        await cases.Reopen(operationId);
        await Recount(before, status);
    }

    /// <summary>Closes the case; ask for its state after <see cref="Touch"/>.</summary>
    public async Task Close(Guid operationId, string outcome)
    {
        var before = await StateOf(operationId);
        var now = clock.GetUtcNow();
        await database.Execute(Sql.Close, new { Id = operationId, ClosedAt = now, Outcome = outcome });
        await cases.Close(operationId, now);
        await Recount(before, OperationState.Closed);
    }

    /// <summary>Lets the case be found by its name, its place and its ward as they stand now.</summary>
    public async Task FindBy(Guid operationId)
    {
        var named = (await database.SingleOrDefault<NamedOperation>(Sql.Named, new { Id = operationId }))!;
        var (found, texts) = FoundBy(operationId, named, gazetteer);
        await search.Save(found, texts);
    }

    /// <summary>The texts whose words find a case.</summary>
    private static (SearchResult Found, string?[] Texts) FoundBy(Guid operationId, NamedOperation named, Gazetteer gazetteer) =>
    (
        new SearchResult(OperationCase.Code, operationId, named.StartedAt, named.BoroughCode),
        [named.Name, named.Place, gazetteer.Ward(named.WardCode)?.Name]);

    /// <summary>Touches the case before a decision that rests on several of its rows; others who decide wait for the commit.</summary>
    public Task Touch(Guid operationId) => cases.Touch(operationId);

    /// <summary>Whether nothing may be decided in the case any more; ask after <see cref="Touch"/>, so that it cannot be closed meanwhile.</summary>
    public async Task<bool> IsClosed(Guid operationId) => (await StateOf(operationId)).Status == OperationState.Closed;

    /// <summary>Repeats the case's earliest open deadline beside it, for lists in order of time left.</summary>
    public async Task NextIsDue(Guid operationId, NextDeadline? next)
    {
        var startedAt = (await StateOf(operationId)).StartedAt;
        await database.Execute(Sql.NextIsDue, new
        {
            Id = operationId,
            NextDueAt = next?.DueAt,
            NextDueOn = next?.LastDayOn,
            NextDue = next?.What,
            DueOrder = DueSortKey.Of(next?.DueAt, startedAt),
        });
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

    public Task<DateTimeOffset> LoggedAt(Guid operationId) => database.SingleOrDefault<DateTimeOffset>(Sql.LoggedAt, new { Id = operationId });

    /// <summary>Keeps details that were corrected, with what rests on them: its harm as it was worded from them, its order, its words for search.</summary>
    public async Task Correct(Guid operationId, OperationDetails recorded, OperationDetails corrected)
    {
        var startedAt = corrected.StartedAt!.Value;
        var nextDueAt = await database.SingleOrDefault<DateTimeOffset?>(Sql.NextDueAt, new { Id = operationId });
        await database.Execute(Sql.Correct, new
        {
            Id = operationId,
            corrected.WardCode,
            corrected.Place,
            PlaceKey = NameFolding.Key(corrected.Place),
            StartedAt = startedAt,
            DueOrder = DueSortKey.Of(nextDueAt, startedAt),
            HarmWas = recorded.HarmStatement,
            Harm = corrected.HarmStatement,
        });
        await corrected.Kind.Change(database, operationId, corrected);
        await cases.Began(operationId, startedAt);
        await FindBy(operationId);
    }

    /// <summary>What kind of case it is and where it stands.</summary>
    public async Task<OperationForUpdate> StateOf(Guid operationId) =>
        (await database.SingleOrDefault<OperationForUpdate>(Sql.StateOf, new { Id = operationId }))!;

    /// <summary>One fewer where it stood and one more where it stands, in one statement, so that two moves never wait for each other.</summary>
    private async Task Recount(OperationForUpdate before, OperationState status)
    {
        if (before.Status == status)
        {
            return;
        }

        var moved = new { before.BoroughCode, Kind = before.Kind.ToString(), Status = status.ToString(), StatusWas = before.Status.ToString() };
        await database.AddIfAbsent(Sql.AddTotal, moved);
        await database.Execute(Sql.CountMoved, moved);
    }

    /// <summary>Takes an operation that is erased off the kept total.</summary>
    internal Task CountGone(OperationForUpdate before) =>
        database.Execute(Sql.CountOneLess, new { before.BoroughCode, Kind = before.Kind.ToString(), Status = before.Status.ToString() });

    /// <summary>Adds to the kept total of a borough, a kind and a status.</summary>
    private async Task Count(string boroughCode, OperationKind kind, OperationState status, int more = 1)
    {
        var total = new { BoroughCode = boroughCode, Kind = kind.ToString(), Status = status.ToString(), More = more };

        if (await database.Execute(Sql.CountMore, total) == 0)
        {
            await database.AddIfAbsent(Sql.AddTotal, total);
            await database.Execute(Sql.CountMore, total);
        }
    }

    /// <summary>What names a case and places it.</summary>
    internal sealed record NamedOperation
    {
        public string Name { get; init; } = "";

        public string Place { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string WardCode { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }
    }

    /// <summary>The officer in the case.</summary>
    internal sealed record OfficerInCase
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";
    }
}
