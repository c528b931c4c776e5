using System.Net;
using System.Net.Sockets;

namespace OperationsCase.Foundation.Web;

/// <summary>Says who a visitor's tries are counted for, before they have said who they are.</summary>
internal interface IOrigins
{
    string Of(HttpContext context);
}

/// <summary>By the network address alone, as the proxies named in the settings tell it.</summary>
internal sealed class Origins : IOrigins
{
    /// <summary>What an IPv6 network gives to one customer at the least, who may use any address of it.</summary>
    private const int BytesOfNetwork = 8;

    public string Of(HttpContext context) => $"address {AddressOf(context)}";

    public static string AddressOf(HttpContext? context) => context?.Connection.RemoteIpAddress switch
    {
        null => "this machine",
        { IsIPv4MappedToIPv6: true } mapped => $"{mapped.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => $"{NetworkOf(address)}/64",
        var address => $"{address}",
    };

    private static IPAddress NetworkOf(IPAddress address) => new([.. address.GetAddressBytes()[..BytesOfNetwork], .. new byte[BytesOfNetwork]]);
}
