using System.Net;
using System.Net.Sockets;

namespace OperationsCase.Foundation.Web;

/// <summary>Says who a visitor's tries are counted for, before they have said who they are.</summary>
internal interface IRateLimitSubject
{
    string Of(HttpContext context);

    /// <summary>Who what was sent counts for besides, once it can be read; null for nobody.</summary>
    string? AlsoOf(HttpContext context, IFormCollection? form);
}

/// <summary>By the network address alone, as the proxies named in the settings tell it.</summary>
internal sealed class RateLimitSubject : IRateLimitSubject
{
    /// <summary>What an IPv6 network gives to one customer at the least, who may use any address of it.</summary>
    private const int BytesOfNetwork = 8;

    public string Of(HttpContext context) => $"address {AddressOf(context)}";

    public string? AlsoOf(HttpContext context, IFormCollection? form) => null;

    public static string AddressOf(HttpContext? context) => context?.Connection.RemoteIpAddress switch
    {
        null => "this machine",
        { IsIPv4MappedToIPv6: true } mapped => $"{mapped.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Of6To4(address) is { } host ? $"{host}" : $"{NetworkOf(address)}/64",
        var address => $"{address}",
    };

    /// <summary>The host of IPv4 that has a whole network 2002:…::/48 to itself, or null (RFC 3056).</summary>
    private static IPAddress? Of6To4(IPAddress address) =>
        address.GetAddressBytes() is [0x20, 0x02, var a, var b, var c, var d, ..] ? new IPAddress([a, b, c, d]) : null;

    private static IPAddress NetworkOf(IPAddress address) => new([.. address.GetAddressBytes()[..BytesOfNetwork], .. new byte[BytesOfNetwork]]);
}
