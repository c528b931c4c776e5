using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Deadlines;
using OperationsCase.Marking;
using OperationsCase.Retention;
using OperationsCase.Tests.Audit;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

public partial class EveryKindOfCaseTests
{
    [TestCaseSource(nameof(Kinds))]
    public async Task It_comes_to_review_and_nothing_is_left_of_it_once_it_is_erased(CaseKind kind)
    {
        var sample = SampleCase.Of(kind.Code);
        var reference = await Record(kind);
        await sample.Change(room, reference, $"{Word} still");
        await room.Done(new MarkCase { Case = reference, Mark = ProtectiveMark.OfficialSensitive, Caveat = $"Protect {Word}" });
        await room.Send(room.ADisclosure(reference) with { Organisation = $"{Word} Homes" });
        await room.EndClock(await room.AClockOf(reference));
        await sample.End(room, reference);
        await room.As(supervisor, () => room.Done(room.ARestriction(reference, room.Priya, manager) with { Reason = $"{Word} tells us." }));
        await room.ScheduleReviews();
        Assert.That(Telling(), Does.Contain("CaseRecord").Or.Contain("Deadline").Or.Contain("AuditEntry"));

        await room.As(manager, async () =>
        {
            await room.DoneSayingWhy(new GetRetentionReview(reference));
            await room.Done(await room.AnErasure(reference));
        });

        Assert.That(Telling(), Is.Empty);
        Assert.That(room.Count($"SELECT COUNT(*) FROM CaseRecord WHERE Reference = '{reference}'"), Is.Zero);
        Assert.That((await room.Verified()).Flaws, Is.Empty);
        var officer = await room.SignedIn();
        await officer.Open(kind.AddressOf(reference));
        Assert.That(officer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        var reader = await room.SignedIn(manager);
        Assert.That(Text(await reader.Open(kind.AddressOf(reference))), Does.Contain($"{reference} was erased"));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task A_clock_of_it_is_listed_explained_and_warned_of_with_a_link_to_it(CaseKind kind)
    {
        var reference = await Record(kind);

        if (await room.AClockOf(reference) is not { } deadline)
        {
            Assert.Ignore("No borough leads it, so nobody would hold its clocks.");

            return;
        }

        var browser = await room.SignedIn();
        var link = $"a[href='{kind.AddressOf(reference)}']";

        foreach (var address in new[] { "/", "/deadlines?everybodys=true", $"/deadlines/{deadline}" })
        {
            Assert.That((await browser.Open(address)).QuerySelector($"main {link}"), Is.Not.Null, address);
        }

        Assert.That(
            (await room.Done(new ListDeadlines())).Rows.Single(row => row.Id == deadline).Name,
            Is.EqualTo(kind.NameOf(room.Database.QuerySingle<string>("SELECT Title FROM CaseRecord WHERE Reference = @reference", new { reference }))));

        room.Clock.Advance(TimeSpan.FromHours(47));
        await room.Sweep();

        var late = await room.SignedIn();
        Assert.That((await late.Open("/messages")).QuerySelector($"main {link}"), Is.Not.Null);
        Assert.That((await late.Open("/")).QuerySelector($"main {link}"), Is.Not.Null);
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Whoever_holds_a_clock_of_it_is_put_on_the_list_before_it_is_restricted(CaseKind kind)
    {
        var reference = await Record(kind);

        if (await room.AClockOf(reference) is not { } deadline)
        {
            Assert.Ignore("No borough leads it, so nobody would hold its clocks.");

            return;
        }

        room.Database.Execute("UPDATE Deadline SET OfficerId = @Id WHERE Id = @deadline", new { colleague.Id, deadline });

        var refused = await room.As(supervisor, () => room.Send(room.ARestriction(reference)));

        Assert.That(refused.Refusals.Single().Message, Does.StartWith("DC Owen Tate holds "));
        await room.As(supervisor, () => room.Done(room.ARestriction(reference, room.Priya, colleague)));
        await room.As(colleague, async () => Assert.That((await room.Done(new ListDeadlines())).Rows.Select(row => row.Id), Does.Contain(deadline)));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task A_record_that_does_not_know_the_kind_is_not_opened_until_it_was_migrated(CaseKind kind)
    {
        var register = room.Services.GetRequiredService<CaseKindRegister>();
        room.Database.Execute("DELETE FROM CaseKind WHERE Code = @Code", new { kind.Code });

        var reason = await register.WhyNotToOpen();
        await register.Write();

        Assert.That(reason, Does.EndWith($"does not know {kind.Plural} yet. Run `migrate` first."));
        Assert.That(await register.WhyNotToOpen(), Is.Null);
    }

    private IEnumerable<string> Telling() => room.Everything()
        .Append(KeyValuePair.Create("Consultation", string.Concat(room.Database.Query<string>("SELECT Terms FROM Consultation"))))
        .Where(table => table.Value.Contains(Word, StringComparison.OrdinalIgnoreCase))
        .Select(table => table.Key);
}
