using System.Diagnostics;
using Dapper;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Bench.Reported;
using OperationsCase.Deadlines;

namespace OperationsCase.Bench.Measured;

/// <summary>A sweep of a hundred due warnings among all that wait, sent through the mediator, against its own statements.</summary>
internal sealed class SweepMeasurement(ProductServer server, BaselineServer baseline, SqliteConnection record, TimeProvider clock)
{
    public const string Name = "sweep";

    private const int Due = 100;
    private const int Times = 15;

    private const string OfTheHundred =
        "EXISTS (SELECT 1 FROM DeadlineAlert AS a WHERE a.Id IN @hundred AND a.DeadlineId = InboxMessage.DeadlineId AND a.Step = "
            + "InboxMessage.Step) AND DeadlineId IN (SELECT DeadlineId FROM DeadlineAlert WHERE Id IN @hundred)";

    public async Task<Finding> Run(int operations)
    {
        var mediator = server.Services.GetRequiredService<IMediator>();
        await mediator.Send(new SweepDeadlines());
        var hundred = record
            .Query<string>("SELECT Id FROM DeadlineAlert WHERE SentAt IS NULL AND StoodDownAt IS NULL ORDER BY RingsAt LIMIT @Due", new { Due })
            .ToList();
        var was = record.Query<(string Id, string RingsAt)>("SELECT Id, RingsAt FROM DeadlineAlert WHERE Id IN @hundred", new { hundred }).ToList();
        await Prepare(hundred);
        var recorder = server.Engine.Tape = new StatementRecorder();
        await Expect(mediator, hundred.Count);
        server.Engine.Tape = null;
        var statements = new CapturedAnswer(recorder.All, [], "", 0);
        var (ours, theirs) = (new List<double>(), new List<double>());

        for (var time = 0; time < Times; time++)
        {
            await Prepare(hundred);
            var began = Stopwatch.GetTimestamp();
            await Expect(mediator, hundred.Count);
            ours.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

            await Prepare(hundred);
            began = Stopwatch.GetTimestamp();
            baseline.Send(statements);
            theirs.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        await Prepare(hundred);
        await record.ExecuteAsync("UPDATE DeadlineAlert SET RingsAt = @RingsAt WHERE Id = @Id", was.Select(alert => new { alert.Id, alert.RingsAt }));

        return new Finding(operations, Name, 1, RoundOf(ours), RoundOf(theirs));
    }

    private static async Task Expect(IMediator mediator, int due)
    {
        var swept = await mediator.Send(new SweepDeadlines());

        if (swept.Value != due)
        {
            throw new InvalidOperationException($"The sweep sent {swept.Value} warnings, and {due} were due.");
        }
    }

    /// <summary>Makes the hundred due again, a minute ago.</summary>
    private async Task Prepare(List<string> hundred)
    {
        var which = new
        {
            hundred,
            Past = clock.GetUtcNow()
            .AddMinutes(-1)
            .ToString("yyyy-MM-dd HH:mm:ss+00:00", System.Globalization.CultureInfo.InvariantCulture)
        };
        var mails = record.Query<string>($"SELECT MailId FROM InboxMessage WHERE {OfTheHundred} AND MailId IS NOT NULL", which).Distinct().ToList();
        await record.ExecuteAsync($"DELETE FROM InboxMessage WHERE {OfTheHundred}", which);
        await record.ExecuteAsync("DELETE FROM OutgoingMail WHERE Id IN @mails", new { mails });
        await record.ExecuteAsync(
            "UPDATE Deadline SET OverdueAt = NULL WHERE Id IN (SELECT DeadlineId FROM DeadlineAlert WHERE Id IN @hundred)",
            which);
        await record.ExecuteAsync("UPDATE DeadlineAlert SET SentAt = NULL, SweepId = NULL, RingsAt = @Past WHERE Id IN @hundred", which);
    }

    private static ClientsRound RoundOf(List<double> times)
    {
        times.Sort();

        return new ClientsRound(ClientsRound.Middle(times), times[(int)(times.Count * 0.95)], 1000 / ClientsRound.Middle(times), 0);
    }
}
