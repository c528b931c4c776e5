using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tasks;

/// <summary>What a supervisor sees first: who has how much, what nobody works on, and which decisions are due for review.</summary>
internal static class TaskHomes
{
    private const int Shown = 8;

    public static HomeList Team { get; } = new HomeListOf<ListTeam, IReadOnlyList<ListTeam.Row>>("team", "Your team", Role.BoroughSupervisor)
    {
        Address = "/team",
        Empty = "No one works in your boroughs.",
        Of = () => new ListTeam(),
        Show = found => new HomeListContent(
            [.. found.OrderByDescending(row => row.Overdue).ThenByDescending(row => row.Cases).Take(Shown).Select(row => new HomeLine(
                $"/team?officer={row.Id}",
                row.Name,
                $"{Format.Count(row.Cases, "open case")}. {Format.Count(row.Tasks, "open task")}. {row.Unit}",
                row.Overdue == 0 ? "Nothing overdue" : $"{Format.Number(row.Overdue)} overdue"))],
            found.Count,
            OrMore: false,
            found.Count == 0
                ? null
                : $"{Format.Count(found.Count, "officer")} {(found.Count == 1 ? "has" : "have")} "
                    + $"{Format.Count(found.Sum(row => row.Cases), "open case")}."),
    };

    public static HomeList Unassigned { get; } =
        new HomeListOf<ListCaseload, ListCaseload.Answer>("unassigned", "Cases that no one works on", Role.BoroughSupervisor)
        {
            Address = "/team?noOnes=true",
            Empty = "Every open case has an officer who works in its borough.",
            Of = () => new ListCaseload(),
            Show = found => new HomeListContent(
                [.. found.Rows.Take(Shown).Select(row => new HomeLine(
                    row.Address,
                    row.NameWithReference,
                    row.OwnerName.Length > 0 ? $"Was with {row.OwnerName}" : "Never had an officer",
                    $"Since {Format.Day(row.OpenedAt)}")
                {
                    Act = ("Hand over", $"/handovers/{row.Reference}"),
                })],
                found.Total,
                found.OrMore,
                found.Total == 0
                    ? null
                    : $"{Format.CountUpTo(found.Total, found.OrMore, "case")} "
                        + (found.Total == 1 ? "has no one to work on it." : "have no one to work on them.")),
        };

    public static HomeList Reviews { get; } =
        new HomeListOf<ListTasks, ListTasks.Answer>("decision-reviews", "Decisions to review", Role.BoroughSupervisor)
        {
            Address = "/tasks?everybodys=true",
            Empty = "No decision of your boroughs has a review date.",
            Of = () => new ListTasks { Everybodys = true, OnlyReviews = true },
            Show = found => new HomeListContent(
                [.. found.Rows.Take(Shown).Select(row => new HomeLine(
                    row.TaskAddress,
                    row.Details ?? row.What,
                    $"{row.NameWithReference}. With {row.OwnerName}",
                    $"By {DueFormat.When(row.DueAt, row.LastDayOn)}"))],
                found.Total,
                found.OrMore,
                Sentence: null),
        };
}
