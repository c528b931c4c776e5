using System.Data.Common;
using Dapper;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.ScriptProviders;

namespace OperationsCase.Foundation.Data;

/// <summary>Holds the upgrades that this program carries against those that a record has had, and runs what is due.</summary>
internal sealed class UpgradeRun(IEngine engine, IReadOnlyList<Upgrade> carried, DbConnection connection, DbTransaction? transaction = null)
{
    public const string Journal = "SchemaVersions";

    public bool HasRecord => connection.QuerySingle<int>(engine.Upgrading.CountOfRecords, transaction: transaction) > 0;

    /// <summary>The upgrades that the record has not had, in their order.</summary>
    public IReadOnlyList<Upgrade> Due()
    {
        var had = Had();

        return [.. carried.Where(upgrade => !had.Contains(upgrade.Name))];
    }

    /// <summary>Upgrades that the record has had and this program does not carry: a newer program made them.</summary>
    public IReadOnlyList<string> Unknown() => [.. Had().Except(carried.Select(upgrade => upgrade.Name)).Order(StringComparer.Ordinal)];

    /// <returns>The names of what was due.</returns>
    /// <exception cref="UpgradeFailedException">One failed; the transaction is of no more use.</exception>
    public IReadOnlyList<string> Run()
    {
        NoteTheFirst();
        var dbUp = new UpgradeEngine(Configured(carried));
        dbUp.ScriptExecuted += (_, done) => Fill(((ScriptExecutedEventArgs)done).Script.Name);
        var result = dbUp.PerformUpgrade();

        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new UpgradeFailedException(result.ErrorScript?.Name ?? "", result.Error);
    }

    private void NoteTheFirst()
    {
        if (Noted().Length == 0 && HasRecord)
        {
            new UpgradeEngine(Configured(carried.Where(upgrade => upgrade.Name == Upgrade.First))).MarkAsExecuted();
        }
    }

    private void Fill(string name)
    {
        if (carried.Single(upgrade => upgrade.Name == name).Fill is { } fill)
        {
            Task.Run(() => fill(engine, transaction!)).GetAwaiter().GetResult();
        }
    }

    /// <summary>A record that was created before there were notes has had the first.</summary>
    private string[] Had() => Noted() is { Length: > 0 } noted ? noted : HasRecord ? [Upgrade.First] : [];

    private string[] Noted() => Configured([]).Journal.GetExecutedScripts();

    private UpgradeConfiguration Configured(IEnumerable<Upgrade> upgrades)
    {
        var dbUp = new UpgradeConfiguration
        {
            ConnectionManager = new SingleTransactionConnectionManager(connection, transaction),
            VariablesEnabled = false,
        };
        dbUp.ScriptProviders.Add(new StaticScriptProvider(upgrades.Select(upgrade => new SqlScript(upgrade.Name, upgrade.Text))));
        engine.Upgrading.Describe(dbUp);

        return dbUp;
    }
}
