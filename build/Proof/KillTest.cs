using System.Diagnostics;

namespace OperationsCase.Proof;

/// <summary>
/// Sweeps a record with many due warnings once without a stop, and then again and again from the start, killed at random moments and
/// started again ten minutes later by its clock,
/// until nothing is left to do; each time the same warnings must be there, once each, and every e-mail.
/// </summary>
internal sealed class KillTest(string folder, int times, int deadlines, int workers)
{
    private readonly Random random = new(20261125);
    private TimeSpan sweepTook;
    private TimeSpan postTook;

    public async Task<int> Run()
    {
        var made = new GeneratedRecord(Path.Combine(folder, "due"));
        await made.Make(deadlines, deadlines);
        var wanted = await WithoutAStop(made);
        Console.WriteLine(
            $"Without a stop: {wanted.Count:n0} messages in {sweepTook.TotalSeconds:0.0} s, and their letters in {postTook.TotalSeconds:0.0} s.");
        var found = new RemainingWork(wanted);

        while (found.Kills < times && found.IsRight)
        {
            await UntilDone(made, found);
            Console.WriteLine(found);
        }

        ProofReport.Kills(found, deadlines, workers);

        return found.IsRight ? 0 : 1;
    }

    private async Task<IReadOnlyList<string>> WithoutAStop(GeneratedRecord made)
    {
        var record = Path.Combine(folder, "whole");
        made.CopyTo(record);
        using var child = new ChildProcess(record, life: 0);
        await child.Begins();
        var began = Stopwatch.GetTimestamp();
        await child.BeginsToPost();
        sweepTook = Stopwatch.GetElapsedTime(began);
        await child.Ends();
        postTook = Stopwatch.GetElapsedTime(began) - sweepTook;
        using var connection = GeneratedRecord.Read(record);

        return RemainingWork.MessagesOf(connection);
    }

    /// <summary>One backlog, from the first life to the one that nobody had to kill.</summary>
    private async Task UntilDone(GeneratedRecord made, RemainingWork found)
    {
        var record = Path.Combine(folder, "killed");
        made.CopyTo(record);
        var (isSwept, isDone) = (false, false);

        for (var life = 0; !isDone; life++)
        {
            var children = Enumerable.Range(0, workers).Select(_ => new ChildProcess(record, life)).ToList();
            await Task.WhenAll(children.Select(child => child.Begins()));
            await Task.WhenAll(children.Select(child => found.Kills < times ? child.Ends(Moment(isSwept)) : child.Ends()));
            isSwept |= children.Any(child => child.IsPosting);
            var killed = await Task.WhenAll(children.Select(child => child.Kill()));

            if (killed.Contains(true))
            {
                found.Killed(isSwept);
            }

            isDone = children.All(child => child.IsDone) && RemainingWork.IsNothingLeft(record);
            children.ForEach(child => child.Dispose());
        }

        found.Check(record);
    }

    /// <summary>While it sweeps, any moment of a part of the sweep; after that, of the post.</summary>
    private TimeSpan Moment(bool isSwept) => (isSwept ? postTook / 12 : sweepTook / 5) * random.NextDouble();
}
