using MimeKit;

namespace OperationsCase.Messages.Email;

/// <summary>Takes an e-mail out of the building. It may be given the same one again, with the same Message-Id.</summary>
public interface IEmailTransport
{
    /// <exception cref="Exception">It was not taken, or nobody knows.</exception>
    Task Carry(MimeMessage email, CancellationToken cancellation);
}
