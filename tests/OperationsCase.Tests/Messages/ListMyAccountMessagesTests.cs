using System.Net;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.Passkeys;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Accounts.Tokens;
using OperationsCase.Messages;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Messages;

public class ListMyAccountMessagesTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_officer_is_told_of_every_means_of_theirs_that_is_added_changed_or_removed()
    {
        await room.SignedIn();
        var key = await room.Done(new BeginAuthenticator());
        await room.Done(new ConfirmAuthenticator { Code = Totp.CodeAt(key, room.Clock.GetUtcNow().ToUnixTimeSeconds() / 30) });
        await room.Done(new RenewRecoveryCodes());
        await room.Done(new RemoveAuthenticator());
        await room.Done(new MakeApiToken { Name = "Feed", Scope = ApiTokenScope.Read, Days = 30 });
        await room.Done(new RevokeApiToken(room.Database.QuerySingle<Guid>("SELECT Id FROM ApiToken")));
        room.Database.Execute(
            "INSERT INTO Passkey (Id, OfficerId, CredentialHash, Name, Credential, CreatedAt) VALUES (@Id, @OfficerId, 'hash', 'Work "
                + "phone', 'credential', @At)",
            new { Id = Guid.CreateVersion7(), OfficerId = room.Priya.Id, At = room.Clock.GetUtcNow() });
        await room.Done(new RemovePasskey(room.Database.QuerySingle<Guid>("SELECT Id FROM Passkey")));
        await room.As(room.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration"), () => room.Done(new RenewInvitation(room.Priya.Id)));

        Assert.That((await room.Done(new ListMyAccountMessages())).Select(row => row.What), Is.EquivalentTo(new[]
        {
            "An authenticator app was set up for your account", "New recovery codes were made for your account", "Your authenticator app was removed",
            "The API token Feed was made for your account", "Your API token Feed was revoked", "Your passkey Work phone was removed",
            "An administrator made a one-time link for your account",
        }));
    }

    [Test]
    public async Task Nobody_reads_what_somebody_else_was_told_of_their_account()
    {
        await room.Done(new MakeApiToken { Name = "Feed", Scope = ApiTokenScope.Read, Days = 30 });

        var other = room.AnOfficer("DC Tom Hale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        Assert.That(await room.As(other, () => room.Done(new ListMyAccountMessages())), Is.Empty);
    }

    [Test]
    public async Task A_token_that_opens_nothing_is_logged_with_its_holder_where_there_is_one()
    {
        var api = await room.Api();
        await room.Done(new RevokeApiToken(room.Database.QuerySingle<Guid>("SELECT Id FROM ApiToken")));
        using var stranger = room.Client();
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "oc_nosuchtoken");

        using var revoked = await api.GetAsync("/api/operations");
        using var unknown = await stranger.GetAsync("/api/operations");

        Assert.That(new[] { revoked.StatusCode, unknown.StatusCode }, Is.All.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(room.Database.Query<(string, string)>(
            "SELECT OfficerName, Headline FROM AuditEntry WHERE Action = 'SignIn'"), Is.EquivalentTo(new[]
        {
            ("DC Priya Raman", "API refused: this token is not in force"), ("Somebody", "API refused: no such token"),
        }));
        Assert.That(room.Database.Query<string>("SELECT After FROM AuditEntry WHERE Action = 'SignIn'"), Is.All.EqualTo("{}"));
    }

    [Test]
    public async Task Whoever_sends_many_tokens_that_open_nothing_does_not_fill_the_log()
    {
        using var stranger = room.Client();
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "oc_nosuchtoken");

        foreach (var _ in Enumerable.Range(0, RejectedTokenAudit.MostOfAddress + 20))
        {
            using var answer = await stranger.GetAsync("/api/operations");
        }

        Assert.That(room.Count("SELECT COUNT(*) FROM AuditEntry WHERE Action = 'SignIn'"), Is.EqualTo(RejectedTokenAudit.MostOfAddress));
    }

    [Test]
    public async Task A_passkey_that_opens_nothing_is_logged()
    {
        var browser = room.Visitor();
        var server = await browser.Open("/sign-in");

        var page = await browser.Send("/sign-in?handler=Passkey", server, new() { ["Credential"] = "{}" });

        Assert.That(page.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain("This passkey does not belong to an account here"));
        Assert.That(
            room.Database.Query<string>("SELECT Headline FROM AuditEntry WHERE Action = 'SignIn'"),
            Is.EqualTo(new[] { "Sign-in refused: a passkey that opens nothing" }));
    }
}
