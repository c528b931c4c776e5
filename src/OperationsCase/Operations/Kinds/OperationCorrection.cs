using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Operations;

/// <summary>Corrects or completes the details of an operation, whatever its kind.</summary>
internal sealed class OperationCorrection(
    Database database,
    CurrentCase currentCase,
    CaseCorrection correction,
    OperationStore operations,
    OperationClocks clocks,
    OperationTasks tasks,
    Gazetteer gazetteer)
{
    /// <returns>The version of the operation after it.</returns>
    public async Task<Result<int>> Make<T>(T command) where T : OperationDetails, ICorrectsOperation<T>
    {
        var id = currentCase.Id;
        await correction.Lock(id);
        var state = await operations.StateOf(id);

        if (state.Kind != command.Kind)
        {
            return Refusal.Conflict($"This operation is of another kind: {state.Kind.InSentence()}");
        }

        if (await WhyNotThese(command, state) is { } wrong)
        {
            return wrong;
        }

        var recorded = (await state.Kind.Find(database, id)).Asked();
        var corrected = command.Stored().Asked() with { BoroughCode = recorded.BoroughCode };

        if (await correction.WhyNot(id, command, recorded, corrected) is { } refusal)
        {
            return refusal;
        }

        await operations.Correct(id, recorded, command);
        await clocks.Correct(id, state.Status, recorded, command);
        await tasks.Correct(id, command);

        return await correction.Tell(id, partId: null, command, recorded, "Details");
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
