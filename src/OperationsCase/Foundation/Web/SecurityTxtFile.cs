using System.Globalization;

namespace OperationsCase.Foundation.Web;

/// <summary>RFC 9116: tells whoever finds a weakness whom to tell. Only the force that runs the program knows whom.</summary>
internal static class SecurityTxtFile
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>The name of the setting: a mailto: or https: address.</summary>
    public const string Setting = nameof(ApplicationSettings.SecurityContact);

    public static void UseSecurityText(this WebApplication app) => app.UseWhen(
        context => context.Request.Path == Path && HttpMethods.IsGet(context.Request.Method) && Contact(app.Configuration) is not null,
        text => text.Run(context =>
        {
            var until = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().Date.AddDays(90);
            context.Response.ContentType = "text/plain; charset=utf-8";

            return context.Response.WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Contact: {Contact(app.Configuration)}\n"
                    + $"Expires: {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z\nPreferred-Languages: en\n"));
        }));

    private static string? Contact(IConfiguration configuration) =>
        Uri.TryCreate(ApplicationSettings.Of(configuration).SecurityContact, UriKind.Absolute, out var contact)
            && (contact.Scheme is "mailto" or "https")
            ? contact.AbsoluteUri
            : null;
}
