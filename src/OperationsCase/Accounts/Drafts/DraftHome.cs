using OperationsCase.Access;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts.Drafts;

/// <summary>The forms that somebody has to finish, on their home.</summary>
internal static class DraftHome
{
    private const int Shown = 5;

    public static HomeList OfEverybody { get; } =
        new HomeListOf<ListFormDrafts, IReadOnlyList<ListFormDrafts.Row>>("drafts", "Your drafts", Role.Anybody)
        {
            Address = "/drafts",
            Empty = "You have no drafts.",
            IsLeftOutWhenEmpty = true,
            Of = () => new ListFormDrafts(),
            Show = found => new HomeListContent(
                [.. found.Take(Shown).Select(draft => new HomeLine(
                    draft.Address,
                    draft.Title + (draft.About is null ? "" : $", {draft.About}"),
                    $"Kept until {Format.Moment(draft.EndsAt)}",
                    $"Saved {Format.Moment(draft.SavedAt)}"))],
                found.Count,
                OrMore: false,
                Sentence: null),
        };
}
