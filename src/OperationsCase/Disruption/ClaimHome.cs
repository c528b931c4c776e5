using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Disruption;

/// <summary>What an assessor sees first: the claims that wait for a decision.</summary>
internal static class ClaimHome
{
    private const int Shown = 10;

    public static HomeList OfAssessors { get; } =
        new HomeListOf<ListClaims, ListClaims.Answer>("claims", "Claims for you to decide", Role.DisruptionAssessor)
        {
            Address = "/claims?forMe=true",
            Empty = "No claim waits for your decision.",
            Of = () => new ListClaims { ForMe = true },
            Show = found => new HomeListContent(
                [.. found.Rows.Take(Shown).Select(claim => new HomeLine(
                    $"/claims/{claim.Reference}",
                    $"Was network {claim.NetworkName} disrupted?",
                    $"Claimed by {claim.ClaimantName}, {claim.Unit}, for Operation {claim.OperationName}. {claim.BoroughName}",
                    Format.Day(claim.HappenedOn)))],
                found.Total,
                found.OrMore,
                found.Total == 0
                    ? "No claim waits for your decision."
                    : $"{Format.CountUpTo(found.Total, found.OrMore, "claim")} {(found.Total == 1 ? "waits" : "wait")} for your decision."),
        };
}
