using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

/// <summary>A claim as it stands, for whoever has locked it.</summary>
internal sealed record ClaimForUpdate
{
    public Guid Id { get; init; }

    public ClaimReference Reference { get; init; }

    public Guid OperationId { get; init; }

    public string OperationName { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public Guid NetworkId { get; init; }

    public string NetworkName { get; init; } = "";

    public string BoroughCode { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public DateOnly HappenedOn { get; init; }

    public DisruptionLevel Level { get; init; }

    public string Why { get; init; } = "";

    public Guid ClaimantId { get; init; }

    public string Unit { get; init; } = "";

    public ClaimStatus Status { get; init; }

    public DisruptionLevel? DecidedLevel { get; init; }

    public string? DecidedByName { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Reasons { get; init; }

    public int Version { get; init; }

    /// <summary>Whether the figure of networks disrupted rests on it.</summary>
    public bool Counts => Status == ClaimStatus.Confirmed && DecidedLevel is { } level && level.Counts();

    /// <summary>Refuses what was meant for another state of the claim than the one it is in.</summary>
    /// <param name="shown">The version that the officer was shown.</param>
    /// <param name="conflict">Knows who was quicker.</param>
    public async Task<Refusal?> WhyNotAsShown(int shown, ConflictingChange conflict) => Version == shown ? null : Refusal.Conflict(
        $"{await conflict.While(Id, "changed this claim")} {Stands}. What you entered is kept below. Check it and save again");

    /// <summary>"Ines Okafor confirmed this claim as minor at 9am …".</summary>
    public string Stands => Status switch
    {
        ClaimStatus.Confirmed =>
            $"{DecidedByName} confirmed this claim as {DecidedLevel?.InSentence()} at {Format.Moment(DecidedAt!.Value)}: {Reasons?.TrimEnd('.')}",
        ClaimStatus.Rejected => $"{DecidedByName} rejected this claim at {Format.Moment(DecidedAt!.Value)}: {Reasons?.TrimEnd('.')}",
        ClaimStatus.Withdrawn => "This claim is withdrawn",
        _ => $"It waits for a decision, as {Level.InSentence()} on {Format.Day(HappenedOn)}",
    };
}
