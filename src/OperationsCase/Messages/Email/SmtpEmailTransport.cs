using MailKit.Net.Smtp;
using MimeKit;

namespace OperationsCase.Messages.Email;

/// <summary>Hands e-mails to an SMTP server, over one connection for a whole round.</summary>
internal sealed class SmtpEmailTransport(EmailSettings settings) : IEmailTransport, IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly SmtpClient client = new() { Timeout = (int)Longest.TotalMilliseconds };

    private bool IsReady => client.IsConnected && (!settings.HasUserName || client.IsAuthenticated);

    public async Task Carry(MimeMessage email, CancellationToken cancellation)
    {
        if (!IsReady)
        {
            await Connect(cancellation);
        }

        await client.SendAsync(email, cancellation);
    }

    /// <summary>A server that did not take the password is left again, so that nothing is sent without it.</summary>
    private async Task Connect(CancellationToken cancellation)
    {
        await Leave();

        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancellation);

            if (settings.HasUserName)
            {
                await client.AuthenticateAsync(settings.UserName!, settings.Password ?? "", cancellation);
            }
        }
        catch
        {
            await Leave();

            throw;
        }
    }

    private async Task Leave()
    {
        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Leave();
        client.Dispose();
    }
}
