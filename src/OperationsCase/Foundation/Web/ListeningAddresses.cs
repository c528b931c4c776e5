using System.Net.Sockets;

namespace OperationsCase.Foundation.Web;

/// <summary>The addresses after --urls, and what to say when this machine cannot listen on them.</summary>
internal static class ListeningAddresses
{
    /// <returns>What is wrong with the addresses, in a sentence, or null.</returns>
    public static string? Trouble(Settings settings) =>
        string.IsNullOrWhiteSpace(settings.Urls) ? "Give an address after --urls, like http://localhost:5080."
        : settings.Urls
            .Split(';')
            .FirstOrDefault(url => !IsAddress(url)) is { } wrong ? $"{wrong} is not a valid address. Use one like http://localhost:5080 after --urls."
        : settings.Urls.Split(';').FirstOrDefault(IsLocalhostWithoutPort) is { } any
            ? $"{any} has no port. Use one like http://localhost:5080 after --urls, or http://127.0.0.1:0 for any free port."
        : null;

    /// <returns>
    /// What whoever starts the program must do about a start that failed, in a sentence; null when the exception is not about listening.
    /// </returns>
    public static string? AdviceOn(Exception exception, string urls)
    {
        var causes = Causes(exception).ToList();

        return causes.Exists(cause => cause is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            ? $"Another program is already listening on {urls}. Stop it, or use another address with --urls."
            : causes.Exists(cause => cause is SocketException { SocketErrorCode: SocketError.AccessDenied })
            ? $"This account may not listen on {urls}. Use a port above 1023 with --urls, such as http://localhost:5080."
            : causes.Exists(cause => cause is SocketException) || (exception is IOException
                && exception.Message.Contains("bind", StringComparison.OrdinalIgnoreCase))
            ? $"This machine cannot listen on {urls}. Use another address with --urls, such as http://localhost:5080."
            : urls.Contains("https:", StringComparison.OrdinalIgnoreCase)
                && causes.Exists(cause => cause.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase))
            ? $"{urls} needs a certificate, which this machine does not have or cannot read. Set Kestrel__Certificates__Default__Path to "
                + $"one, or use an http address with --urls."
            : null;
    }

    /// <remarks>A localhost that is taken twice, by IPv4 and by IPv6, fails with both.</remarks>
    private static IEnumerable<Exception> Causes(Exception? exception) => exception switch
    {
        null => [],
        AggregateException many => many.InnerExceptions.SelectMany(Causes).Prepend(many),
        _ => Causes(exception.InnerException).Prepend(exception),
    };

    private static bool IsLocalhostWithoutPort(string url) =>
        BindingAddress.Parse(url) is { Port: 0 } address && address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is
            {
                Scheme: "http" or "https", Port: >= 0
                and <= 65535, PathBase: "", IsUnixPipe: false, IsNamedPipe: false
            } address
                && !address.Host.Any(char.IsWhiteSpace);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
