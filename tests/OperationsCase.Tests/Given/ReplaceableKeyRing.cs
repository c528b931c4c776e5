using Microsoft.AspNetCore.DataProtection.KeyManagement.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace OperationsCase.Tests.Given;

/// <summary>The keys of cookies and forms, read again once another record has taken the place of the one they were read from.</summary>
internal sealed class ReplaceableKeyRing(Func<IKeyRingProvider> read) : IKeyRingProvider
{
    private volatile IKeyRingProvider inner = read();

    /// <summary>Puts it in place of what ASP.NET Core registered, which reads the keys once a day.</summary>
    public static void Use(IServiceCollection services)
    {
        var provider = services.Last(service => service.ServiceType == typeof(IKeyRingProvider)).ImplementationType!;
        services.AddSingleton<IKeyRingProvider>(made => new ReplaceableKeyRing(() => (IKeyRingProvider)ActivatorUtilities.CreateInstance(
            made,
            provider)));
    }

    public IKeyRing GetCurrentKeyRing() => inner.GetCurrentKeyRing();

    public void ReadAgain() => inner = read();
}
