using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Messages.Email;

/// <summary>What a room says in the e-mails that it put into the <see cref="Outbox"/>. The room registers it, and is asked when one is sent.</summary>
internal interface IEmailContent
{
    /// <returns>Null when the e-mail is not the room's, or there is nothing to say any more.</returns>
    Task<EmailText?> Of(Database database, Guid mailId, EmailRecipient recipient);
}

/// <summary>Whom an e-mail is for.</summary>
internal sealed record EmailRecipient
{
    public Guid OfficerId { get; init; }

    public string Email { get; init; } = "";

    public Role Role { get; init; }
}

/// <param name="Subject">Its subject line.</param>
/// <param name="Lines">What it says, without its foot, which is the same for all.</param>
internal sealed record EmailText(string Subject, IReadOnlyList<string> Lines);
