using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes the details of an operation, whatever its kind.</summary>
internal sealed class OperationCorrection(
    Database database,
    CurrentCase currentCase,
    CaseStore cases,
    OperationStore operations,
    CorrectionAuthority authority,
    INotifications notifications,
    Gazetteer gazetteer,
    CaseHistory history)
{
    /// <returns>The version of the operation after it.</returns>
    public async Task<Result<int>> Make<T>(T command) where T : OperationDetails, ICorrectsOperation<T>
    {
        var id = currentCase.Id;
        await cases.Lock(id);
        var state = await operations.StateOf(id);

        if (state.Kind != command.Kind)
        {
            return Refusal.Conflict($"This operation is of another kind: {state.Kind.InSentence()}");
        }

        var recorded = (await state.Kind.Find(database, id)).Asked();
        var corrected = command.Stored().Asked();
        var changes = FieldChange.Between(recorded, corrected with { BoroughCode = recorded.BoroughCode }, gazetteer);

        if (changes.Count == 0)
        {
            return Refusal.Conflict("Nothing here differs from what is recorded. Change what is wrong, then save it");
        }

        if (await authority.WhyNot(id, onlyAdds: changes.All(change => change.Adds)) is { } refusal)
        {
            return refusal;
        }

        if (await WhyNotThese(command, state) is { } wrong)
        {
            return wrong;
        }

        if (!await cases.Change(id, command.Version))
        {
            return Refusal.Conflict(
                $"Someone changed this operation while you had it open. It now says: {string.Join(", ", changes.Select(change => change.Was))}. "
                + "What you entered is kept below. Check it and save again, or leave this page to keep theirs");
        }

        await operations.Correct(id, recorded, command);
        await notifications.Publish(new FactsCorrected(id));
        history.Was(recorded);
        history.Tell(
            changes.All(change => change.Adds) ? "Details completed" : "Details corrected",
            $"{string.Join(" ", changes.Select(change => change.Words))} {command.Why}");

        return command.Version + 1;
    }

    private async Task<Refusal?> WhyNotThese(OperationDetails command, OperationForUpdate state) =>
        gazetteer.Ward(command.WardCode)!.BoroughCode != state.BoroughCode ? Refusal.Invalid(
            $"A correction does not move the operation to another borough. Select a ward of {gazetteer.Borough(state.BoroughCode)!.Name}",
            nameof(command.WardCode))
        : command.StartedAt > await operations.LoggedAt(currentCase.Id) ? Refusal.Invalid(
            "It cannot have begun after it was logged",
            nameof(command.StartedAt))
        : null;
}
