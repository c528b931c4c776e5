using OperationsCase.Access;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Problems;

/// <summary>What a Safer Neighbourhood sergeant sees first: the problems of their wards, and a sign to log.</summary>
internal static class ProblemHome
{
    private const int Rows = 8;

    public static HomeList OfSergeants { get; } = new HomeListOf<ListProblems, ListProblems.Answer>("problems", "Problems in your wards", Role.SntSergeant)
    {
        Address = "/problems",
        Empty = "No problem is tracked. When one is recorded in your boroughs, it appears here.",
        Of = () => new ListProblems { Rows = Rows },
        Show = found => new HomeListContent(
            [.. found.Rows.Select(problem => new HomeLine(
                $"/problems/{problem.Reference}",
                problem.Title,
                $"{problem.WardName} ward. {problem.Reference}{(problem.PanelPriority ? ", panel priority" : "")}",
                problem.Stage.Words())
            {
                Act = ("Log a sign", $"/problems/{problem.Reference}/signs/new"),
            })],
            found.Total,
            found.OrMore,
            found.Total == 0
                ? null
                : $"{Format.CountUpTo(found.Total, found.OrMore, "problem")} {(found.Total == 1 ? "is" : "are")} tracked in your boroughs."),
    };

    /// <summary>The ward panels that are to come, with the priorities that each hears of.</summary>
    public static HomeList Panels { get; } =
        new HomeListOf<ListComingPanels, IReadOnlyList<ListComingPanels.Row>>("panels", "Next ward panel", Role.SntSergeant)
        {
            Address = "/problems",
            Empty = "No ward panel is set. Change a problem to say when its panel meets.",
            Of = () => new ListComingPanels(),
            Show = found => new HomeListContent(
                [.. found.Select(panel => new HomeLine(
                    $"/problems?borough={panel.BoroughCode}&ward={panel.WardCode}",
                    $"{panel.WardName} ward panel",
                    $"{Format.Count(panel.Problems, "problem")} to report on, {Format.Count(panel.Priorities, "priority", "priorities")} of the panel",
                    Format.Day(panel.NextPanelOn)))],
                found.Count,
                OrMore: false,
                found.Count == 0 ? null : $"The next ward panel is on {Format.Day(found[0].NextPanelOn)}, in {found[0].WardName}."),
        };
}
