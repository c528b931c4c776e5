using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Audit;

/// <summary>
/// What a command will say of itself. Its handler fills it in; <see cref="Recorded{TRequest, TResponse}"/> appends it
/// in the same transaction. Nothing in this system updates or deletes an entry.
/// </summary>
internal sealed class CaseHistory(Database database, IOfficer officer, CaseInHand inHand, TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly HashSet<Guid> subjects = [];
    private string headline = "";
    private string detail = "";
    private DateTimeOffset? happenedAt;
    private object? before;

    /// <summary>Says what was done, as the case's timeline will show it.</summary>
    /// <param name="what">A past state in a few words, such as "Notice served".</param>
    /// <param name="details">One or two sentences, or nothing.</param>
    /// <param name="at">When it was done in the world, when that is not now.</param>
    public void Tell(string what, string details = "", DateTimeOffset? at = null) =>
        (headline, detail, happenedAt) = (what, details, at);

    /// <summary>Adds what was made by this command itself; what the command concerns is there already.</summary>
    public void IsAbout(params ReadOnlySpan<Guid> ids)
    {
        foreach (var id in ids)
        {
            subjects.Add(id);
        }
    }

    /// <summary>Keeps what the command found before it changed it, with the command's own property names.</summary>
    public void Was(object was) => before = was;

    internal async Task Append(object command)
    {
        var (entry, about) = Rows(command);
        await database.Execute(Sql.Append, entry);

        foreach (var subject in about)
        {
            await database.Execute(Sql.AddSubject, subject);
        }
    }

    /// <summary>The entry as its table keeps it, and one row for each thing that it is about.</summary>
    internal (object Entry, IEnumerable<object> About) Rows(object command)
    {
        var now = clock.GetUtcNow();
        var name = command.GetType().Name;
        var entry = new
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            HappenedAt = happenedAt ?? now,
            OfficerId = officer.Id == Guid.Empty ? (Guid?)null : officer.Id,
            OfficerName = officer.Name,
            Action = name,
            Headline = headline.Length > 0 ? headline : name,
            Detail = detail,
            Before = before is null ? null : JsonSerializer.Serialize(before, Format),
            After = JsonSerializer.Serialize(command, command.GetType(), Format),
        };

        return (entry, subjects.Union(inHand.All).Select(subject => new { SubjectId = subject, entry.HappenedAt, EntryId = entry.Id }));
    }

    private static class Sql
    {
        internal const string Append =
            """
            INSERT INTO AuditEntry (Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, Before, After)
            VALUES (@Id, @At, @HappenedAt, @OfficerId, @OfficerName, @Action, @Headline, @Detail, @Before, @After)
            """;

        internal const string AddSubject =
            "INSERT INTO AuditSubject (SubjectId, HappenedAt, EntryId) VALUES (@SubjectId, @HappenedAt, @EntryId)";
    }
}
