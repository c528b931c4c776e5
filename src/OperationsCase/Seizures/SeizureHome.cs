using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Seizures;

/// <summary>What a financial investigator sees first: cash that is held, by its next deadline, whoever seized it.</summary>
internal static class SeizureHome
{
    private const int Rows = 10;

    public static HomeList OfInvestigators { get; } = new HomeListOf<ListSeizures, ListSeizures.Answer>(
        "cash",
        "Cash by its next deadline",
        Role.FinancialInvestigator)
    {
        Address = "/seizures?status=Seized&status=Detained&status=MustBeReturned",
        Empty = "No cash is held in your boroughs.",
        Of = () => new ListSeizures { Status = [SeizureStatus.Seized, SeizureStatus.Detained, SeizureStatus.MustBeReturned], Rows = Rows },
        Show = found => new HomeListContent(
            [.. found.Rows.Select(cash => new HomeLine(
                $"/seizures/{cash.Reference}",
                $"{Format.Pounds(cash.HeldPence)}, {cash.Reference}",
                $"{What(cash)}. {cash.BoroughName}. {cash.OfficerName}",
                cash.NextDueAt is { } due ? $"By {DueFormat.When(due, cash.NextDueOn)}" : "No deadline"))],
            found.Total,
            found.OrMore,
            found.Rows.Count > 0 && found.Rows[0].NextDueAt is { } first
                ? $"{Format.CountUpTo(found.Total, found.OrMore, "seizure")} {(found.Total == 1 ? "is" : "are")} held. "
                    + $"The first deadline is by {DueFormat.When(first, found.Rows[0].NextDueOn)}."
                : null),
    };

    private static string What(SeizureRow cash) =>
        cash.Status == SeizureStatus.MustBeReturned ? "Must be returned" : cash.NextDue ?? "No deadline runs";
}
