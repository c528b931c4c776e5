using System.Collections.Concurrent;
using System.Diagnostics;
using Dapper;
using Microsoft.AspNetCore.Builder;

namespace OperationsCase.Tests.Given;

/// <summary>The applications of this run that no test uses at the moment. There are as many as tests run beside each other.</summary>
[SetUpFixture]
internal sealed class ApplicationPool
{
    /// <summary>With so many bytes on the heap, in use or not, what is not is collected, so that a run takes less than 1 GB.</summary>
    private const long MostHeap = 200L * 1024 * 1024;

    /// <summary>The category of tests whose texts take a few hundred megabytes for a moment; build/test.sh gives them a process of their own.</summary>
    public const string LargeText = "LargeText";

    private static readonly TimeSpan BetweenCollections = TimeSpan.FromSeconds(3);
    private static readonly ConcurrentBag<TestApplication> Idle = [];
    private static long lastCollection;

    /// <param name="with">What is different; such an application is started for one test and stopped after it.</param>
    public static TestApplication Take(Action<WebApplicationBuilder>? with) =>
        with is null && Idle.TryTake(out var idle) ? idle : new TestApplication(with);

    public static async Task GiveBack(TestApplication application)
    {
        if (application.IsOrdinary)
        {
            Idle.Add(application);
        }
        else
        {
            await application.DisposeAsync();
        }

        CollectWhatIsNotUsed();
    }

    /// <summary>Before a test that takes a few hundred megabytes for a moment: nothing else is kept meanwhile.</summary>
    public static async Task MakeRoom()
    {
        await StopAll();
        Collect();
    }

    private static void CollectWhatIsNotUsed()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > MostHeap && Stopwatch.GetElapsedTime(lastCollection) > BetweenCollections)
        {
            Collect();
        }
    }

    /// <summary>Dapper keeps what it compiled for each statement of each database, and every test has a database of its own.</summary>
    private static void Collect()
    {
        SqlMapper.PurgeQueryCache();
        lastCollection = Stopwatch.GetTimestamp();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    [OneTimeTearDown]
    public static async Task StopAll()
    {
        while (Idle.TryTake(out var idle))
        {
            await idle.DisposeAsync();
        }
    }
}
