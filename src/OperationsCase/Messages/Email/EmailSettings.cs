using MailKit.Security;
using MimeKit;

namespace OperationsCase.Messages.Email;

/// <summary>How e-mails are sent. Without a host they are saved in a folder instead.</summary>
internal sealed record EmailSettings
{
    public const string Section = "Mail";

    private const int PortOfTls = 465;

    /// <summary>The SMTP server. Left out, e-mails are saved in the folder.</summary>
    public string? Host { get; init; }

    /// <summary>The port of the SMTP server.</summary>
    public int Port { get; init; } = 587;

    /// <summary>`None`, `StartTls` or `SslOnConnect`. Left out, TLS is used where the server offers it, and always with a user name.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.Auto;

    /// <summary>The user name at the SMTP server, if it asks for one. Never sent without TLS.</summary>
    public string? UserName { get; init; }

    /// <summary>The password at the SMTP server. Set it in the environment or a secret store.</summary>
    public string? Password { get; init; }

    public bool HasUserName => !string.IsNullOrEmpty(UserName);

    /// <summary>The sender of every e-mail. The part after the @ is used in every Message-Id.</summary>
    public string From { get; init; } = "operationscase@localhost";

    /// <summary>The folder for e-mails while there is no host. Left out, it is `mail` in the data folder.</summary>
    public string Folder { get; init; } = "";

    /// <param name="configuration">Whose section is read.</param>
    /// <param name="dataFolder">Where the folder of e-mails is, when nothing is configured.</param>
    public static EmailSettings Of(IConfiguration configuration, string dataFolder)
    {
        var said = configuration.GetSection(Section);
        var read = said.Get<EmailSettings>() ?? new EmailSettings();

        return read with
        {
            Security = read.HasUserName && read.Security == SecureSocketOptions.Auto
                ? read.Port == PortOfTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls
                : read.Security,
            Host = string.IsNullOrWhiteSpace(read.Host) ? null : read.Host.Trim(),
            Folder = read.Folder.Length > 0 ? read.Folder : Path.Combine(dataFolder, "mail"),
        };
    }

    /// <returns>What is wrong with the section, in a sentence, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        var said = configuration.GetSection(Section);

        return Has("From") && !MailboxAddress.TryParse(said["From"], out _)
                ? "Mail__From is not an e-mail address. Use one like operationscase@example.org."
            : Has("Port") && !ushort.TryParse(said["Port"], out _)
                ? "Mail__Port is not a port number. Use one like 587, or leave it out."
            : Has("Security") && !Enum.TryParse<SecureSocketOptions>(said["Security"], ignoreCase: true, out _)
                ? "Mail__Security is not None, StartTls or SslOnConnect. Use one of them, or leave it out."
            : Has("UserName") && MayBeRead(said["Security"])
                ? "Mail__UserName is set, but Mail__Security would send the password without encryption. "
                + "Set Mail__Security to StartTls or SslOnConnect, or leave it out."
            : null;

        bool Has(string name) => !string.IsNullOrEmpty(said[name]);
    }

    private static bool MayBeRead(string? security) =>
        Enum.TryParse<SecureSocketOptions>(security, ignoreCase: true, out var chosen)
            && chosen is SecureSocketOptions.None or SecureSocketOptions.StartTlsWhenAvailable;
}
