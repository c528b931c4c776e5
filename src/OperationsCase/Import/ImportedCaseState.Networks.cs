using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;

namespace OperationsCase.Import;

internal sealed partial class ImportedCaseState
{
    /// <summary>Ids of the networks and the problems that the operation was linked to.</summary>
    private readonly HashSet<Guid> linkedTo = [];
    private readonly List<ImportedClaim> claims = [];

    private sealed record ImportedClaim(
        Guid Id,
        string Reference,
        ExistingNetwork Network,
        ClaimDisruption Claim,
        ImportCurrentUser Claimant,
        PendingImportRow Row)
    {
        public bool IsWaiting => Row["DecidedAt"] is null;

        public bool Stands => Row.Of<string>("Status") != nameof(ClaimStatus.Rejected);
    }

    private Refusal? Identify(IdentifyNetwork command)
    {
        if (Reference is not null)
        {
            return Refusal.Invalid("Give a network as a case of its own");
        }

        var boroughs = command.BoroughCodes.Distinct().ToList();

        if (!boroughs.Exists(by.Serves))
        {
            return IdentifyNetwork.NoneServed;
        }

        var nameKey = NameFolding.Key(command.Name);

        if (context.OnRecord.IsTaken(nameKey, by))
        {
            return Refusal.Conflict(NetworkStore.NameTaken, nameof(command.Name));
        }

        var id = NewId();
        Reference = context.Numbers.Next(IdentifyNetwork.Prefix, now);
        Register(command.Case(id, Reference, by.Id, now) with { Beside = boroughs });
        Add(ImportTables.Network, command.Row(id, Reference, by, now));
        context.OnRecord.IsNamed(nameKey, new ExistingNetwork(id, Reference, command.Name, [.. boroughs]));
        FindBy(NetworkStore.FoundBy(id, command.IdentifiedOn!.Value, command.Name, command.Drugs));
        command.Tell(history, id, NetworkStore.Names(context.Gazetteer, boroughs));

        return null;
    }

    private Refusal? Link(LinkOperationToNetwork command)
    {
        if (context.OnRecord.Network(command.Network.Value) is not { } network || !by.Sees(network))
        {
            return Refusal.NotFound("network");
        }

        TakeOperation();
        currentCase.Take<NetworkReference>(network.Id);

        if (!linkedTo.Add(network.Id))
        {
            return LinkOperationToNetwork.LinkedAlready(network.Name);
        }

        Add(ImportTables.OperationNetwork, command.Row(operation!.Id, network.Id, now));
        Links.Add((network.Id, now));

        if (!network.Boroughs.Contains(operation.BoroughCode))
        {
            NewBoroughs.Add((network, operation.BoroughCode));
        }

        command.Tell(history, new()
        {
            OperationReference = Reference!,
            OperationName = operation.Name,
            NetworkReference = network.Reference,
            NetworkName = network.Name,
        });

        return null;
    }

    private Refusal? Claim(ClaimDisruption command)
    {
        if (context.OnRecord.Network(command.Network.Value) is not { } network || !by.Sees(network))
        {
            return Refusal.NotFound("network");
        }

        TakeOperation();
        currentCase.Take<NetworkReference>(network.Id);

        if (!linkedTo.Contains(network.Id))
        {
            return ClaimDisruption.NotLinked;
        }

        if (command.WhyNot(operation!.StartedAt) is { } refusal)
        {
            return refusal;
        }

        if (claims.Find(claim => claim.Stands && claim.Network == network && claim.Claim.HappenedOn == command.HappenedOn) is { } same)
        {
            return ClaimDisruption.ClaimedAlready(same.Reference);
        }

        var id = NewId();
        var reference = context.Numbers.Next(ClaimDisruption.Prefix, now);
        var row = Add(ImportTables.DisruptionClaim, command.Row(id, reference, network.Id, operation.Id, operation.BoroughCode, by, now));
        claims.Add(new ImportedClaim(id, reference, network, command, by, row));
        command.Tell(history, id, reference, operation.Name, network.Name, by);

        return null;
    }

    private Refusal? Decide(DecideOnClaim command)
    {
        if (Latest(claims) is not { } claim || !by.Sees(claim.Network))
        {
            return Refusal.NotFound("claim");
        }

        if (!claim.IsWaiting)
        {
            return Refusal.Conflict("A claim is decided once");
        }

        if (DecideOnClaim.WhyNot(by, claim.Claimant.Id, claim.Claimant.Unit) is { } why)
        {
            return Refusal.Conflict(why);
        }

        currentCase.Take<ClaimReference>(claim.Id);
        claim.Row["Status"] = command.Becomes.ToString();
        claim.Row["DecidedLevel"] = command.AtLevel?.ToString();
        claim.Row["DecidedById"] = by.Id;
        claim.Row["DecidedAt"] = now;
        claim.Row["Reasons"] = command.Reasons;
        claim.Row.Touch();

        if (command.AtLevel is { } level && level.Counts())
        {
            Disruptions.Add((claim.Network.Id, operation!.BoroughCode, claim.Claim.HappenedOn!.Value));
        }

        history.IsAbout(operation!.Id, claim.Network.Id);
        command.Tell(history, claim.Reference, claim.Claim.HappenedOn!.Value, context.Gazetteer.Borough(operation.BoroughCode)!.Name);

        return null;
    }
}
