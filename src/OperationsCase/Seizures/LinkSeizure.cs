using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.NeedToKnow;
using OperationsCase.Seizures.Detention;

namespace OperationsCase.Seizures;

/// <summary>Says that cash was seized in an operation, one of several it may belong to.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record LinkSeizureToOperation : ICommand<string>, IConcernsCase
{
    public SeizureReference Seizure { get; init; }

    public OperationReference Operation { get; init; }
}

/// <summary>Says that cash is thought to be a network's, one of several it may belong to.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record LinkSeizureToNetwork : ICommand<string>, IConcernsCase
{
    public SeizureReference Seizure { get; init; }

    public NetworkReference Network { get; init; }
}

/// <summary>Takes back that cash was seized in an operation; the history keeps that it once was.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record UnlinkSeizureFromOperation : ILinkRemoval
{
    public SeizureReference Seizure { get; init; }

    public OperationReference Operation { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : LinkRemovalRules<UnlinkSeizureFromOperation>;
}

/// <summary>Takes back that cash is a network's; the history keeps that it once was.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record UnlinkSeizureFromNetwork : ILinkRemoval
{
    public SeizureReference Seizure { get; init; }

    public NetworkReference Network { get; init; }

    public string Why { get; init; } = "";

    internal sealed class Validator : LinkRemovalRules<UnlinkSeizureFromNetwork>;
}

/// <summary>Each answers the seizure's reference.</summary>
internal sealed class LinkSeizureHandler(
    Database database, CurrentCase currentCase, ICurrentUser officer, SeizureStore seizures,
    CaseStore cases, CorrectionAuthority authority, RestrictionStore restrictions, RestrictedCaseHolders holders, CaseHistory history,
    INotifications notifications) :
    IRequestHandler<LinkSeizureToOperation, Result<string>>,
    IRequestHandler<LinkSeizureToNetwork, Result<string>>,
    IRequestHandler<UnlinkSeizureFromOperation, Result<string>>,
    IRequestHandler<UnlinkSeizureFromNetwork, Result<string>>
{
    public async Task<Result<string>> Handle(LinkSeizureToOperation command, CancellationToken cancellation)
    {
        if (await WhyNotMoved() is { } refusal)
        {
            return refusal;
        }

        var seizure = await seizures.StateForLink(SeizureId);

        if (!await seizures.LinkToOperation(SeizureId, OperationId))
        {
            return Refusal.Conflict("This cash is linked to that operation already", nameof(command.Operation));
        }

        if (await holders.WhyNotLinked(SeizureId, OperationId, nameof(command.Operation)) is { } loses)
        {
            return loses;
        }

        await restrictions.PassOn(OperationId, SeizureId);
        history.Tell("Seizure linked to operation", $"{seizure.Reference} and operation {await NameOfOperation()}.");

        return seizure.Reference.Value;
    }

    public async Task<Result<string>> Handle(LinkSeizureToNetwork command, CancellationToken cancellation)
    {
        if (await WhyNotTied() is { } refusal)
        {
            return refusal;
        }

        var seizure = await seizures.StateForLink(SeizureId);

        if (!await seizures.LinkToNetwork(SeizureId, NetworkId))
        {
            return Refusal.Conflict("This cash is linked to that network already", nameof(command.Network));
        }

        history.Tell("Seizure linked to network", $"{seizure.Reference} and network {await NameOfNetwork()}.");
        await notifications.Publish(new MoneyChanged(SeizureId));

        return seizure.Reference.Value;
    }

    public async Task<Result<string>> Handle(UnlinkSeizureFromOperation command, CancellationToken cancellation)
    {
        if ((await WhyNotMoved() ?? await authority.WhyNotLink(OperationId, SeizureId)) is { } refusal)
        {
            return refusal;
        }

        var seizure = await seizures.StateForLink(SeizureId);

        if (await database.Execute(Sql.UnlinkFromOperation, new { SeizureId, OperationId }) == 0)
        {
            return Refusal.Conflict("This cash is not linked to that operation", nameof(command.Operation));
        }

        await restrictions.TakeBack(OperationId, SeizureId);
        history.Tell("Seizure no longer linked to operation", $"{seizure.Reference} and operation {await NameOfOperation()}. {command.Why}");

        return seizure.Reference.Value;
    }

    public async Task<Result<string>> Handle(UnlinkSeizureFromNetwork command, CancellationToken cancellation)
    {
        if ((await WhyNotTied() ?? await authority.WhyNotLink(NetworkId, SeizureId)) is { } refusal)
        {
            return refusal;
        }

        var seizure = await seizures.StateForLink(SeizureId);

        if (await database.Execute(Sql.UnlinkFromNetwork, new { SeizureId, NetworkId }) == 0)
        {
            return Refusal.Conflict("This cash is not linked to that network", nameof(command.Network));
        }

        history.Tell("Seizure no longer linked to network", $"{seizure.Reference} and network {await NameOfNetwork()}. {command.Why}");
        await notifications.Publish(new MoneyChanged(SeizureId));

        return seizure.Reference.Value;
    }

    private Guid OperationId => currentCase.Of<OperationReference>();

    private Guid NetworkId => currentCase.Of<NetworkReference>();

    private Guid SeizureId => currentCase.Of<SeizureReference>();

    /// <summary>
    /// Cash is seen by those who may see its operations, so a link changes who may see it. Both queue, the operation first, as whoever
    /// restricts it does.
    /// </summary>
    private async Task<Refusal?> WhyNotMoved()
    {
        await cases.Lock(OperationId);

        return await restrictions.WhyNotChangedBy(OperationId, officer.Id)
            ?? await restrictions.WhyNotChangedBy(SeizureId, officer.Id);
    }

    /// <summary>Whoever sees either only because they broke the glass ties nothing to it.</summary>
    private async Task<Refusal?> WhyNotTied() =>
        await restrictions.WhyNotChangedBy(SeizureId, officer.Id)
            ?? await restrictions.WhyNotChangedBy(NetworkId, officer.Id);

    private async Task<string> NameOfOperation() => (await database.SingleOrDefault<string>(Sql.NameOfOperation, new { OperationId }))!;

    private async Task<string> NameOfNetwork() => (await database.SingleOrDefault<string>(Sql.NameOfNetwork, new { NetworkId }))!;

    private static class Sql
    {
        internal const string UnlinkFromOperation = "DELETE FROM OperationSeizure WHERE OperationId = @OperationId AND SeizureId = @SeizureId";

        internal const string UnlinkFromNetwork = "DELETE FROM NetworkSeizure WHERE NetworkId = @NetworkId AND SeizureId = @SeizureId";

        internal const string NameOfOperation = "SELECT Name FROM Operation WHERE Id = @OperationId";

        internal const string NameOfNetwork = "SELECT Name FROM Network WHERE Id = @NetworkId";
    }
}
