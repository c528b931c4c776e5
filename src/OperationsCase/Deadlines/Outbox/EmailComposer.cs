using MimeKit;
using MimeKit.Text;
using OperationsCase.Access;
using OperationsCase.Deadlines.Alerts;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines.Outbox;

/// <summary>Writes what an e-mail says, at the moment at which it is sent: a reference, what is due, by when, and where to read more.</summary>
/// <remarks>E-mail is read on phones, forwarded and kept by others: no e-mail names a person, a place or an operation.</remarks>
internal sealed class EmailComposer(IEngine engine, CaseKinds kinds, EmailSettings settings, PublicUrl site, TimeProvider clock)
{
    /// <summary>Null when there is nothing to say any more: the act was done, the account has ended, or the officer may not see the case.</summary>
    public async Task<MimeMessage?> Write(Guid mailId)
    {
        await using var database = new Database(engine, clock);

        if (await database.SingleOrDefault<Addressee>(Sql.Addressee, new { MailId = mailId }) is not { } officer)
        {
            return null;
        }

        var lines = (await database.List<EmailLine>(Sql.Lines, new
        {
            MailId = mailId,
            officer.OfficerId,
            ReadableKinds = kinds.ReadableBy(officer.Role),
        }))
            .Where(line => line.Step == EscalationPolicy.Missed || (line.MetAt is null && line.StoodDownAt is null))
            .OrderBy(line => line.DueAt).ThenBy(line => line.Reference, StringComparer.Ordinal).ToList();

        return lines.Count == 0 ? null : Message(mailId, officer.Email, lines);
    }

    private MimeMessage Message(Guid mailId, string to, IReadOnlyList<EmailLine> lines)
    {
        var email = new MimeMessage { MessageId = $"{mailId:N}@{MailboxAddress.Parse(settings.From).Domain}", Date = clock.GetUtcNow() };
        email.From.Add(MailboxAddress.Parse(settings.From));
        email.To.Add(MailboxAddress.Parse(to));
        email.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        email.Subject = Plain(lines is [var only] ? $"{only.Reference}: {only.Says}" : $"{Format.Count(lines.Count, "deadline")} to look at");
        email.Body = new TextPart(TextFormat.Plain) { Text = Plain(Text(lines)) };

        return email;
    }

    private string Text(IReadOnlyList<EmailLine> lines) => string.Join(
        "\n",
        lines.SelectMany(Of)
            .Append($"All your messages: {site.Value}/messages")
            .Append("This e-mail leaves out names on purpose. Do not reply to it."));

    private IEnumerable<string> Of(EmailLine line) =>
    [
        $"{line.Reference}: {line.Says}",
        line.MetAt is null
            ? DueFormat.ByOrSince(line.DueAt, line.LastDayOn, clock.GetUtcNow())
            : $"The limit was {DueFormat.When(line.DueAt, line.LastDayOn)}",
        $"Sent to you as: {line.ToWhom.InSentence()}",
        .. line.IsLate ? [$"This is late: it was due {Format.Moment(line.RangAt)}"] : Array.Empty<string>(),
        $"{site.Value}{kinds[line.KindCode].AddressOf(line.Reference)}",
        "",
    ];

    /// <summary>Spaces that do not break are for pages.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u2011', '-');

    private sealed record Addressee
    {
        public Guid OfficerId { get; init; }

        public string Email { get; init; } = "";

        public Role Role { get; init; }
    }

    private sealed record EmailLine
    {
        public string Step { get; init; } = "";

        public Recipient ToWhom { get; init; }

        public DateTimeOffset RangAt { get; init; }

        public bool IsLate { get; init; }

        public string What { get; init; } = "";

        public DateTimeOffset DueAt { get; init; }

        public DateOnly? LastDayOn { get; init; }

        public DateTimeOffset? MetAt { get; init; }

        public DateTimeOffset? StoodDownAt { get; init; }

        public string Reference { get; init; } = "";

        public string KindCode { get; init; } = "";

        public string Says => EscalationPolicy.Says(What, Step);
    }

    private static class Sql
    {
        internal const string Addressee =
            """
            SELECT officer.Id AS OfficerId, officer.Email, officer.Role
            FROM OutgoingMail AS mail
            JOIN Officer AS officer ON officer.Id = mail.OfficerId
            WHERE mail.Id = @MailId AND officer.DisabledAt IS NULL
            """;

        internal const string Lines =
            $"""
            SELECT message.Step, message.ToWhom, message.RangAt, message.IsLate, d.What, d.DueAt, d.LastDayOn, d.MetAt, d.StoodDownAt,
                it.Reference, it.KindCode
            FROM InboxMessage AS message
            JOIN Deadline AS d ON d.Id = message.DeadlineId
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE message.MailId = @MailId
                AND {Visible.Case}
            """;
    }
}
