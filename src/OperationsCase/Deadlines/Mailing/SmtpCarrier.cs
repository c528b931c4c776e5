using MailKit.Net.Smtp;
using MimeKit;

namespace OperationsCase.Deadlines.Mailing;

/// <summary>Hands letters to an SMTP server, over one connection for a whole round.</summary>
internal sealed class SmtpCarrier(MailSettings settings) : IMailCarrier, IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly SmtpClient client = new() { Timeout = (int)Longest.TotalMilliseconds };

    public async Task Carry(MimeMessage letter, CancellationToken cancellation)
    {
        if (!client.IsConnected)
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancellation);

            if (!string.IsNullOrEmpty(settings.UserName))
            {
                await client.AuthenticateAsync(settings.UserName, settings.Password ?? "", cancellation);
            }
        }

        await client.SendAsync(letter, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true);
        }

        client.Dispose();
    }
}
