using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;

namespace OperationsCase.Tests.Given;

/// <summary>The applications of this run that no test uses at the moment. There are as many as tests run beside each other.</summary>
[SetUpFixture]
internal sealed class ApplicationPool
{
    private static readonly ConcurrentBag<TestApplication> Idle = [];

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
