using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web.Logs;
using OperationsCase.GovUk;

namespace OperationsCase.Foundation.Web;

/// <summary>Everything that pages and the API need before any room has its say.</summary>
internal static class WebSetup
{
    private static readonly GovUkComponentOptions Components = new()
    {
        TimeZone = LondonTimeZone.Instance,
        NewFormId = TimeOrderedId.New,
        NormalizeText = ReferenceText.InField,
    };

    public static IMvcBuilder AddPages(this IServiceCollection services)
    {
        services.AddTransport();
        services.AddRateLimits();
        services.AddBodyLimits();
        services.AddRedactedLogs();
        services.AddApiErrors();
        services.TryAddSingleton<IPageHeader, SignedOutPageHeader>();
        services.TryAddSingleton<IPageMarking, DefaultPageMarking>();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        return services.AddRazorPages(pages => pages.RootDirectory = "/").AddGovUk(Components).AddMvcOptions(options =>
        {
            options.Filters.Add<PageHandlerFilter>();
            options.Filters.Add<RedirectToLastPageFilter>();
        });
    }

    /// <summary>In the order a request meets them. Signing in comes after.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSiteAddress();
        app.UseSecurityHeaders();
        app.UseSecurityText();
        app.UseProblemPages();
        app.UseCharsets();
        app.UseBodyLimits();
        app.UseWeakTags();
        app.UseAssets();
    }
}
