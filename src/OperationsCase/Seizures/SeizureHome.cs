using OperationsCase.Access;
using OperationsCase.Foundation.Web;
using OperationsCase.Seizures.Assets;

namespace OperationsCase.Seizures;

/// <summary>What a financial investigator sees first: what is held or bound by an order, by its next deadline, whoever seized it.</summary>
internal static class SeizureHome
{
    private const int Rows = 10;

    private static readonly SeizureStatus[] Open =
    [
        SeizureStatus.Seized, SeizureStatus.Detained, SeizureStatus.Frozen, SeizureStatus.Restrained, SeizureStatus.Ordered,
        SeizureStatus.MustBeReturned,
    ];

    public static HomeList OfInvestigators { get; } = new HomeListOf<ListSeizures, ListSeizures.Answer>(
        "cash",
        "Assets by their next deadline",
        Role.FinancialInvestigator)
    {
        Address = "/seizures?status=Seized&status=Detained&status=Frozen&status=Restrained&status=Ordered&status=MustBeReturned",
        Empty = "Nothing is held, frozen, restrained or owed in your boroughs.",
        Of = () => new ListSeizures { Status = Open, Rows = Rows },
        Show = found => new HomeListContent(
            [.. found.Rows.Select(cash => new HomeLine(
                $"/seizures/{cash.Reference}",
                $"{(cash.Kind == CashKind.Kind ? "" : $"{cash.Kind.Words()}, ")}{Format.Pounds(cash.HeldPence)}, {cash.Reference}",
                $"{What(cash)}. {cash.BoroughName}. {cash.OfficerName}",
                cash.NextDueAt is { } due ? $"By {DueFormat.When(due, cash.NextDueOn)}" : "No deadline"))],
            found.Total,
            found.OrMore,
            found.Rows.Count > 0 && found.Rows[0].NextDueAt is { } first
                ? $"{Format.CountUpTo(found.Total, found.OrMore, "seizure")} {(found.Total == 1 ? "is" : "are")} held or bound by an order. "
                    + $"The first deadline is by {DueFormat.When(first, found.Rows[0].NextDueOn)}."
                : null),
    };

    private static string What(SeizureRow cash) =>
        cash.Status == SeizureStatus.MustBeReturned ? "Must be returned" : cash.NextDue ?? "No deadline runs";
}
