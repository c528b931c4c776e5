using System.Diagnostics;
using System.Globalization;
using Dapper;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Deadlines;

namespace OperationsCase.Proof;

/// <summary>Sweeps a hundred due warnings of a large record and of a small one in turn, and compares the medians.</summary>
internal sealed class SweepCost(string folder, int many, int rounds)
{
    private const int Few = 1_000;
    private const int Due = 100;
    private const double Most = 1.5;

    public async Task<int> Run()
    {
        var large = await Made($"{many}", many);
        var small = await Made($"{Few}", Few);
        var (ofLarge, ofSmall) = (new List<double>(), new List<double>());

        for (var round = -3; round < rounds; round++)
        {
            var (one, other) = (await Sweep(large), await Sweep(small));

            if (round >= 0)
            {
                ofLarge.Add(one);
                ofSmall.Add(other);
            }
        }

        var ratio = Middle(ofLarge) / Middle(ofSmall);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{many:n0} pending: {Middle(ofLarge):0.0} ms a sweep; {Few:n0} pending: {Middle(ofSmall):0.0} ms; {ratio:0.00} times"));
        ProofReport.Cost(ratio, many, Few, Due, rounds, Most);

        return ratio <= Most ? 0 : 1;
    }

    private async Task<string> Made(string name, int pending)
    {
        var record = new GeneratedRecord(Path.Combine(folder, $"pending-{name}"));
        await record.Make(pending, Due);

        return record.Folder;
    }

    private static async Task<double> Sweep(string record)
    {
        await using var app = SweepProcess.Open(record, GeneratedRecord.Now);
        var mediator = app.Services.GetRequiredService<IMediator>();
        await Expect(mediator, null);
        await MakeDueAgain(record);
        var began = Stopwatch.GetTimestamp();
        await Expect(mediator, Due);

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task Expect(IMediator mediator, int? due)
    {
        var swept = await mediator.Send(new SweepDeadlines());

        if (due is not null && swept.Value != due)
        {
            throw new InvalidOperationException($"The sweep sent {swept.Value} warnings, and {due} were due.");
        }
    }

    private static async Task MakeDueAgain(string record)
    {
        using var connection = GeneratedRecord.Read(record);
        await connection.ExecuteAsync("PRAGMA busy_timeout = 5000; DELETE FROM InboxMessage; DELETE FROM OutgoingMail; UPDATE "
            + "DeadlineAlert SET SentAt = NULL, SweepId = NULL WHERE SweepId IS NOT NULL");
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
