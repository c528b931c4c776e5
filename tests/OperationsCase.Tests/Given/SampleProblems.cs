using OperationsCase.Problems;

namespace OperationsCase.Tests.Given;

/// <summary>The ordinary local problem, and a sign of it.</summary>
internal static class SampleProblems
{
    public static RecordProblem AProblemToRecord(this CaseRoom room) => new()
    {
        Title = "Dealing on Lymington Avenue",
        WardCode = room.AWard(),
        Place = "Lymington Avenue, by the shops",
        What = "Open dealing from the alley, and needles by the bin store.",
        SinceOn = new DateOnly(2026, 8, 17),
        PanelPriority = true,
        NextPanelOn = new DateOnly(2026, 12, 3),
    };

    public static LogProblemSign ASign(this CaseRoom room, string problem, int daysAgo) => new()
    {
        Problem = problem,
        SeenAt = room.Clock.GetUtcNow().AddDays(-daysAgo),
        What = "Four callers in 20 minutes at number 61",
        SeenBy = "PCSO Amy Larkin",
    };
}
