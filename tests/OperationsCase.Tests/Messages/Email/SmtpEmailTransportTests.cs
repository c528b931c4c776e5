using System.Net;
using System.Net.Sockets;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;
using OperationsCase.Messages.Email;

namespace OperationsCase.Tests.Messages.Email;

public class SmtpEmailTransportTests
{
    [Test]
    public async Task A_server_that_does_not_take_the_password_gets_no_e_mail_and_is_asked_again_for_each()
    {
        using var server = new RefusingServer();
        await using var carrier = new SmtpEmailTransport(new EmailSettings
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SecureSocketOptions.None,
            UserName = "cases",
            Password = "wrong",
        });

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Assert.ThrowsAsync<AuthenticationException>(() => carrier.Carry(ALetter(), CancellationToken.None));
        }

        Assert.That(server.Said.Count(line => line.StartsWith("AUTH", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(server.Said, Has.None.StartsWith("MAIL"));
    }

    [TestCase("None")]
    [TestCase("StartTlsWhenAvailable")]
    public void A_user_name_without_TLS_is_refused_at_start(string security) => Assert.That(
        EmailSettings.Trouble(Said(("UserName", "cases"), ("Security", security))),
        Is.EqualTo("Mail__UserName is set, but Mail__Security would send the password without encryption. "
            + "Set Mail__Security to StartTls or SslOnConnect, or leave it out."));

    [TestCase("cases", "StartTls")]
    [TestCase("cases", "")]
    [TestCase("", "None")]
    public void Other_settings_of_it_are_taken(string userName, string security) =>
        Assert.That(EmailSettings.Trouble(Said(("UserName", userName), ("Security", security))), Is.Null);

    [TestCase("cases", "587", SecureSocketOptions.StartTls)]
    [TestCase("cases", "465", SecureSocketOptions.SslOnConnect)]
    [TestCase("", "25", SecureSocketOptions.Auto)]
    public void With_a_user_name_TLS_is_used_always(string userName, string port, SecureSocketOptions used) =>
        Assert.That(EmailSettings.Of(Said(
            ("Host", "mail.example.org"),
            ("UserName", userName),
            ("Port", port)), "data").Security, Is.EqualTo(used));

    private static IConfiguration Said(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(
            setting => $"{EmailSettings.Section}:{setting.Name}",
            setting => (string?)setting.Value)).Build();

    private static MimeMessage ALetter()
    {
        var email = new MimeMessage { Subject = "A limit", Body = new TextPart("plain") { Text = "Look." } };
        email.From.Add(MailboxAddress.Parse("cases@example.org"));
        email.To.Add(MailboxAddress.Parse("officer@example.org"));

        return email;
    }

    /// <summary>Speaks as much SMTP as it takes to refuse a password, and would take an e-mail without one.</summary>
    private sealed class RefusingServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly List<string> said = [];

        public RefusingServer()
        {
            listener.Start();
            _ = Serve();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public IReadOnlyList<string> Said
        {
            get
            {
                lock (said)
                {
                    return [.. said];
                }
            }
        }

        public void Dispose() => listener.Dispose();

        private async Task Serve()
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 here");

                while (await reader.ReadLineAsync() is { } line)
                {
                    lock (said)
                    {
                        said.Add(line);
                    }

                    await writer.WriteLineAsync(Answer(line));
                }
            }
        }

        private static string Answer(string line) => line.Split(' ')[0] switch
        {
            "EHLO" => "250-here\r\n250 AUTH PLAIN",
            "AUTH" => "535 The password is wrong",
            "DATA" => "354 Go on",
            "QUIT" => "221 Bye",
            _ => "250 OK",
        };
    }
}
