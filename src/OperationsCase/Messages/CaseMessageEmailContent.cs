using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages.Email;

namespace OperationsCase.Messages;

/// <summary>Says in an e-mail what an officer was told of a case, by its reference alone. The message has the id of the e-mail.</summary>
internal sealed class CaseMessageEmailContent(CaseKinds kinds, PublicUrl site) : IEmailContent
{
    public async Task<EmailText?> Of(Database database, Guid mailId, EmailRecipient recipient) =>
        await database.SingleOrDefault<MessageLine>(Sql.Line, new
        {
            MailId = mailId,
            recipient.OfficerId,
            ReadableKinds = kinds.ReadableBy(recipient.Role),
        }) is { } line
            ? new EmailText(
                $"{line.Reference}: {line.What}",
                [$"{line.Reference}: {line.What}", $"{site.Value}{kinds[line.KindCode].AddressOf(line.Reference.Value)}", ""])
            : null;

    private sealed record MessageLine
    {
        public string What { get; init; } = "";

        public CaseReference Reference { get; init; }

        public string KindCode { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Line =
            $"""
            SELECT message.What, it.Reference, it.KindCode
            FROM AccessMessage AS message
            JOIN CaseRecord AS it ON it.Id = message.SubjectId
            WHERE message.Id = @MailId AND message.OfficerId = @OfficerId
                AND {Visible.Case}
            """;
    }
}
