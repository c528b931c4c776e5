using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Foundation.Data;

/// <summary>The rows that a transaction wrote and that are evidence, each as it was left, until an entry of the log has taken them.</summary>
internal sealed class TouchedRows
{
    private readonly Dictionary<(string Table, string Key), byte[]?> rows = [];

    public bool Any => rows.Count > 0;

    /// <summary>Adds a row as it was left; a new one that says nothing is left out.</summary>
    public void Add(WriteKind kind, EvidenceRow row)
    {
        if (kind != WriteKind.Insert || row.Hash is not null)
        {
            rows[(row.Table, row.Key)] = row.Hash;
        }
    }

    /// <summary>Adds a row that was not written, with what it says; one that was written is known better.</summary>
    public void AddUnlessWritten(EvidenceRow row) => rows.TryAdd((row.Table, row.Key), row.Hash);

    /// <summary>Gives them up, in one order.</summary>
    public IReadOnlyList<EvidenceRow> Take()
    {
        EvidenceRow[] taken =
        [
            .. rows.Select(row => new EvidenceRow(row.Key.Table, row.Key.Key, row.Value))
                .OrderBy(row => row.Table, StringComparer.Ordinal).ThenBy(row => row.Key, StringComparer.Ordinal),
        ];
        rows.Clear();

        return taken;
    }

    /// <summary>After a rollback to before they were written.</summary>
    public void Forget() => rows.Clear();
}
