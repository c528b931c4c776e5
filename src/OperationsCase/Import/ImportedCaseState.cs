using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Foundation.Search;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Problems;
using OperationsCase.Seizures;

namespace OperationsCase.Import;

/// <summary>A case as its acts have left it so far, and the rows that wait to be loaded.</summary>
/// <remarks>
/// It decides by the rules of the commands themselves, each in its own room, but upon what it remembers instead of upon
/// what a SELECT found: an imported case has nothing on the record yet.
/// </remarks>
internal sealed partial class ImportedCaseState(ImportContext context)
{
    private static readonly IReadOnlyList<Refusal> None = [];

    private readonly List<PendingImportRow> rows = [];
    private DateTimeOffset now;
    private ImportCurrentUser by = null!;
    private CurrentCase currentCase = new();
    private CaseHistory history = null!;

    public IReadOnlyList<PendingImportRow> Rows => rows;

    /// <summary>Where networks work besides, because operations there are against them.</summary>
    public List<(ExistingNetwork Network, string BoroughCode)> NewBoroughs { get; } = [];

    /// <summary>Networks that the operation was linked to, and when, by which their reviews move.</summary>
    public List<(Guid NetworkId, DateTimeOffset LinkedAt)> Links { get; } = [];

    /// <summary>The entries of the audit, in their order, with the ids of what each is about.</summary>
    public List<(AuditEntryRow Entry, IReadOnlyCollection<Guid> About)> Logged { get; } = [];

    /// <summary>Rows of SearchWord.</summary>
    public List<object?[]> Words { get; } = [];

    /// <summary>The statuses that the operation has had, the present one last.</summary>
    public IReadOnlyList<OperationState> Statuses => operation?.Statuses ?? [];

    /// <summary>The kind and the borough of the operation, by which it is counted.</summary>
    public (OperationKind Kind, string BoroughCode)? Counted => operation is null ? null : (operation.Kind, operation.BoroughCode);

    /// <summary>Networks, and the days on which they were disrupted, as claims confirmed.</summary>
    public List<(Guid NetworkId, string BoroughCode, DateOnly HappenedOn)> Disruptions { get; } = [];

    /// <summary>Of the operation, or of the network or problem that is imported by itself.</summary>
    public string? Reference { get; private set; }

    /// <returns>Why the act cannot be recorded; then nothing of the case can.</returns>
    public IReadOnlyList<Refusal> Do(ImportedCommand act)
    {
        if (context.OnRecord.Officer(act.By) is not { } officer)
        {
            return [Refusal.Invalid("Give an officer who has an account")];
        }

        if (act.At < now)
        {
            return [Refusal.Invalid("Give what was done in the order in which it was recorded")];
        }

        (by, now, context.Clock.Now, currentCase) = (officer, act.At, act.At, new CurrentCase());

        if (!officer.May(act.Command.GetType()))
        {
            return [Refusal.Forbidden($"The role of {officer.Name} does not do this")];
        }

        if (Filled(act.Command) is not { } command)
        {
            return [Refusal.Invalid("Begin the case with its operation")];
        }

        if (context.Check(command) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        history = context.History(by, currentCase);

        if (Done(command) is { } refusal)
        {
            return [refusal];
        }

        var (entry, about) = history.Rows(command);
        Add(ImportTables.AuditEntry, entry);

        foreach (var subject in about)
        {
            Add(ImportTables.AuditSubject, new { SubjectId = subject, entry.HappenedAt, EntryId = entry.Id });
        }

        Logged.Add((entry, about));

        return None;
    }

    /// <summary>The command with what the case itself knows.</summary>
    private object? Filled(object command) => command switch
    {
        INewOperation or IdentifyNetwork or RecordProblem => command,
        _ when operation is null => null,
        RecordClosureNotice notice => notice with { Operation = Reference! },
        RecordHearing hearing => hearing with { Operation = Reference! },
        RecordClosureOrder order => order with { Operation = Reference! },
        EndClosureOrder end => end with { Operation = Reference! },
        MoveOperation move => move with { Operation = Reference! },
        CloseOperation close => close with { Operation = Reference! },
        LinkOperationToNetwork link => link with { Operation = Reference! },
        LinkOperationToProblem link => link with { Operation = Reference! },
        RecordSeizure seizure => seizure with { Operation = Reference! },
        RecordDetentionOrder order => order with { Seizure = Latest(seizures)?.Reference ?? "" },
        ReleaseCash release => release with { Seizure = Latest(seizures)?.Reference ?? "" },
        ClaimDisruption claim => claim with { Operation = Reference! },
        DecideOnClaim decision => decision with { Claim = Latest(claims)?.Reference ?? "", Version = 1 },
        ImportedHistoryEntry entry => entry with { Operation = Reference! },
        _ => command,
    };

    private Refusal? Done(object command) => command switch
    {
        IdentifyNetwork network => Identify(network),
        RecordProblem problem => Record(problem),
        INewOperation opening => Open(opening),
        _ when !by.Serves(operation!.BoroughCode) => Refusal.NotFound("operation"),
        RecordClosureNotice notice => Serve(notice),
        RecordHearing hearing => Hear(hearing),
        RecordClosureOrder order => Make(order),
        EndClosureOrder end => End(end),
        MoveOperation move => Move(move),
        CloseOperation close => Close(close),
        LinkOperationToNetwork link => Link(link),
        LinkOperationToProblem link => Link(link),
        RecordSeizure seizure => Seize(seizure),
        RecordDetentionOrder order => Detain(order),
        ReleaseCash release => Release(release),
        ClaimDisruption claim => Claim(claim),
        DecideOnClaim decision => Decide(decision),
        ImportedHistoryEntry entry => Keep(entry),
        _ => throw new NotSupportedException($"{command.GetType().Name} cannot be imported."),
    };

    private Refusal? Keep(ImportedHistoryEntry entry)
    {
        var told = entry.Detail.Length == 0 ? entry.What : $"{entry.What}: {entry.Detail}";

        if (entry.What.Length is 0 or > 200 || told.Length > 2000)
        {
            return Refusal.Invalid("An entry needs a few words of what was done, 200 characters or fewer, and no more than 2,000 with its detail");
        }

        currentCase.Take<OperationReference>(operation!.Id);
        history.Tell("Entry from an earlier system", told, entry.HappenedAt);

        return null;
    }

    private void FindBy((SearchResult Found, string?[] Texts) by) =>
        Words.AddRange(CaseSearchIndex.Of(by.Texts).Select(word => CaseSearchIndex.Row(by.Found, word)));

    private PendingImportRow Add(ImportTable table, object row)
    {
        var added = table.Row(row);
        rows.Add(added);

        return added;
    }

    private Guid NewId() => TimeOrderedId.New(now);

    private static T? Latest<T>(List<T> all) where T : class => all.Count == 0 ? null : all[^1];
}
