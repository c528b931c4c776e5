namespace OperationsCase.Cases.Duplicates;

/// <summary>One way in which a case of a kind may be recorded already, which the room of the kind registers.</summary>
/// <param name="KindCode">The kind of case.</param>
/// <param name="Why">What is the same, as it stands after a case: "the same seal".</param>
/// <param name="Find">
/// SELECTs the Id of such cases, the latest first, whoever may see them, from @NameKey, @PlaceKey, @From, @To, @Exhibit, @Seal and @AmountPence.
/// </param>
public sealed record DuplicateCheck(string KindCode, string Why, string Find)
{
    /// <summary>Whether what the new record says is enough to look by.</summary>
    public required Func<DuplicateFacts, bool> When { get; init; }

    /// <summary>How far from its time such a case may be, before and after.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromDays(1);
}
