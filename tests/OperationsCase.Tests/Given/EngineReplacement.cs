using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Tests.Given;

internal static class EngineReplacement
{
    /// <summary>Puts an engine in place of the one that the application would have, however often and in whichever way that was registered.</summary>
    /// <remarks>A run on SQL Server registers a second one, as an object; the last one counts.</remarks>
    public static void ReplaceEngine(this IServiceCollection services, Func<IEngine, IEngine> with)
    {
        var ordinary = services.Last(service => service.ServiceType == typeof(IEngine));
        services.AddSingleton(provider => with((IEngine)(ordinary.ImplementationInstance ?? ordinary.ImplementationFactory!(provider))));
    }
}
