namespace OperationsCase.Cases.Pauses;

/// <summary>Until when a case is put aside, and why.</summary>
public sealed record PauseRow
{
    internal const string Columns =
        "aside.Id, aside.UntilOn, aside.Why, aside.SetAt, (SELECT setter.Name FROM Officer AS setter WHERE setter.Id = aside.SetById) AS SetByName";

    public Guid Id { get; init; }

    /// <summary>The London day on which the case is back by itself.</summary>
    public DateOnly UntilOn { get; init; }

    public string Why { get; init; } = "";

    public DateTimeOffset SetAt { get; init; }

    public string SetByName { get; init; } = "";
}
