using System.Linq.Expressions;
using OperationsCase.Operations;

namespace OperationsCase.Import;

/// <summary>A table that cases are loaded into. Its columns are the properties of the row that the table's own room makes.</summary>
/// <param name="name">As in the database.</param>
/// <param name="also">What that row leaves to its INSERT, or to later commands, with what stands there at first.</param>
internal sealed class ImportTable(string name, params (string Column, object? AtFirst)[] also)
{
    private readonly Lock gate = new();
    private TableShape? shape;

    public string Name => name;

    /// <exception cref="InvalidOperationException">No row was made yet.</exception>
    public IReadOnlyList<string> Columns => (shape ?? throw new InvalidOperationException($"No row of {name} was made yet.")).Columns;

    /// <param name="from">An object with a property for each column, or the columns by name, which are the same each time.</param>
    public PendingImportRow Row(object from)
    {
        if (from is IReadOnlyList<KeyValuePair<string, object?>> columns)
        {
            lock (gate)
            {
                shape ??= new TableShape(
                    [.. columns.Select(column => column.Key)], [], columns.Index().ToDictionary(column => column.Item.Key, column => column.Index));
            }

            return new PendingImportRow(this, [.. columns.Select(column => column.Value)]);
        }

        var made = shape ?? Read(from.GetType());
        var values = new object?[made.Columns.Count];

        for (var i = 0; i < made.Readers.Count; i++)
        {
            values[i] = made.Readers[i](from);
        }

        for (var i = 0; i < also.Length; i++)
        {
            values[made.Readers.Count + i] = also[i].AtFirst;
        }

        return new PendingImportRow(this, values);
    }

    public int PlaceOf(string column) => shape!.Places[column];

    private TableShape Read(Type type)
    {
        lock (gate)
        {
            var properties = type.GetProperties();
            string[] columns = [.. properties.Select(property => property.Name), .. also.Select(more => more.Column)];

            return shape ??= new TableShape(
                columns,
                [.. properties.Select(property => Reader(type, property.Name))],
                columns.Index().ToDictionary(column => column.Item, column => column.Index));
        }
    }

    private static Func<object, object?> Reader(Type type, string property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, type), property);

        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    private sealed record TableShape(
        IReadOnlyList<string> Columns,
        IReadOnlyList<Func<object, object?>> Readers,
        IReadOnlyDictionary<string, int> Places);
}

/// <summary>A row that waits to be loaded; until then the case's later acts may change it.</summary>
internal sealed class PendingImportRow(ImportTable table, object?[] values)
{
    public ImportTable Table => table;

    public object?[] Values => values;

    public object? this[string column]
    {
        get => values[table.PlaceOf(column)];
        set => values[table.PlaceOf(column)] = value;
    }

    public T Of<T>(string column) => (T)this[column]!;

    /// <summary>Counts a change, for whoever was shown the row before it.</summary>
    public void Touch() => this["Version"] = Of<int>("Version") + 1;
}

/// <summary>The tables of a case, each after those that it refers to.</summary>
internal static class ImportTables
{
    public static readonly ImportTable CaseRecord = new("CaseRecord");
    public static readonly ImportTable CaseBorough = new("CaseBorough");
    public static readonly ImportTable Network = new("Network");
    public static readonly ImportTable LocalProblem = new("LocalProblem");
    public static readonly ImportTable ProblemMove = new("ProblemMove");
    public static readonly ImportTable Operation = new(
        "Operation", ("NextDueAt", null), ("NextDueOn", null), ("NextDue", null), ("Outcome", null), ("ClosedAt", null));

    private static readonly Dictionary<OperationKind, ImportTable> Kinds =
        OperationKind.All.ToDictionary(kind => kind, kind => new ImportTable(kind.TableName));

    public static readonly ImportTable OperationNetwork = new("OperationNetwork");
    public static readonly ImportTable OperationProblem = new("OperationProblem");
    public static readonly ImportTable Seizure = new("Seizure", ("NextDueAt", null), ("NextDueOn", null), ("NextDue", null));
    public static readonly ImportTable OperationSeizure = new("OperationSeizure");
    public static readonly ImportTable NetworkSeizure = new("NetworkSeizure");
    public static readonly ImportTable ClosureNotice = new("ClosureNotice", ("Version", 1), ("EndedAt", null));
    public static readonly ImportTable ClosureHearing = new("ClosureHearing");
    public static readonly ImportTable ClosureOrder = new("ClosureOrder", ("EndedAt", null));
    public static readonly ImportTable ClosureOrderChange = new("ClosureOrderChange");
    public static readonly ImportTable DetentionOrder = new("DetentionOrder");
    public static readonly ImportTable CashRelease = new("CashRelease");
    public static readonly ImportTable Deadline = new("Deadline", ("MetAt", null), ("MetBy", null), ("MetHow", null), ("StoodDownAt", null));
    public static readonly ImportTable DeadlineAlert = new("DeadlineAlert", ("StoodDownAt", null));
    public static readonly ImportTable DisruptionClaim = new(
        "DisruptionClaim", ("Version", 1), ("DecidedLevel", null), ("DecidedById", null), ("DecidedAt", null), ("Reasons", null));

    public static readonly ImportTable AuditEntry = new("AuditEntry");
    public static readonly ImportTable AuditSubject = new("AuditSubject");

    /// <summary>Of the details of a kind of operation.</summary>
    public static ImportTable Of(OperationKind kind) => Kinds[kind];

    public static readonly IReadOnlyList<ImportTable> InOrder =
    [
        CaseRecord, CaseBorough, Network, LocalProblem, ProblemMove, Operation, .. Kinds.Values, OperationNetwork, OperationProblem,
        Seizure, OperationSeizure, NetworkSeizure, ClosureNotice, ClosureHearing, ClosureOrder, ClosureOrderChange, DetentionOrder,
        CashRelease, Deadline, DeadlineAlert,
        DisruptionClaim, AuditEntry, AuditSubject,
    ];
}
