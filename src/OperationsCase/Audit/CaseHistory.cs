using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OperationsCase.Access;
using OperationsCase.Audit.Chains;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Audit;

/// <summary>
/// What a command will say of itself. Its handler fills it in; <see cref="UnitOfWorkBehavior{TRequest, TResponse}"/> appends it
/// in the same transaction. Nothing in this system updates or deletes an entry; only its texts can be redacted.
/// </summary>
internal sealed class CaseHistory(AuditChain log, AuditEntryRedactor redactions, ICurrentUser officer, CurrentCase currentCase, TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter(), new CodedValueJson() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StoredNames.Apply } },
    };

    private readonly HashSet<Guid> subjects = [];
    private readonly HashSet<Guid> redacted = [];
    private string headline = "";
    private string detail = "";
    private string also = "";
    private DateTimeOffset? happenedAt;
    private object? before;

    /// <summary>Says what was done, as the case's timeline will show it.</summary>
    /// <param name="what">A past state in a few words, such as "Notice served".</param>
    /// <param name="details">One or two sentences, or nothing.</param>
    /// <param name="at">When it was done in the world, when that is not now.</param>
    public void Tell(string what, string details = "", DateTimeOffset? at = null) =>
        (headline, detail, happenedAt) = (what, details, at);

    /// <summary>Adds what followed from it elsewhere, such as a task that is no longer needed, as a sentence after the details.</summary>
    public void Add(string sentence) => also += $" {sentence}";

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

    /// <summary>Takes the texts of earlier entries, or the terms of consultations, out of the log, and says so in this command's own entry.</summary>
    public void Redact(params ReadOnlySpan<Guid> ids)
    {
        foreach (var id in ids)
        {
            redacted.Add(id);
        }
    }

    internal async Task Append(object command)
    {
        var now = clock.GetUtcNow();
        var name = command.GetType().StoredName();
        var entry = new AuditEntryRow
        {
            Id = TimeOrderedId.New(now),
            At = now,
            HappenedAt = happenedAt ?? now,
            OfficerId = officer.Id == Guid.Empty ? null : officer.Id,
            OfficerName = officer.Name,
            Action = name,
            Headline = headline.Length > 0 ? headline : name,
            Detail = also.Length == 0 ? detail : $"{detail}{also}".TrimStart(),
            Before = before is null ? null : JsonSerializer.Serialize(before, Format),
            After = redacted.Count == 0 ? JsonSerializer.Serialize(command, command.GetType(), Format) : AuditEntryRedactor.Said(command, redacted),
        };

        await redactions.TakeOverEvidence(redacted);
        await log.Append(entry, subjects.Union(currentCase.All).ToList());
        await redactions.Do(redacted, entry.Id);
    }
}
