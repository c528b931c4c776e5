using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;
using OperationsCase.Seizures.Detention;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>Records cash seized in an operation, and starts the clock to the court's order that it may be kept.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordSeizure : NewSeizure, IConcernsCase
{
    public OperationReference Operation { get; init; }

    internal static Refusal OfAnotherNetwork { get; } = Refusal.Invalid("Select networks that this operation is linked to", nameof(Networks));

    internal sealed class Validator(
        TimeProvider clock,
        Gazetteer gazetteer,
        StatuteBook statutes) : BaseValidator<RecordSeizure>(clock, gazetteer, statutes);
}

/// <summary>Records cash seized outside any operation, such as in a street search; it may be linked to operations later.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordSeizureWithoutOperation : NewSeizure
{
    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        : BaseValidator<RecordSeizureWithoutOperation>(clock, gazetteer, statutes);
}

internal sealed class RecordSeizureHandler(
    CurrentCase currentCase,
    SeizureStore seizures,
    OperationStore operations,
    RestrictionStore restrictions,
    RestrictedCaseHolders holders,
    SeizureStanding standing,
    DuplicateFinder duplicates,
    CaseHistory history) :
    IRequestHandler<RecordSeizure, Result<string>>,
    IRequestHandler<RecordSeizureWithoutOperation, Result<string>>
{
    public async Task<Result<string>> Handle(RecordSeizure command, CancellationToken cancellation)
    {
        await operations.Touch(currentCase.Id);
        var operation = await operations.StateOf(currentCase.Id);

        return operation.Status == OperationState.Closed
            ? Refusal.Conflict("This operation is closed")
            : await Record(command, command.BoroughCode ?? operation.BoroughCode, currentCase.Id);
    }

    public async Task<Result<string>> Handle(RecordSeizureWithoutOperation command, CancellationToken cancellation) =>
        command.BoroughCode is null
            ? Refusal.Invalid("Select the borough where it was seized", nameof(command.BoroughCode))
            : await Record(command, command.BoroughCode, operationId: null);

    private async Task<Result<string>> Record(NewSeizure command, string boroughCode, Guid? operationId)
    {
        var networks = await seizures.NetworksToLink(command.Networks, operationId);

        if (networks is null)
        {
            return operationId is null
                ? Refusal.Invalid("Select networks that you may see", nameof(command.Networks))
                : RecordSeizure.OfAnotherNetwork;
        }

        var opened = await seizures.Open(command, boroughCode);

        if (opened.IsRefused)
        {
            return Result<string>.Refused(opened.Refusals);
        }

        var (id, reference) = opened.Value;

        if (await seizures.OtherWithSeal(id, command.Seal) is { } other)
        {
            return Refusal.Invalid($"Seal {command.Seal} is on {other} already. Check the seal", nameof(command.Seal));
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

        var settled = await standing.Settle(
            id,
            command.GetType().StoredName(),
            afterFigures: () => seizures.SaveWords(id, command, boroughCode));
        command.Tell(history, id, settled.Limit);
        await duplicates.TellOfTheRest(command.Facts, id);

        return reference;
    }
}
