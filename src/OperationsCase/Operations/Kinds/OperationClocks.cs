using MediatR;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Operations;

/// <summary>An operation was logged with these details, at these premises where somebody accepted recorded ones.</summary>
internal sealed record OperationLogged(Guid OperationId, OperationDetails Details, Guid? PremisesId) : INotification;

/// <summary>An operation stands elsewhere than before.</summary>
internal sealed record OperationMoved(Guid OperationId, OperationKind Kind, OperationState To) : INotification;

/// <summary>Starts and ends the clocks that a kind of operation has registered.</summary>
internal sealed class OperationClocks(Database database, DeadlineService deadlines, TimeProvider clock)
    : INotificationHandler<OperationLogged>, INotificationHandler<OperationMoved>
{
    public async Task Handle(OperationLogged notification, CancellationToken cancellationToken)
    {
        foreach (var kept in notification.Details.Kind.Clocks)
        {
            await Start(kept, notification.OperationId, notification.Details, notification.Details.Kind.States[0]);
        }
    }

    public async Task Handle(OperationMoved notification, CancellationToken cancellationToken)
    {
        var of = OperationCase.Deadlines(notification.OperationId);

        foreach (var done in notification.Kind.Clocks.Where(kept => !kept.While.Contains(notification.To)))
        {
            foreach (var subject in await database.List<Guid>(Sql.Running, new { CaseId = of.Id, done.Rule }))
            {
                await deadlines.Meet(subject, done.Rule, clock.GetUtcNow(), notification.To.Words(), of);
            }
        }
    }

    /// <summary>Starts a clock again whose day was corrected; it is a new one, and the old one stays in the record as stood down.</summary>
    /// <param name="status">Where the operation stands.</param>
    public async Task Correct(Guid operationId, OperationState status, OperationDetails recorded, OperationDetails corrected)
    {
        foreach (var kept in corrected.Kind.Clocks)
        {
            if (kept.While.Contains(status) && kept.From(recorded.Stored()) != kept.From(corrected.Stored()))
            {
                await deadlines.StandDownAll(OperationCase.Deadlines(operationId), [kept.Rule]);
                await Start(kept, operationId, corrected, status);
            }
        }
    }

    private async Task Start(OperationClock kept, Guid operationId, OperationDetails details, OperationState status)
    {
        if (kept.Starts(details, status, deadlines.HasClock) is { } on)
        {
            await deadlines.StartOn(
                kept.Rule,
                on,
                OperationClock.TriggerOf(on),
                TimeOrderedId.New(clock.GetUtcNow()),
                OperationCase.Deadlines(operationId));
        }
    }

    private static class Sql
    {
        internal const string Running =
            "SELECT SubjectId FROM Deadline WHERE CaseId = @CaseId AND RuleId = @Rule AND MetAt IS NULL AND StoodDownAt IS NULL";
    }
}
