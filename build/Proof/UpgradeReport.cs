namespace OperationsCase.Proof;

/// <summary>What the verb <c>upgrade</c> does: a record, a trial and what came of it.</summary>
internal static class UpgradeReport
{
    /// <summary>How long an upgrade of 100,000 operations may take, and of others in proportion.</summary>
    private static readonly TimeSpan MostOf100000 = TimeSpan.FromMinutes(2);

    /// <returns>0 when it took no longer than it may, every row was found again and the log is as it was.</returns>
    public static async Task<int> Run(string data, string commit, int operations)
    {
        var record = await OlderProgram.Make(ProofReport.Repository, commit, operations, data);

        if (await new UpgradeTrial(record, Path.Combine(data, $"upgraded-{operations}")).Run() is not { } found)
        {
            return 1;
        }

        ProofReport.Upgrade(operations, commit, found);

        return found.Took <= MostOf100000 * Math.Max(1, operations / 100_000d) && found.Rows.Sum(row => row.Lost) == 0 && found.Flaws == 0 ? 0 : 1;
    }
}
