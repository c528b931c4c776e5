using System.Reflection;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OperationsCase.Tests.Given;

/// <summary>Makes every singleton of the application's own again, so that it remembers nothing, while whoever holds it keeps holding it.</summary>
/// <remarks>
/// One is made as the first time, and their fields are exchanged. So no list says which of them remember something, and one that begins
/// to is covered. Validators and logs are left as they are, and so is what was given as an object, such as settings.
/// </remarks>
internal sealed class OwnSingletons
{
    private static readonly Assembly Application = typeof(Composition).Assembly;

    private static readonly Type[] Left = [typeof(IValidator), typeof(ILoggerFactory)];

    private readonly IReadOnlyList<(object Live, Func<object> Make)> all;

    /// <param name="registered">What the application is made of.</param>
    /// <param name="services">The application, started and not used yet.</param>
    public OwnSingletons(IEnumerable<ServiceDescriptor> registered, IServiceProvider services)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var singletons = registered.Where(service => service is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false });
        all = [.. from service in singletons.ToLookup(service => service.ServiceType)
                  where !service.Key.IsGenericTypeDefinition && service.Any(IsOwn)
                  from one in service.Zip(services.GetServices(service.Key))
                  where IsOwn(one.First) && one.Second!.GetType().Assembly == Application && seen.Add(one.Second)
                  select (one.Second, Maker(one.First, one.Second.GetType(), services))];
    }

    public void MakeAgain()
    {
        foreach (var (live, make) in all)
        {
            var made = make();

            if (!ReferenceEquals(made, live))
            {
                Exchange(live, made);
                (made as IDisposable)?.Dispose();
            }
        }
    }

    private static bool IsOwn(ServiceDescriptor service) =>
        (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly == Application
        && !Left.Any(left => left.IsAssignableFrom(service.ServiceType));

    private static Func<object> Maker(ServiceDescriptor service, Type type, IServiceProvider services)
    {
        if (service.ImplementationFactory is { } factory)
        {
            return () => factory(services);
        }

        var make = ActivatorUtilities.CreateFactory(type, []);

        return () => make(services, []);
    }

    private static void Exchange(object one, object other)
    {
        for (var type = one.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                var kept = field.GetValue(one);
                field.SetValue(one, field.GetValue(other));
                field.SetValue(other, kept);
            }
        }
    }
}
