using Microsoft.Extensions.Configuration;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>Links that leave the building are of the site's own address, whatever host a request names.</summary>
public class PublicUrlTests
{
    [TestCase("https://cases.police.example", "https://cases.police.example/invitations/")]
    [TestCase(null, "http://localhost:5080/invitations/")]
    public async Task An_invitation_made_with_a_forged_host_leads_to_the_site(string? site, string link)
    {
        await using var room = new CaseRoom(builder => builder.Configuration.AddInMemoryCollection([new("Mail:Site", site)]));
        var administrator = room.AnOfficer("Sam Lowe", Role.Administrator, "Service desk", CaseRoom.Hackney);
        var browser = await room.SignedIn(administrator);
        browser.Host = "evil.example";
        var form = await browser.Open("/accounts/new");

        var page = await browser.Send("/accounts/new", form, new()
        {
            ["Invite.Name"] = "DC Jo Park",
            ["Invite.Email"] = "jo.park@police.example",
            ["Invite.Role"] = nameof(Role.BoroughOfficer),
            ["Invite.Unit"] = "Hackney drugs unit",
            ["Invite.BoroughCodes"] = CaseRoom.Hackney,
        });

        Assert.That(page.Body!.TextContent, Does.Contain(link).And.Not.Contain("evil.example"));
    }

    [Test]
    public async Task Where_the_site_is_set_no_other_host_is_believed_by_anything()
    {
        await using var room = new CaseRoom(builder => builder.Configuration.AddInMemoryCollection([new(
            "Site",
            "https://cases.police.example:8443")]));
        var asked = await room.Server.SendAsync(context =>
        {
            context.Request.Path = "/sign-in";
            context.Request.Host = new("evil.example");
        });

        Assert.That(asked.Request.Host.Value, Is.EqualTo("cases.police.example:8443"));
    }
}
