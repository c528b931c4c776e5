namespace OperationsCase.Foundation;

/// <summary>Builds the application of all its rooms, for whoever starts one without knowing them.</summary>
/// <param name="settings">Where the record lives.</param>
/// <param name="also">What stands in place of the real thing.</param>
internal delegate WebApplication ApplicationFactory(Settings settings, Action<WebApplicationBuilder>? also = null);

internal static class ProductBuilder
{
    /// <summary>Reads the settings, and nothing else yet.</summary>
    public static WebApplicationBuilder Create() => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        ApplicationName = typeof(ProductBuilder).Assembly.GetName().Name,
        ContentRootPath = AppContext.BaseDirectory,
    });
}
