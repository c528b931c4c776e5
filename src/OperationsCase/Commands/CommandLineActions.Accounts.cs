using MediatR;
using OperationsCase.Accounts;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Commands;

/// <summary>What can be asked about accounts, beside the running application too.</summary>
internal sealed partial class CommandLineActions
{
    public Task<int> Token(Settings settings, string email) => BesideOthers(settings, async app =>
    {
        var token = await app.Services.GetRequiredService<IMediator>().Send(new IssueApiTokenAtConsole(email));

        if (token.IsRefused)
        {
            return Refuse($"No active account has the e-mail address {email}.");
        }

        Console.WriteLine(token.Value);

        return 0;
    });

    public Task<int> AdministratorLink(Settings settings, string email) => BesideOthers(settings, async app =>
    {
        var link = await app.Services.GetRequiredService<IMediator>().Send(new InviteAdministrator(email));

        if (link.IsRefused)
        {
            return Refuse(link.Refusals[0].Kind == RefusalKind.NotFound
                ? $"No administrator has the e-mail address {email}."
                : $"{link.Refusals[0].Message}.");
        }

        Console.WriteLine("Set a new password here. The link works once, for 3 days, and is recorded in the audit log. "
            + "It begins with Site, or with --urls if Site is not set:");
        Console.WriteLine($"  {OneTimeLink.Of(app.Services.GetRequiredService<PublicUrl>(), link.Value)}");

        return 0;
    });
}
