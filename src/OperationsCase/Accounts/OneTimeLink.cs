using Microsoft.AspNetCore.Mvc.RazorPages;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Accounts;

internal static class OneTimeLink
{
    public static string LinkOf(this PageModel page, string secret) => Of(page.HttpContext.RequestServices.GetRequiredService<PublicUrl>(), secret);

    public static string Of(PublicUrl site, string secret) => $"{site.Value}/invitations/{secret}";
}
