using OperationsCase.Access;
using OperationsCase.Disruption;
using OperationsCase.Networks;

namespace OperationsCase.Tests.Given;

/// <summary>The ordinary network, link and claim.</summary>
internal static class SampleNetworks
{
    public static IdentifyNetwork ANetworkToIdentify(this CaseRoom room, string name = "Harrier", params string[] boroughs) => new()
    {
        Name = name,
        Drugs = "Crack cocaine and heroin",
        Level = 2,
        Summary = "Runs four phone lines from the Queensbridge Road estate.",
        IdentifiedOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(-30),
        BoroughCodes = boroughs.Length == 0 ? [CaseRoom.Hackney] : boroughs,
    };

    public static async Task<string> ANetwork(this CaseRoom room, string name = "Harrier", params string[] boroughs) =>
        await room.Done(room.ANetworkToIdentify(name, boroughs));

    public static LinkOperationToNetwork ALink(string operation, string network) => new()
    {
        Operation = operation,
        Network = network,
        Part = "Its stash house",
        Confidence = LinkConfidence.B,
    };

    /// <summary>An operation that is linked to the network.</summary>
    public static async Task<string> AnOperationAgainst(this CaseRoom room, string network)
    {
        var operation = await room.AClosure();
        await room.Done(ALink(operation, network));

        return operation;
    }

    public static ClaimDisruption AClaimToMake(this CaseRoom room, string operation, string network) => new()
    {
        Operation = operation,
        Network = network,
        HappenedOn = OperationsCase.Statute.London.DateOf(room.Clock.GetUtcNow()).AddDays(-2),
        Level = DisruptionLevel.Moderate,
        Why = "Three of its four lines have been silent since the warrant.",
    };

    public static async Task<string> AClaim(this CaseRoom room, string operation, string network) =>
        await room.Done(room.AClaimToMake(operation, network));

    public static DecideOnClaim AConfirmation(string claim, DisruptionLevel level = DisruptionLevel.Minor) => new()
    {
        Claim = claim,
        Version = 1,
        Decision = ClaimDecision.Confirm,
        DecidedLevel = level,
        Reasons = "Call data bear it out.",
    };

    /// <summary>An analyst of another unit than those who claim, who sees the boroughs named, or Hackney.</summary>
    public static TestUser.TestPerson AnAnalyst(this CaseRoom room, params string[] boroughs) =>
        room.AnOfficer("Ines Okafor", Role.DirectorateAnalyst, "Drugs directorate", boroughs.Length == 0 ? [CaseRoom.Hackney] : boroughs);
}
