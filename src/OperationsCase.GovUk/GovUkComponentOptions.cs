namespace OperationsCase.GovUk;

/// <summary>What the components leave to the application that uses them.</summary>
public sealed record GovUkComponentOptions
{
    public required ILocalTimeZone TimeZone { get; init; }

    /// <summary>Makes the id of a form that is shown for the first time, from the instant in UTC.</summary>
    public required Func<DateTimeOffset, Guid> NewFormId { get; init; }

    /// <summary>Gives a text its usual form, from the name of its field and the text as it was tidied.</summary>
    public Func<string?, string, string> NormalizeText { get; init; } = (_, text) => text;
}
