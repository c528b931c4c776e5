using System.Globalization;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Retention;

/// <summary>The review groups of police information and their periods; data, in database/reference/review-groups.csv.</summary>
internal static class RetentionReviewGroups
{
    private static readonly Lazy<IReadOnlyList<RetentionReviewGroup>> Read = new(() => ReferenceFiles
        .Rows("review-groups.csv", row => new RetentionReviewGroup(
        Number(row("Group")), DateOnly.Parse(row("FromOn"), CultureInfo.InvariantCulture), row("Name"), Number(row("FirstYears")),
        Number(row("AgainYears")),
        row("Source"), row("Confirmed") == "yes")));

    public static IReadOnlyList<RetentionReviewGroup> All => Read.Value;

    /// <exception cref="InvalidOperationException">The file has no such group.</exception>
    public static RetentionReviewGroup Of(int number) => All.Single(group => group.Number == number);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <param name="Number">1 to 4.</param>
/// <param name="FromOn">The first London day on which it was so.</param>
/// <param name="Name">What belongs to it.</param>
/// <param name="FirstYears">Years until the first review.</param>
/// <param name="AgainYears">The most years until the next, once a case was kept.</param>
/// <param name="Source">Where that is laid down.</param>
/// <param name="IsConfirmed">Whether it was read in the source.</param>
public sealed record RetentionReviewGroup(
    int Number,
    DateOnly FromOn,
    string Name,
    int FirstYears,
    int AgainYears,
    string Source,
    bool IsConfirmed)
{
    /// <summary>The London day of the first review of what ended on a day; 29 February becomes 28 February where the year has none.</summary>
    public DateOnly FirstAfter(DateOnly endedOn) => endedOn.AddYears(FirstYears);
}
