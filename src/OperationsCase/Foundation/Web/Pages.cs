using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace OperationsCase.Foundation.Web;

/// <summary>Everything that pages and the API need before any room has its say.</summary>
internal static class Pages
{
    public static IMvcBuilder AddPages(this IServiceCollection services)
    {
        services.AddApiErrors();
        services.TryAddSingleton<IMasthead, NobodySignedIn>();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        return services.AddRazorPages(pages => pages.RootDirectory = "/").AddGovukForms();
    }

    /// <summary>In the order a request meets them. Signing in comes after.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.UseBodyLimits();
        app.UseAssets();
    }
}
