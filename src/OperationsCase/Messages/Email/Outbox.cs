using OperationsCase.Foundation.Data;

namespace OperationsCase.Messages.Email;

/// <summary>Takes the e-mails that are to leave, in the transaction of the command that asks for them.</summary>
internal sealed class Outbox(Database database)
{
    private static readonly string[] Columns = ["Id", "OfficerId", "MadeAt", "Tries"];

    public Task Add(IEnumerable<(Guid MailId, Guid OfficerId)> emails, DateTimeOffset madeAt) =>
        database.Load("OutgoingMail", Columns, emails.Select(email => new object?[] { email.MailId, email.OfficerId, madeAt, 0 }));
}
