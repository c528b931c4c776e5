using System.Text.Json.Serialization;
using OperationsCase.Access;

namespace OperationsCase.Tasks;

/// <summary>A task as lists and its own page show it.</summary>
public sealed record TaskRow : ListedCase
{
    internal const string Columns =
        $"""
        task.Id, d.Id AS DeadlineId, d.RuleId, d.What, task.Details, task.Source, task.Note, task.AddedAt, adder.Name AS AddedByName,
            d.OfficerId AS OwnerId, holder.Name AS OwnerName, borough.Name AS BoroughName,
            d.DueAt, d.LastDayOn, d.MetAt, d.MetBy, d.StoodDownAt, {ListedCases.Columns}
        """;

    /// <summary>From the deadlines, in the order of an index of theirs; <see cref="Joined"/> says what belongs together.</summary>
    internal const string Tables =
        """
        FROM Deadline AS d
        CROSS JOIN CaseTask AS task
        CROSS JOIN CaseRecord AS it
        JOIN Officer AS holder ON holder.Id = d.OfficerId
        JOIN Borough AS borough ON borough.Code = d.BoroughCode
        LEFT JOIN Officer AS adder ON adder.Id = task.AddedById
        """;

    internal const string Joined = "task.Id = d.SubjectId AND it.Id = d.CaseId";

    public Guid Id { get; init; }

    /// <summary>The clock of it, which says how its time was worked out.</summary>
    public Guid DeadlineId { get; init; }

    /// <summary>The rule that it is due by.</summary>
    public string RuleId { get; init; } = "";

    public string What { get; init; } = "";

    public string? Details { get; init; }

    /// <summary>The recorded fact that it follows; null of a task that an officer added.</summary>
    public string? Source { get; init; }

    /// <summary>What was said when it was done, or why it is not needed.</summary>
    public string? Note { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Who added it, or recorded what it follows.</summary>
    public string? AddedByName { get; init; }

    public Guid OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    /// <summary>The last London day, included, of a task that is due on a day.</summary>
    public DateOnly? LastDayOn { get; init; }

    public DateTimeOffset? MetAt { get; init; }

    public string? MetBy { get; init; }

    public DateTimeOffset? StoodDownAt { get; init; }

    public TaskState State => MetAt is not null ? TaskState.Done : StoodDownAt is not null ? TaskState.NotNeeded : TaskState.Open;

    /// <summary>Where it is done, given to somebody else and corrected.</summary>
    [JsonIgnore]
    public string TaskAddress => Deadlines.TaskRules.AddressOf(Reference, Id);

    /// <summary>"From the record: the electricity meter was bypassed", or "Added by DC Priya Raman".</summary>
    internal string Origin => Source is null ? $"Added by {AddedByName}" : $"From the record: {char.ToLowerInvariant(Source[0])}{Source[1..]}";
}
