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
                $"{problem.WardName} ward. {problem.Reference}",
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
}
