using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace OperationsCase.Foundation.Web;

/// <summary>The styles, scripts and images that the build put beside the program.</summary>
internal static class StaticAssets
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    private static readonly Lazy<string> Version = new(VersionOfAll);

    /// <summary>An address that changes when any asset does, so that a browser may keep what it fetched for a year.</summary>
    public static string Url(string name) => $"/assets/{name}?v={Version.Value}";

    public static void UseAssets(this WebApplication app) =>
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Root),
            OnPrepareResponse = served => served.Context.Response.Headers.CacheControl =
                served.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });

    private static string VersionOfAll()
    {
        var folder = Path.Combine(Root, "assets");

        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException($"There are no styles or scripts in '{folder}'. Build the project again.");
        }

        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            sum.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset())[..12];
    }
}
