using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Given;

public class EngineReplacementTests
{
    [Test]
    public void Of_two_engines_the_one_that_the_run_named_last_is_replaced()
    {
        var ofTheRun = new SqlServerEngine("Server=nowhere;Database=OperationsCase");
        var services = new ServiceCollection();
        services.AddSingleton<IEngine>(_ => new SqliteEngine("Data Source=nothing.db"));
        services.AddSingleton<IEngine>(ofTheRun);
        IEngine? replaced = null;

        services.ReplaceEngine(engine => replaced = engine);

        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<IEngine>(), Is.SameAs(ofTheRun));
        Assert.That(replaced, Is.SameAs(ofTheRun));
    }
}
