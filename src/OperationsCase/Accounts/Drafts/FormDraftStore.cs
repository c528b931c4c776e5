using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using OperationsCase.Access;
using OperationsCase.Accounts.Sessions;
using OperationsCase.Foundation.Data;
using OperationsCase.GovUk.TagHelpers;

namespace OperationsCase.Accounts.Drafts;

/// <summary>Keeps what somebody typed into a long form until they finish it, sealed, for them alone and for 30 days.</summary>
/// <remarks>
/// What is kept says nothing to anybody else: not who is named, nor which form it is. Only the case that it is about stands beside it, so that
/// it goes with the case, and is not shown once its writer may not see the case any more.
/// </remarks>
internal sealed partial class FormDraftStore(IEngine engine, IDataProtectionProvider protection, CaseKinds kinds, ICurrentUser officer, TimeProvider clock)
{
    public const int Days = 30;

    public const int MostForEach = 20;

    private const int MostBytes = 512 * 1024;

    /// <summary>The field of the button by which a form is saved for later; its value says in the officer's list what the form is.</summary>
    public static string Button => FormTagHelper.DraftButton;

    /// <summary>The field, and the parameter of an address, that names the draft that a form was opened from.</summary>
    public static string Parameter => FormTagHelper.DraftId;

    /// <summary>What a person is told when there is no room.</summary>
    public static string TooMany => $"You have {MostForEach} drafts already. Finish or discard one of them first";

    /// <summary>Keeps the form that was sent; the draft that it was opened from is replaced.</summary>
    /// <returns>How it ended.</returns>
    public async Task<Kept> Save(HttpRequest request)
    {
        if (await SavedFormStore.Read(request) is not { } form)
        {
            return Kept.NotSaved;
        }

        var fields = SavedFormStore.Kept(form).Where(field => field.Key != Button && field.Key != Parameter).ToDictionary();
        var content = JsonSerializer.Serialize(new Draft($"{request.Path}", form[Button].ToString(), Query(request), fields));

        if (content.Length > MostBytes)
        {
            return Kept.NotSaved;
        }

        var now = clock.GetUtcNow();
        await using var database = new Database(engine, clock);
        database.WillChange();
        var subject = ReferenceIn(request.Path);
        var subjectId = subject is null ? (Guid?)null : await database.SingleOrDefault<Guid?>(Sql.Subject, new
        {
            Reference = subject,
            OfficerId = officer.Id,
            ReadableKinds = kinds.ReadableBy(officer),
        });

        if (subject is not null && subjectId is null)
        {
            return Kept.NotSaved;
        }

        var earlier = Guid.TryParse(form[Parameter].ToString(), out var known) ? known : Guid.Empty;
        var draft = new
        {
            Id = TimeOrderedId.New(now),
            OfficerId = officer.Id,
            SubjectId = subjectId,
            Sealed = Seal(officer.Id).Protect(content),
            SavedAt = now,
            EndsAt = now.AddDays(Days),
            Earlier = earlier,
        };
        await database.Execute(Sql.Discard, new { Id = earlier, OfficerId = officer.Id });

        if (await database.Count(Sql.Held, draft) >= MostForEach)
        {
            return Kept.TooMany;
        }

        await database.Execute(Sql.Add, draft);
        await database.Commit();

        return Kept.Saved;
    }

    /// <returns>The draft, when it is this officer's, belongs to this page, and is still kept.</returns>
    public async Task<(Draft Draft, DateTimeOffset SavedAt)?> Find(Guid id, string path)
    {
        await using var database = new Database(engine, clock);
        var row = await database.SingleOrDefault<Row>(Sql.ById, new { Id = id, OfficerId = officer.Id, Now = clock.GetUtcNow() });

        return row is not null && Opened(row) is { } draft && string.Equals(draft.Path, path, StringComparison.OrdinalIgnoreCase)
            ? (draft, row.SavedAt)
            : null;
    }

    /// <summary>Forgets the draft that a form was opened from, once the form is done.</summary>
    public async Task Done(Guid id)
    {
        await using var database = new Database(engine, clock);
        database.WillChange();
        await database.Execute(Sql.Discard, new { Id = id, OfficerId = officer.Id });
        await database.Commit();
    }

    /// <returns>What is sealed in the row; null where the key is gone.</returns>
    public Draft? Opened(Row row)
    {
        try
        {
            return JsonSerializer.Deserialize<Draft>(Seal(officer.Id).Unprotect(row.Sealed));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The reference of the case in an address, such as CH-2026-000142; null where it has none.</summary>
    private static string? ReferenceIn(PathString path) => Reference().Match($"{path}") is { Success: true } match ? match.Value.ToUpperInvariant() : null;

    private static string Query(HttpRequest request) => QueryHelpers.AddQueryString("", request.Query
        .Where(part => part.Key != "handler" && part.Key != Parameter && part.Key != SavedFormStore.Parameter)
        .Select(part => KeyValuePair.Create(part.Key, part.Value)));

    private IDataProtector Seal(Guid officerId) => protection.CreateProtector("OperationsCase.FormDraft", officerId.ToString());

    [GeneratedRegex(@"(?<=/)[A-Za-z]{2}-\d{4}-\d{6}(?=/|$)")]
    private static partial Regex Reference();

    internal enum Kept
    {
        Saved,
        TooMany,
        NotSaved,
    }

    /// <param name="Path">Of the form.</param>
    /// <param name="Title">What the form is called in the list of drafts.</param>
    /// <param name="Query">The rest of its address.</param>
    /// <param name="Fields">What was typed.</param>
    internal sealed record Draft(string Path, string Title, string Query, Dictionary<string, string[]> Fields);

    internal sealed record Row
    {
        public Guid Id { get; init; }

        public string Sealed { get; init; } = "";

        public DateTimeOffset SavedAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }
    }

    private static class Sql
    {
        internal const string Subject =
            $"SELECT it.Id FROM CaseRecord AS it WHERE it.Reference = @Reference AND {Visible.OwnCase}";

        internal const string Held = "SELECT COUNT(*) FROM FormDraft WHERE OfficerId = @OfficerId";

        internal const string Add =
            """
            INSERT INTO FormDraft (Id, OfficerId, SubjectId, Sealed, SavedAt, EndsAt)
            VALUES (@Id, @OfficerId, @SubjectId, @Sealed, @SavedAt, @EndsAt)
            """;

        internal const string Discard = "DELETE FROM FormDraft WHERE Id = @Id AND OfficerId = @OfficerId";

        internal const string ById =
            "SELECT Id, Sealed, SavedAt, EndsAt FROM FormDraft WHERE Id = @Id AND OfficerId = @OfficerId AND EndsAt > @Now";
    }
}
