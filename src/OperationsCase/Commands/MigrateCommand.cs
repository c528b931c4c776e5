using OperationsCase.Cases;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Commands;

/// <summary>What the verb <c>migrate</c> does with a record, and says.</summary>
internal static class MigrateCommand
{
    /// <summary>Lays out an empty database, or gives an older record what is due. Where many do this at once, one does it.</summary>
    /// <returns>What was done, in a line.</returns>
    public static async Task<string> Run(DatabaseSetup record, SchemaStatus standing, CaseKindRegister kinds)
    {
        if (standing.IsEmpty && await record.Create(isDemonstration: false))
        {
            await kinds.Write();

            return $"Set up a new database: {standing.Place}, at version {standing.Due[^1].Name}.";
        }

        var done = await record.ApplyUpgrades();
        await kinds.Write();

        return done.Count == 0 ? $"Nothing to do: {standing.Place} is up to date." : $"Upgraded {standing.Place}: {string.Join(", ", done)}.";
    }

    /// <summary>The scripts that are due, in order, as somebody would run them by hand.</summary>
    public static string Scripts(SchemaStatus standing) => standing.Due.Count == 0
        ? $"-- Nothing to do: {standing.Place} is up to date."
        : string.Join("\n\n", standing.Due.Select(Script));

    private static string Script(Upgrade upgrade) =>
        $"-- {upgrade.Name}\n{upgrade.Text.TrimEnd()}"
            + $"{(upgrade.Fill is null ? "" : "\n\n-- Then the program itself works out the rest of this upgrade, row by row.")}";
}
