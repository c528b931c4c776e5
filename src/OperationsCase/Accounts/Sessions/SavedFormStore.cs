using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts.Sessions;

/// <summary>Keeps what somebody typed while they sign in again, sealed, for them alone and for a short time.</summary>
/// <remarks>Files are never kept, nor any form of a page that asks for passwords, codes or passkeys.</remarks>
internal sealed class SavedFormStore(IEngine engine, IDataProtectionProvider protection, SignInSettings settings, TimeProvider clock)
{
    public const string Parameter = "kept";

    private const int MostBytes = 512 * 1024;
    private const int MostForEach = 20;

    private static readonly string[] NeverSaved = ["Password", "PasswordAgain", "Current", "Code", "Credential", "__RequestVerificationToken"];

    private static readonly PathString[] AskingForSecrets = ["/account", SaveFormAtSignInFilter.SignInPath, "/invitations"];

    /// <summary>Keeps the form that was sent, if there is one and it is ours.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="officerId">Whose session it was sent in.</param>
    /// <param name="why">What to tell them when they are back at it.</param>
    /// <returns>The address at which the form opens again with everything typed, or null.</returns>
    public async Task<string?> Save(HttpRequest request, Guid officerId, string why)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = MostBytes;
        }

        if (!CanSave(request) || await Read(request) is not { } form)
        {
            return null;
        }

        var content = JsonSerializer.Serialize(new SavedForm(request.Path, Kept(form), why));

        if (content.Length > MostBytes)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var id = TimeOrderedId.New(now);
        await using var database = new Database(engine);
        database.WillChange();
        if (await database.Count(Sql.Held, new { OfficerId = officerId }) >= MostForEach)
        {
            return null;
        }

        await database.Execute(Sql.Add, new
        {
            Id = id,
            OfficerId = officerId,
            Sealed = Seal(officerId).Protect(content),
            CreatedAt = now,
            EndsAt = now
            + settings.SavedFormTime
        });
        await database.Commit();
        var query = request.Query
            .Where(part => part.Key is not ("handler" or Parameter))
            .Select(part => KeyValuePair.Create(part.Key, part.Value))
            .Append(new(Parameter, id.ToString()));

        return QueryHelpers.AddQueryString(request.Path, query);
    }

    /// <summary>What was typed, without what is never kept.</summary>
    public static Dictionary<string, string[]> Kept(IFormCollection form) => form
        .Where(field => !NeverSaved.Contains(field.Key.Split('.')[^1], StringComparer.OrdinalIgnoreCase))
        .ToDictionary(field => field.Key, field => field.Value.ToArray())!;

    /// <returns>The form, when it is this officer's, belongs to this page, and is still kept.</returns>
    public async Task<SavedForm?> Find(Guid id, Guid officerId, string path)
    {
        await using var database = new Database(engine);
        var content = await database.SingleOrDefault<string>(Sql.ById, new { Id = id, OfficerId = officerId, Now = clock.GetUtcNow() });

        try
        {
            return content is not null && JsonSerializer.Deserialize<SavedForm>(Seal(officerId).Unprotect(content)) is { } kept
                && string.Equals(kept.Path, path, StringComparison.OrdinalIgnoreCase) ? kept : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>Null for what is no form, whatever it says of itself: nothing was typed in it.</returns>
    public static async Task<IFormCollection?> Read(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException
            or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A form of another site is not kept, so that nobody can put words into an officer's mouth.</summary>
    private static bool CanSave(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && !AskingForSecrets.Any(path => request.Path.StartsWithSegments(path))
        && request.ContentLength is null or <= MostBytes
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    private IDataProtector Seal(Guid officerId) => protection.CreateProtector("OperationsCase.KeptForm", officerId.ToString());

    internal sealed record SavedForm(string Path, Dictionary<string, string[]> Fields, string Why);

    private static class Sql
    {
        internal const string Held = "SELECT COUNT(*) FROM KeptForm WHERE OfficerId = @OfficerId";

        internal const string Add =
            "INSERT INTO KeptForm (Id, OfficerId, Sealed, CreatedAt, EndsAt) VALUES (@Id, @OfficerId, @Sealed, @CreatedAt, @EndsAt)";

        internal const string ById = "SELECT Sealed FROM KeptForm WHERE Id = @Id AND OfficerId = @OfficerId AND EndsAt > @Now";
    }
}
