using Dapper;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts;

/// <summary>Whoever holds the machine can let the last administrator in again, and the log says so.</summary>
public class InviteAdministratorTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson ruth = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        ruth = room.AnOfficer("Insp Ruth Adeyemi", Role.Administrator, "Administration");
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_link_from_the_console_sets_a_new_password_ends_every_lock_and_is_logged()
    {
        await room.SignedIn(ruth);

        foreach (var guess in Enumerable.Range(0, 6))
        {
            await room.Visitor().Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(ruth), ["Password"] = $"a wrong guess {guess}" });
        }

        var secret = await Link(CaseRoom.EmailOf(ruth));
        await room.Visitor().Post(
            $"/invitations/{secret.Value}",
            new() { ["Invitation.Password"] = "three words apart", ["Invitation.PasswordAgain"] = "three words apart" });
        var browser = room.Visitor();
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(ruth), ["Password"] = "three words apart" });

        Assert.That(browser.Path, Is.EqualTo("/"));
        Assert.That(
            room.Database.Query<string>("SELECT Headline FROM AuditEntry WHERE Action = 'InviteAdministrator'"),
            Is.EqualTo(new[] { "One-time link made at the console" }));
    }

    [Test]
    public async Task A_disabled_administrator_is_let_in_only_when_no_other_is_left()
    {
        var other = room.AnOfficer("Insp Amal Noor", Role.Administrator, "Administration");
        await room.Database.ExecuteAsync("UPDATE Officer SET DisabledAt = @At WHERE Id = @Id", new { At = room.Clock.GetUtcNow(), ruth.Id });

        var withAnother = await Link(CaseRoom.EmailOf(ruth));
        await room.Database.ExecuteAsync("UPDATE Officer SET DisabledAt = @At WHERE Id = @Id", new { At = room.Clock.GetUtcNow(), other.Id });
        var withoutAnother = await Link(CaseRoom.EmailOf(ruth));

        Assert.That(withAnother.Refusals.Single().Message, Is.EqualTo("This account is disabled. Ask another administrator to enable it"));
        Assert.That(withoutAnother.IsRefused, Is.False);
    }

    [Test]
    public async Task Nobody_but_an_administrator_gets_one()
    {
        var link = await Link(CaseRoom.EmailOf(room.Priya));

        Assert.That(link.Refusals.Single().Kind, Is.EqualTo(RefusalKind.NotFound));
    }

    private Task<Result<string>> Link(string email) => room.As(TestUser.TheSystem, () => room.Send(new InviteAdministrator(email)));
}
