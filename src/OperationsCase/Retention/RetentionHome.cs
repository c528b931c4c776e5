using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Retention;

/// <summary>What an information manager sees first: the cases whose review is due.</summary>
internal static class RetentionHome
{
    private const int Shown = 10;

    public static HomeList OfInformationManagers { get; } =
        new HomeListOf<ListRetentionReviews, ListRetentionReviews.Answer>("reviews", "Reviews that are due", Role.InformationManager)
        {
            Address = "/retention",
            Empty = "No review is due.",
            Of = () => new ListRetentionReviews(),
            Show = found => new HomeListContent(
                [.. found.Rows.Take(Shown).Select(review => new HomeLine(
                    $"/retention/{review.Reference}",
                    review.NameWithReference,
                    review.HeldFor is null ? "To keep, hold or erase" : "Held from erasure",
                    Format.Day(review.ReviewOn)))],
                found.Total,
                found.OrMore,
                found.Total == 0 ? null : $"{Format.CountUpTo(found.Total, found.OrMore, "review")} {(found.Total == 1 ? "is" : "are")} due."),
        };
}
