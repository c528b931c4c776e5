using MailKit.Security;
using MimeKit;

namespace OperationsCase.Deadlines.Mailing;

/// <summary>How e-mail leaves, as the section "Mail" of the configuration says. Without a host it is put into a folder instead.</summary>
internal sealed record MailSettings
{
    public const string Section = "Mail";

    private const int PortOfTls = 465;

    /// <summary>The SMTP server; none in development.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>None, StartTls or SslOnConnect; left out, TLS is used where the server offers it, and with a user name always.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.Auto;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public bool HasUserName => !string.IsNullOrEmpty(UserName);

    public string From { get; init; } = "operationscase@localhost";

    /// <summary>Where letters are put while there is no host.</summary>
    public string Folder { get; init; } = "";

    /// <param name="configuration">Whose section is read.</param>
    /// <param name="settings">Say what is not configured: the folder beside the record.</param>
    public static MailSettings Of(IConfiguration configuration, Settings settings)
    {
        var said = configuration.GetSection(Section);
        var read = said.Get<MailSettings>() ?? new MailSettings();

        return read with
        {
            Security = read.HasUserName && read.Security == SecureSocketOptions.Auto
                ? read.Port == PortOfTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls
                : read.Security,
            Host = string.IsNullOrWhiteSpace(read.Host) ? null : read.Host.Trim(),
            Folder = read.Folder.Length > 0 ? read.Folder : Path.Combine(settings.Data, "mail"),
        };
    }

    /// <returns>What is wrong with the section, in a sentence, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        var said = configuration.GetSection(Section);

        return !string.IsNullOrEmpty(said["From"]) && !MailboxAddress.TryParse(said["From"], out _) ? "Mail__From is not an e-mail address. Write it like operationscase@example.org."
            : !string.IsNullOrEmpty(said["Port"]) && !ushort.TryParse(said["Port"], out _) ? "Mail__Port is not a port number. Write it like 587, or leave it out."
            : !string.IsNullOrEmpty(said["Security"]) && !Enum.TryParse<SecureSocketOptions>(said["Security"], ignoreCase: true, out _) ? "Mail__Security is none of None, StartTls and SslOnConnect. Set one of them, or leave it out."
            : !string.IsNullOrEmpty(said["UserName"]) && MayBeRead(said["Security"]) ? "Mail__UserName is set, and Mail__Security would let the password be read on its way. Set Mail__Security to StartTls or SslOnConnect, or leave it out."
            : null;
    }

    private static bool MayBeRead(string? security) =>
        Enum.TryParse<SecureSocketOptions>(security, ignoreCase: true, out var chosen) && chosen is SecureSocketOptions.None or SecureSocketOptions.StartTlsWhenAvailable;
}
