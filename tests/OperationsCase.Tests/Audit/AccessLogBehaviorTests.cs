using Dapper;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit;

public class AccessLogBehaviorTests
{
    private CaseRoom room = null!;
    private TestUser.TestPerson outsider = null!;

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom();
        outsider = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task An_auditor_reads_who_asked_for_a_case_that_is_not_theirs_to_see()
    {
        var operation = await room.AClosure();
        await room.As(outsider, () => room.Send(new GetOperation(operation)));
        await room.As(outsider, () => room.Send(new GetOperation("CH-2026-999999")));

        var found = await room.As(
            room.AnOfficer("Callum Hesketh", Role.Auditor, "Audit"),
            () => room.Done(new ListAuditLog { Of = AuditLogKind.Looked, Person = outsider.Name }));

        Assert.That(found.Rows.SelectMany(row => row.Terms), Is.EquivalentTo(new[]
        {
            "Refused: There is no such case, or it is not theirs to see", $"Operation: {operation}",
            "Refused: There is no such case, or it is not theirs to see", "Operation: CH-2026-999999",
        }));
        Assert.That(found.Rows.SelectMany(row => row.About), Is.Empty);
    }

    [Test]
    public async Task What_was_typed_into_a_form_that_was_refused_is_not_kept()
    {
        var operation = await room.AClosure();
        var browser = await room.SignedIn(outsider);
        await room.Database.ExecuteAsync("DELETE FROM Consultation");

        await browser.Send($"/operations/{operation}/close", await browser.Open("/account"), new()
        {
            ["Close.Outcome"] = "NoFurtherAction",
            ["Close.Note"] = "Harri went away",
        });

        var terms = room.Database.Query<string>("SELECT Terms FROM Consultation").ToList();
        Assert.That(terms, Has.Some.Contains("Refused"));
        Assert.That(terms, Has.None.Contains("Harri"));
    }

    [Test]
    public async Task A_role_that_does_not_do_this_is_logged_too()
    {
        await room.As(room.AnOfficer("PS Dan Whitlock", Role.SntSergeant, "Dalston ward", CaseRoom.Hackney), () => room.Send(new ListNetworks()));

        Assert.That(
            room.Database.QuerySingle<string>("SELECT Terms FROM Consultation WHERE Request = 'ListNetworks'"),
            Does.Contain("Their role does not do this"));
    }

    [Test]
    public async Task Trying_to_sign_in_with_an_address_that_has_no_account_is_logged_without_what_was_typed()
    {
        var browser = room.Visitor();

        await browser.Post("/sign-in", new() { ["Email"] = "nobody@police.example", ["Password"] = "correct horse battery" });

        var entry = room.Database.QuerySingle<string>("SELECT CONCAT(OfficerName, ': ', Headline, After) FROM AuditEntry WHERE Action = 'SignIn'");
        Assert.That(entry, Is.EqualTo("Somebody: Sign-in refused: no such account{}"));
    }
}
