using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines;

/// <summary>
/// Says that the officer sees to a warning that came to them, which everybody who was told of it reads beside theirs; answers the deadline.
/// </summary>
[AllowedTo(Role.CaseReaders)]
public sealed record AcknowledgeWarning(Guid MessageId) : ICommand<Guid>
{
    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock) : IRequestHandler<AcknowledgeWarning, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(AcknowledgeWarning command, CancellationToken cancellation)
        {
            var which = new { command.MessageId, OfficerId = officer.Id, ReadableKinds = kinds.ReadableBy(officer), Now = clock.GetUtcNow() };

            if (await database.SingleOrDefault<Warning>(Sql.Own, which) is not { } warning)
            {
                return Refusal.NotFound("message");
            }

            if (await database.Execute(Sql.Acknowledge, which) == 1)
            {
                history.IsAbout(warning.CaseId, warning.DeadlineId);
                history.Tell("Warning acknowledged", $"{EscalationPolicy.Says(warning.What, warning.Step)}.");
            }

            return warning.DeadlineId;
        }
    }

    private sealed record Warning
    {
        public Guid DeadlineId { get; init; }

        public Guid CaseId { get; init; }

        public string Step { get; init; } = "";

        public string What { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Own =
            $"""
            SELECT d.Id AS DeadlineId, d.CaseId, message.Step, d.What
            FROM InboxMessage AS message
            JOIN Deadline AS d ON d.Id = message.DeadlineId
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE message.Id = @MessageId AND message.OfficerId = @OfficerId
                AND {Visible.Case}
            """;

        internal const string Acknowledge =
            """
            UPDATE InboxMessage
            SET AcknowledgedAt = CASE WHEN SentAt > @Now THEN SentAt ELSE @Now END,
                ReadAt = COALESCE(ReadAt, CASE WHEN SentAt > @Now THEN SentAt ELSE @Now END)
            WHERE Id = @MessageId AND OfficerId = @OfficerId AND AcknowledgedAt IS NULL
            """;
    }
}
