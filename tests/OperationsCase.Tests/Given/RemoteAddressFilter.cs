using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace OperationsCase.Tests.Given;

/// <summary>Lets a test say from which network address a request comes, as a connection would.</summary>
internal sealed class RemoteAddressFilter : IStartupFilter
{
    public const string Header = "Test-Sent-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return rest(context);
        });
        next(app);
    };
}
