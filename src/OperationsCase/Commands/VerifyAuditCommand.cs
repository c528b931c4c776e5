using OperationsCase.Audit.Chains;
using OperationsCase.Audit.Log;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Commands;

/// <summary>What the verb <c>verify-audit</c> does with a record, and says.</summary>
internal static class VerifyAuditCommand
{
    /// <param name="services">The application over the record.</param>
    /// <param name="kept">An anchor that was kept elsewhere, as "number hash", or null.</param>
    /// <param name="say">Takes one line after the other.</param>
    /// <returns>The exit code: 0 when all is as it was sealed, 1 when not.</returns>
    public static async Task<int> Run(IServiceProvider services, string? kept, Action<string> say)
    {
        var engine = services.GetRequiredService<IEngine>();
        var walked = await ActivatorUtilities.CreateInstance<AuditLogVerifier>(services, (Func<AuditLogFlaw, Task>)Say).Verify(kept);

        var entries = $"{Format.Count(walked.Entries, "place")} in {Format.Count(walked.Chains, "chain")}";
        var readings = $"{Format.Count(walked.Consultations, "consultation")}, {Format.Count(walked.Anchors, "anchor")} "
            + $"and {Format.Count(walked.Rows, "row")} of evidence";
        say($"Checked {entries}, {readings}. {(walked.Redacted == 1 ? "1 is" : $"{Format.Number(walked.Redacted)} are")} redacted.");
        say(walked.Flaws == 0
            ? "Nothing was added, changed, removed or reordered."
            : $"Found {Format.Count(walked.Flaws, "flaw")}. Keep the database as it is, and tell the person who is responsible for it.");

        if (walked.LastAnchor is { } anchor)
        {
            say($"The newest anchor. Keep it elsewhere, and give it next time with --anchor: {anchor}");
        }

        return walked.Flaws == 0 ? 0 : 1;

        async Task Say(AuditLogFlaw flaw) => say(await AuditLogSubjectNames.Said(engine, flaw));
    }
}
