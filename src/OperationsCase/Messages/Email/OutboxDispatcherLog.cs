namespace OperationsCase.Messages.Email;

internal static partial class OutboxDispatcherLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "An e-mail could not be sent. It is tried again; look at the settings of the section Mail if this goes on.")]
    public static partial void NotCarried(ILogger logger, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The e-mail {MailId} cannot be sent to its address. It is tried again; look at the address of the account that it is for.")]
    public static partial void Refused(ILogger logger, Guid mailId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The e-mail {MailId} will not be tried again: its address does not accept e-mail. "
        + "What it says is among the messages of its officer; correct the address of their account.")]
    public static partial void GivenUp(ILogger logger, Guid mailId, Exception exception);
}
