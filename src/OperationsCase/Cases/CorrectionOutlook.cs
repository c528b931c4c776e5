using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>What a correction changes besides the facts, for whoever looks at it before it is saved.</summary>
/// <param name="Deadlines">Those that move, start, stop or run again, and those that run on unchanged.</param>
/// <param name="Superseded">The documents that no longer say what is recorded: "Order summary, version 1".</param>
/// <param name="Told">The names of the officers who are told at once.</param>
public sealed record CorrectionOutlook(
    IReadOnlyList<CorrectionOutlook.OutlookDeadline> Deadlines,
    IReadOnlyList<string> Superseded,
    IReadOnlyList<string> Told)
{
    /// <param name="What">What must be done.</param>
    /// <param name="Was">By when, as it is recorded now; nothing where the clock does not run.</param>
    /// <param name="Becomes">By when after the correction; nothing where the clock does not run any more.</param>
    public sealed record OutlookDeadline(string What, string? Was, string? Becomes)
    {
        public bool Moves => Was != Becomes;
    }

    internal static CorrectionOutlook Between(IReadOnlyList<CaseEffect> before, IReadOnlyList<CaseEffect> after)
    {
        var was = before.ToDictionary(effect => effect.Id);
        var changed = after.Where(effect => effect.Stands != was.GetValueOrDefault(effect.Id)?.Stands).ToLookup(effect => effect.Kind);

        return new CorrectionOutlook(
            [
                .. from effect in after
                   where effect.Kind == EffectKind.Deadline
                   let then = was.GetValueOrDefault(effect.Id)?.Stands
                   where !effect.IsSettled || effect.Stands != then
                   select new OutlookDeadline(effect.What, then, effect.Stands),
            ],
            [.. changed[EffectKind.SupersededDocument].Select(effect => effect.What)],
            [.. changed[EffectKind.ToldOfficer].Select(effect => effect.What).Distinct()]);
    }
}

/// <summary>Compares a case before and after a correction, where the correction is only tried.</summary>
internal sealed class CorrectionWatch(DryRun dryRun, IEnumerable<ICorrectionEffect> effects)
{
    private IReadOnlyList<CaseEffect> before = [];

    /// <summary>Null until a correction was tried.</summary>
    public CorrectionOutlook? Outlook { get; private set; }

    public async Task Before(Guid caseId) => before = dryRun.IsOn ? await Standing(caseId) : [];

    public async Task After(Guid caseId)
    {
        if (dryRun.IsOn)
        {
            Outlook = CorrectionOutlook.Between(before, await Standing(caseId));
        }
    }

    private async Task<IReadOnlyList<CaseEffect>> Standing(Guid caseId)
    {
        var standing = new List<CaseEffect>();

        foreach (var effect in effects)
        {
            standing.AddRange(await effect.Standing(caseId));
        }

        return standing;
    }
}
