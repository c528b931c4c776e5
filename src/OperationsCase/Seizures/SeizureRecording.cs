using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Seizures.Assets;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures;

/// <summary>An asset that is recorded now, of whatever kind.</summary>
internal interface ISeizureToOpen
{
    AssetKind Kind { get; }

    DateTimeOffset? SeizedAt { get; }

    /// <summary>Whole pence of sterling.</summary>
    long? AmountPence { get; }

    /// <summary>The code of the account in which it is kept now; null while that is not known.</summary>
    string? KeptAt { get; }

    string? Seal { get; }

    /// <summary>What its first entry in the ledger says.</summary>
    string Note { get; }

    DuplicateFacts DuplicateFacts { get; }

    /// <summary>Its row in the table Seizure.</summary>
    object Row(Guid id, string reference, string boroughCode, Guid officerId, string unit, DateTimeOffset now);

    (SearchResult Found, string?[] Texts) FoundBy(Guid id, string boroughCode);

    /// <param name="settled">What its orders are worth now.</param>
    void Tell(CaseHistory history, Guid seizureId, JudgedSeizure settled);
}

/// <summary>Opens the record of an asset, and ties it to the operation that it was found in and to the networks whose it is thought to be.</summary>
internal sealed class SeizureRecording(
    SeizureStore seizures,
    OperationStore operations,
    RestrictionStore restrictions,
    RestrictedCaseHolders holders,
    SeizureStanding standing,
    DuplicateFinder duplicates,
    CaseHistory history)
{
    /// <param name="what">The asset.</param>
    /// <param name="boroughCode">GSS code; null for that of the operation.</param>
    /// <param name="operationId">The operation, which the officer may see; null of an asset that stands alone.</param>
    /// <param name="named">The networks whose it is thought to be.</param>
    /// <param name="act">The request that records it, as the history keeps it.</param>
    /// <param name="then">What else is written of it, once its row is there.</param>
    /// <returns>Its reference.</returns>
    public async Task<Result<string>> Record(
        ISeizureToOpen what,
        string? boroughCode,
        Guid? operationId,
        IReadOnlyList<NetworkReference> named,
        string act,
        Func<Guid, Task>? then = null)
    {
        if (operationId is { } lockedFirst)
        {
            await operations.Touch(lockedFirst);
            var operation = await operations.StateOf(lockedFirst);

            if (operation.Status == OperationState.Closed)
            {
                return Refusal.Conflict("This operation is closed");
            }

            boroughCode ??= operation.BoroughCode;
        }

        var networks = await seizures.NetworksToLink(named, operationId);

        if (networks is null)
        {
            return operationId is null
                ? Refusal.Invalid("Select networks that you may see", nameof(NewSeizure.Networks))
                : RecordSeizure.OfAnotherNetwork;
        }

        var opened = await seizures.Open(what, boroughCode!);

        if (opened.IsRefused)
        {
            return Result<string>.Refused(opened.Refusals);
        }

        var (id, reference) = opened.Value;

        if (what.Seal is { } seal && await seizures.OtherWithSeal(id, seal) is { } other)
        {
            return Refusal.Invalid($"Seal {seal} is on {other} already. Check the seal", nameof(SeizureFacts.Seal));
        }

        if (then is not null)
        {
            await then(id);
        }

        if (operationId is { } inOperation)
        {
            await seizures.LinkToOperation(id, inOperation);

            if (await holders.WhyNotLinked(id, inOperation, field: "") is { } refusal)
            {
                return refusal;
            }

            await restrictions.PassOn(inOperation, id);
        }

        foreach (var network in networks)
        {
            await seizures.LinkToNetwork(id, network.Id);
            history.IsAbout(network.Id);
        }

        history.IsAbout(id);
        var (found, texts) = what.FoundBy(id, boroughCode!);
        what.Tell(history, id, await standing.Settle(id, act, afterFigures: () => seizures.SaveWords(found, texts)));
        await duplicates.TellOfTheRest(what.DuplicateFacts, id);

        return reference;
    }
}
