using System.Data.Common;

namespace OperationsCase.Foundation.Data;

/// <summary>One step from a version of the record to the next. Once released it is never edited.</summary>
/// <param name="Name">Its number and what it brings, such as <c>0001-first-record</c>. A record keeps the names of those it has had.</param>
/// <param name="Text">The SQL of one engine.</param>
/// <param name="Fill">What the program itself works out after the SQL, in the same transaction.</param>
internal sealed record Upgrade(string Name, string Text, Func<IEngine, DbTransaction, Task>? Fill = null)
{
    /// <summary>The one that creates the tables. A record that is older than its own list of upgrades has had it.</summary>
    public const string First = "0001-first-record";

    private const string Folder = "upgrades/";
    private const string Ending = ".sql";

    private static readonly Dictionary<string, Func<IEngine, DbTransaction, Task>> Fills = new()
    {
        ["0002-lists-from-an-index"] = FillSearchWords.Fill,
        ["0003-sealed-log"] = ChainExistingEntries.Fill,
        ["0013-what-hangs-on-a-case"] = AddHoldersToRestrictions.Fill,
        ["0014-new-rules-and-keys"] = RecalculateKeys.Fill,
        ["0024-ledger"] = FillProceeds.Fill,
    };

    /// <summary>
    /// Those that this program carries, in their order. A file <c>0002-what.sql</c> is for both engines, <c>0002-what.sqlite.sql</c> for
    /// one.
    /// </summary>
    public static IReadOnlyList<Upgrade> CarriedFor(string dialect) =>
    [
        .. from file in EmbeddedResources.Names(Folder)
           let parts = file[Folder.Length..^Ending.Length].Split('.')
           where parts.Length == 1 || parts[1] == dialect
           orderby parts[0]
           select new Upgrade(parts[0], EmbeddedResources.Text(file), Fills.GetValueOrDefault(parts[0])),
    ];
}
