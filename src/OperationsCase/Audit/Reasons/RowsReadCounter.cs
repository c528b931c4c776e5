using System.Collections.Concurrent;
using System.Reflection;
using OperationsCase.Access;

namespace OperationsCase.Audit.Reasons;

/// <summary>Marks a list whose rows count together when they are read in a while: beyond an allowance the officer says what for.</summary>
public interface ICountsRowsRead
{
    /// <summary>What is read, as it stands after "rows of": "a list of operations".</summary>
    string Listing { get; }

    /// <summary>The list that its rows count with: what belongs to one case counts with the list of all of them.</summary>
    Type CountsWith => GetType();
}

/// <summary>The answer of an <see cref="ICountsRowsRead"/>, with rows that are told apart by their Id, or else by their Reference.</summary>
public interface IRowsAnswer<out TRow>
{
    IReadOnlyList<TRow> Rows { get; }
}

/// <summary>How much an officer may read of one list before a reason is asked for. Each node counts for itself.</summary>
internal sealed record RowReadingLimit
{
    public const string Section = "Reading";

    /// <summary>Different rows of one list. A row that is read again does not count again.</summary>
    public int Rows { get; init; } = 200;

    /// <summary>The time in which the rows are counted together.</summary>
    public TimeSpan Window { get; init; } = CurrentReason.Once;
}

/// <summary>
/// Remembers which rows of which list each officer has read in a while. It is this node's memory: another counts for itself, and a
/// restart begins again.
/// </summary>
internal sealed class RowsReadCounter(RowReadingLimit allowed, TimeProvider clock)
{
    private const int MostLists = 5_000;

    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Names = [];

    private readonly ConcurrentDictionary<(Guid OfficerId, Type List), Dictionary<int, DateTimeOffset>> known = [];

    public RowReadingLimit Allowed => allowed;

    /// <summary>Counts the rows as read, unless they are too many.</summary>
    /// <returns>False when they are: then none of them is counted.</returns>
    public bool Take(Guid officerId, Type list, IReadOnlyList<object> rows)
    {
        var now = clock.GetUtcNow();
        var mine = known.GetOrAdd((officerId, list), _ => []);
        var keys = rows.Select(KeyOf).ToHashSet();

        lock (mine)
        {
            Forget(mine, now);

            if (mine.Count + keys.Count(key => !mine.ContainsKey(key)) > allowed.Rows)
            {
                return false;
            }

            foreach (var key in keys)
            {
                mine[key] = now;
            }
        }

        if (known.Count > MostLists)
        {
            ForgetAll(now);
        }

        return true;
    }

    /// <summary>What a row says may change while it is the same row.</summary>
    private static int KeyOf(object row) => (NameOf(row.GetType())?.GetValue(row) ?? row).GetHashCode();

    internal static PropertyInfo? NameOf(Type row) => Names.GetOrAdd(row, type => type.GetProperty("Id") ?? type.GetProperty("Reference"));

    private void ForgetAll(DateTimeOffset now)
    {
        foreach (var (key, one) in known)
        {
            lock (one)
            {
                Forget(one, now);

                if (one.Count == 0)
                {
                    known.TryRemove(key, out _);
                }
            }
        }
    }

    private void Forget(Dictionary<int, DateTimeOffset> rows, DateTimeOffset now)
    {
        foreach (var (key, _) in rows.Where(row => row.Value <= now - allowed.Window).ToList())
        {
            rows.Remove(key);
        }
    }
}
