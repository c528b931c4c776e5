using System.Globalization;

namespace OperationsCase.Foundation;

/// <summary>Formats are fixed English, whatever the locale of the machine, of a thread or of a browser.</summary>
internal static class FixedCulture
{
    /// <summary>For this thread and every thread that begins later. Called before anything is formatted.</summary>
    public static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>For each request, whatever thread brings it.</summary>
    public static void UseFixedCulture(this WebApplication app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        return next(context);
    });
}
