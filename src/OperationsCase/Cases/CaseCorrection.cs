using OperationsCase.Audit;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>What every correction does: who may, what differs, whether somebody else was quicker, the history, and word to other rooms.</summary>
internal sealed class CaseCorrection(
    CaseStore cases,
    CorrectionAuthority authority,
    INotifications notifications,
    CaseHistory history,
    Gazetteer gazetteer,
    ConflictingChange conflict,
    CorrectionWatch watch)
{
    private IReadOnlyList<FieldChange> changes = [];

    /// <summary>Queues for the case; ask for what is recorded after it.</summary>
    public Task<bool> Lock(Guid caseId) => cases.Lock(caseId);

    /// <summary>Whether the correction may be kept, and that it is counted as a change of the case.</summary>
    /// <param name="caseId">The case, locked.</param>
    /// <param name="command">The correction, with what it says of the facts.</param>
    /// <param name="recorded">The same facts as they are recorded; what it does not have is not compared.</param>
    /// <param name="writtenById">Whoever recorded the part that is corrected, where they may mend it themselves.</param>
    public async Task<Refusal?> WhyNot(Guid caseId, ICorrection command, object recorded, Guid? writtenById = null) =>
        await WhyNot(caseId, command, recorded, command, writtenById);

    /// <inheritdoc cref="WhyNot(Guid, ICorrection, object, Guid?)" />
    /// <param name="corrected">The facts as they will be, where that is not what the command says.</param>
    public async Task<Refusal?> WhyNot(Guid caseId, ICorrection command, object recorded, object corrected, Guid? writtenById = null)
    {
        changes = FieldChange.Between(recorded, corrected, gazetteer);
        await watch.Before(caseId);

        return changes.Count == 0
            ? Refusal.Conflict("Nothing here differs from what is recorded. Change what is wrong, then save it")
            : await authority.WhyNot(caseId, changes.All(change => change.Adds), writtenById) is { } refusal ? refusal
            : await cases.Change(caseId, command.Version) ? null
            : Refusal.Conflict(
                $"{await conflict.While(caseId, "changed this case")} It now says: {string.Join(", ", changes.Select(change => change.Was))}. "
                + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
    }

    /// <summary>Tells of it once it is kept.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="partId">The part of it that was corrected, such as a notice; null for the case itself.</param>
    /// <param name="command">The correction.</param>
    /// <param name="recorded">The facts as they were.</param>
    /// <param name="what">What was corrected: "Closure notice".</param>
    /// <param name="saysValues">Whether the history says the facts before and after, or only which they are.</param>
    /// <returns>The case's version after it.</returns>
    public async Task<int> Tell(Guid caseId, Guid? partId, ICorrection command, object recorded, string what, bool saysValues = true)
    {
        await notifications.Publish(new FactsCorrected(caseId, partId));

        if (partId is { } part)
        {
            history.IsAbout(part);
        }

        history.Was(recorded);
        history.Tell(
            $"{what} {(changes.All(change => change.Adds) ? "completed" : "corrected")}",
            $"{(saysValues ? string.Join(" ", changes.Select(change => change.Words)) : $"{string.Join(", ", changes.Select(change => change.Field))}.")} "
                + command.Why);
        await watch.After(caseId);

        return command.Version + 1;
    }
}
