using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Commands;

/// <summary>What the verb <c>verify-audit</c> does with a record, and says.</summary>
internal static class VerifyAuditCommand
{
    /// <param name="engine">Where the record is.</param>
    /// <param name="kept">An anchor that was kept elsewhere, as "number hash", or null.</param>
    /// <param name="say">Takes one line after the other.</param>
    /// <returns>The exit code: 0 when all is as it was sealed, 1 when not.</returns>
    public static async Task<int> Run(IEngine engine, string? kept, Action<string> say)
    {
        await using var database = new Database(engine);
        await using var beside = new Database(engine);
        var names = new LogSubjectNames(beside);
        var walked = await new LogVerifier(database, Say).Verify(kept);

        var entries = $"{Format.Count(walked.Entries, "place")} in {Format.Count(walked.Chains, "chain")}";
        var readings = $"{Format.Count(walked.Consultations, "consultation")} and {Format.Count(walked.Anchors, "anchor")}";
        say($"Checked {entries}, {readings}. {(walked.Redacted == 1 ? "1 is" : $"{Format.Number(walked.Redacted)} are")} redacted.");
        say(walked.Flaws == 0
            ? "Nothing was changed, removed or reordered."
            : $"Found {Format.Count(walked.Flaws, "flaw")}. Keep the database as it is, and tell the person who is responsible for it.");

        if (walked.LastAnchor is { } anchor)
        {
            say($"The newest anchor. Keep it elsewhere, and give it next time with --anchor: {anchor}");
        }

        return walked.Flaws == 0 ? 0 : 1;

        async Task Say(LogFlaw flaw) => say(flaw.Chain is { } chain
            ? $"{(await names.NamesOf([chain])).GetValueOrDefault(chain, $"Chain {chain}")}: {flaw.Sentence}"
            : flaw.Sentence);
    }
}
