using MimeKit;
using MimeKit.Text;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Messages.Email;

/// <summary>Writes what an e-mail says, at the moment at which it is sent, from what the room that asked for it has to say.</summary>
/// <remarks>E-mail is read on phones, forwarded and kept by others: no e-mail names a person, a place or an operation.</remarks>
internal sealed class EmailComposer(
    IEngine engine,
    EmailSettings settings,
    PublicUrl site,
    IEnumerable<IEmailContent> contents,
    TimeProvider clock)
{
    /// <summary>Null when there is nothing to say any more: the act was done, the account has ended, or the officer may not see the case.</summary>
    public async Task<MimeMessage?> Write(Guid mailId)
    {
        await using var database = new Database(engine, clock);

        if (await database.SingleOrDefault<EmailRecipient>(Sql.Recipient, new { MailId = mailId }) is not { } officer)
        {
            return null;
        }

        foreach (var content in contents)
        {
            if (await content.Of(database, mailId, officer) is { } text)
            {
                return Message(mailId, officer.Email, text);
            }
        }

        return null;
    }

    private MimeMessage Message(Guid mailId, string to, EmailText text)
    {
        var email = new MimeMessage { MessageId = $"{mailId:N}@{MailboxAddress.Parse(settings.From).Domain}", Date = clock.GetUtcNow() };
        email.From.Add(MailboxAddress.Parse(settings.From));
        email.To.Add(MailboxAddress.Parse(to));
        email.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        email.Subject = Plain(text.Subject);
        email.Body = new TextPart(TextFormat.Plain) { Text = Plain(WithFoot(text.Lines)) };

        return email;
    }

    private string WithFoot(IEnumerable<string> lines) => string.Join(
        "\n",
        lines
            .Append($"All your messages: {site.Value}/messages")
            .Append("This e-mail leaves out names on purpose. Do not reply to it."));

    /// <summary>Spaces that do not break are for pages.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u2011', '-');

    private static class Sql
    {
        internal const string Recipient =
            """
            SELECT officer.Id AS OfficerId, officer.Email, officer.Role
            FROM OutgoingMail AS mail
            JOIN Officer AS officer ON officer.Id = mail.OfficerId
            WHERE mail.Id = @MailId AND officer.DisabledAt IS NULL
            """;
    }
}
