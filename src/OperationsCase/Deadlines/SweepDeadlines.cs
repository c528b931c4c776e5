using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Deadlines;

/// <summary>Sends every warning whose moment has come, once each, and marks what was missed; answers how many were sent.</summary>
[AllowedTo(Role.TheSystem)]
public sealed record SweepDeadlines : ICommand<int>, IUnrecorded
{
    /// <summary>A warning sent later than this after its moment says so: the application had stopped.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(15);

    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<SweepDeadlines, Result<int>>
    {
        public async Task<Result<int>> Handle(SweepDeadlines command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var sweep = new { SweepId = Guid.CreateVersion7(now), Now = now, PunctualSince = now - Punctual, Ladder.Missed };

            var claimed = await database.Execute(Sql.Claim, sweep);

            if (claimed > 0)
            {
                await database.Execute(Sql.Send, sweep);
                await database.Execute(Sql.MarkOverdue, sweep);
            }

            return claimed;
        }
    }

    private static class Sql
    {
        internal const string Claim =
            """
            UPDATE DeadlineAlert
            SET SentAt = @Now, SweepId = @SweepId
            WHERE SentAt IS NULL AND StoodDownAt IS NULL AND RingsAt <= @Now
            """;

        internal const string Send =
            """
            INSERT INTO InboxMessage (Id, OfficerId, DeadlineId, Step, RangAt, SentAt, IsLate)
            SELECT a.Id, d.OfficerId, a.DeadlineId, a.Step, a.RingsAt, @Now, CASE WHEN a.RingsAt < @PunctualSince THEN 1 ELSE 0 END
            FROM DeadlineAlert AS a
            JOIN Deadline AS d ON d.Id = a.DeadlineId
            WHERE a.SweepId = @SweepId
            """;

        internal const string MarkOverdue =
            """
            UPDATE Deadline
            SET OverdueAt = @Now
            WHERE OverdueAt IS NULL AND Id IN (SELECT DeadlineId FROM DeadlineAlert WHERE SweepId = @SweepId AND Step = @Missed)
            """;
    }
}

/// <summary>The bell that Hangfire rings; the rows of DeadlineAlert, and not the job queue, say what is due.</summary>
public sealed class DeadlineBell(IMediator mediator)
{
    public const string Job = "deadline-sweep";

    public async Task Ring()
    {
        var swept = await mediator.Send(new SweepDeadlines());

        if (swept.IsRefused)
        {
            throw new InvalidOperationException($"The sweep was refused: {swept.Refusals[0].Message}");
        }
    }
}
