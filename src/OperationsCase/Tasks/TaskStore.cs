using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tasks;

/// <summary>Writes tasks with the deadlines that say when they are due, who has them and how they ended, in the transaction of a command.</summary>
internal sealed class TaskStore(
    Database database,
    DeadlineService deadlines,
    OwnerMessages owners,
    ICurrentUser officer,
    TimeProvider clock)
{
    /// <summary>Adds a task whose day somebody chose, such as their own or the review of a decision.</summary>
    /// <param name="task">What must be done.</param>
    /// <param name="dueOn">The last London day, included.</param>
    public async Task<Guid> Add(NewTask task, DateOnly dueOn)
    {
        var id = await Insert(task);
        await deadlines.StartStated(task.Rule, clock.GetUtcNow(), dueOn, id, task.Deadline);
        await TellOwner(task, task.What ?? deadlines.WhatOf(task.Rule));

        return id;
    }

    /// <summary>Adds a task that is due by its rule, from an instant.</summary>
    public async Task<Guid> Add(NewTask task, DateTimeOffset since)
    {
        var id = await Insert(task);
        await deadlines.StartAsCounted(task.Rule, since, id, task.Deadline);
        await TellOwner(task, deadlines.WhatOf(task.Rule));

        return id;
    }

    public Task<TaskForUpdate?> Find(Guid caseId, Guid taskId) =>
        database.SingleOrDefault<TaskForUpdate>(Sql.Find, new { CaseId = caseId, TaskId = taskId });

    /// <summary>The tasks that follow from a fact, whatever became of them.</summary>
    public Task<IReadOnlyList<TaskForUpdate>> OfFact(Guid factId) => database.List<TaskForUpdate>(Sql.OfFact, new { FactId = factId });

    public async Task Complete(TaskForUpdate task, string how, string? note)
    {
        await deadlines.Meet(task.Id, task.RuleId, clock.GetUtcNow(), how, task.Deadline);
        await database.Execute(Sql.Note, new { task.Id, Note = note });
    }

    public async Task EndAsNotNeeded(TaskForUpdate task, string why)
    {
        await deadlines.StandDown(task.Id, task.RuleId, task.Deadline);
        await database.Execute(Sql.Note, new { task.Id, Note = why });
    }

    public async Task Reopen(TaskForUpdate task)
    {
        await deadlines.Resume(task.Id, task.RuleId, task.Deadline);
        await database.Execute(Sql.Note, new { task.Id, Note = (string?)null });
    }

    /// <summary>Gives an open task to an officer whom the caller knows to be allowed to have it.</summary>
    public async Task Assign(TaskForUpdate task, Guid ownerId)
    {
        await deadlines.Assign(task.Id, task.RuleId, ownerId);
        await owners.TellOfTask(ownerId, (task.CaseId, task.KindCode), task.What);
    }

    public async Task Correct(TaskForUpdate task, string what, string? details)
    {
        await deadlines.Reword(task.Id, task.RuleId, what);
        await database.Execute(Sql.Details, new { task.Id, Details = details });
    }

    private async Task<Guid> Insert(NewTask task)
    {
        var now = clock.GetUtcNow();
        var id = TimeOrderedId.New(now);
        await database.Execute(Sql.Add, new
        {
            Id = id,
            CaseId = task.Of.Id,
            TemplateId = task.FactId is null ? null : task.Rule,
            task.FactId,
            task.Source,
            task.Details,
            AddedAt = now,
            AddedById = officer.Id == Guid.Empty ? (Guid?)null : officer.Id,
        });

        return id;
    }

    private Task TellOwner(NewTask task, string what) =>
        task.IsOwnerTold ? Task.CompletedTask : owners.TellOfTask(task.OwnerId, (task.Of.Id, task.Of.Kind), what);

    private const string Columns =
        """
        SELECT task.Id, task.CaseId, it.KindCode, it.OwnerId AS CaseOwnerId, task.TemplateId, task.FactId, task.Details, task.Note,
            d.RuleId, d.What, d.OfficerId AS OwnerId, holder.Name AS OwnerName, d.TriggerAt, d.DueAt, d.LastDayOn, d.MetAt, d.MetBy, d.StoodDownAt
        FROM CaseTask AS task
        JOIN CaseRecord AS it ON it.Id = task.CaseId
        JOIN Deadline AS d ON d.SubjectId = task.Id
        JOIN Officer AS holder ON holder.Id = d.OfficerId
        """;

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO CaseTask (Id, CaseId, TemplateId, FactId, Source, Details, AddedAt, AddedById)
            VALUES (@Id, @CaseId, @TemplateId, @FactId, @Source, @Details, @AddedAt, @AddedById)
            """;

        internal const string Find = $"{Columns} WHERE task.Id = @TaskId AND task.CaseId = @CaseId";

        internal const string OfFact = $"{Columns} WHERE task.FactId = @FactId AND task.TemplateId IS NOT NULL ORDER BY task.AddedAt, task.Id";

        internal const string Note = "UPDATE CaseTask SET Note = @Note WHERE Id = @Id";

        internal const string Details = "UPDATE CaseTask SET Details = @Details WHERE Id = @Id";
    }
}

/// <summary>A task that is to be added.</summary>
/// <param name="Of">The case, locked.</param>
/// <param name="Rule">The rule that it is due by.</param>
/// <param name="OwnerId">Who has it, and is allowed to.</param>
internal sealed record NewTask(DeadlineCase Of, string Rule, Guid OwnerId)
{
    /// <summary>What must be done, in words of its own; null where the rule says it.</summary>
    public string? What { get; init; }

    public string? Details { get; init; }

    /// <summary>The recorded fact that it follows, and that fact in words; null of an officer's own task.</summary>
    public Guid? FactId { get; init; }

    public string? Source { get; init; }

    /// <summary>Whether its owner is told already of whatever brings it.</summary>
    public bool IsOwnerTold { get; init; }

    public DeadlineCase Deadline => Of with { HolderId = OwnerId, What = What };
}

/// <summary>A task as a decision about it needs it.</summary>
internal sealed record TaskForUpdate
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public string KindCode { get; init; } = "";

    public Guid? CaseOwnerId { get; init; }

    public string? TemplateId { get; init; }

    public Guid? FactId { get; init; }

    public string? Details { get; init; }

    public string? Note { get; init; }

    public string RuleId { get; init; } = "";

    public string What { get; init; } = "";

    public Guid OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public DateTimeOffset TriggerAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateOnly? LastDayOn { get; init; }

    public DateTimeOffset? MetAt { get; init; }

    public string? MetBy { get; init; }

    public DateTimeOffset? StoodDownAt { get; init; }

    public bool IsOpen => MetAt is null && StoodDownAt is null;

    public TaskState State => MetAt is not null ? TaskState.Done : StoodDownAt is not null ? TaskState.NotNeeded : TaskState.Open;

    public DeadlineCase Deadline => new(CaseId, KindCode);
}
