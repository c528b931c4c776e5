using System.Net;
using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Audit.Reasons;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Tests.Given;

/// <summary>One application serves one test after the other, and none notices the one before.</summary>
public class TestApplicationTests
{
    private readonly TestApplication application = new(builder =>
        builder.Services.AddSingleton(new RateLimitSettings { SignInsOfAccount = 3, SignInsOfAddress = 4, SearchesOfAccount = 2 }));

    [OneTimeTearDown]
    public async Task StopApplication() => await application.DisposeAsync();

    [Test]
    public async Task The_next_test_has_a_blank_record_the_clock_of_its_own_and_nobody_signed_in()
    {
        string cookie;

        using (var first = new CaseRoom(application))
        {
            await first.AClosure();
            first.Clock.Advance(TimeSpan.FromDays(30));
            cookie = (await first.SignedIn()).Cookie;
        }

        using var second = new CaseRoom(application);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/operations") { Headers = { { "Cookie", cookie } } };
        using var client = second.Client();

        Assert.That(second.Database.QuerySingle<int>("SELECT COUNT(*) FROM Operation"), Is.Zero);
        Assert.That(second.Services
            .GetRequiredService<TimeProvider>()
            .GetUtcNow(), Is.EqualTo(new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.Zero)));
        Assert.That((await client.SendAsync(request)).Headers.Location?.OriginalString, Does.Contain("/sign-in"));
    }

    [Test]
    public void Its_keys_open_nothing_that_was_sealed_before()
    {
        string @sealed;

        using (var first = new CaseRoom(application))
        {
            @sealed = Protector(first).Protect("cookie");
            Assert.That(Protector(first).Unprotect(@sealed), Is.EqualTo("cookie"));
        }

        using var second = new CaseRoom(application);

        Assert.That(() => Protector(second).Unprotect(@sealed), Throws.InstanceOf<CryptographicException>());
        Assert.That(Protector(second).Unprotect(Protector(second).Protect("cookie")), Is.EqualTo("cookie"));
    }

    [Test]
    public async Task Its_limits_begin_again()
    {
        for (var test = 0; test < 3; test++)
        {
            using var room = new CaseRoom(application);
            var browser = await room.SignedIn();
            var statuses = new List<HttpStatusCode>();

            for (var search = 0; search < 3; search++)
            {
                await browser.Open("/operations?find=harrier");
                statuses.Add(browser.Status);
            }

            Assert.That(statuses, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests }));
        }
    }

    [Test]
    public async Task What_was_read_once_of_the_record_is_read_again()
    {
        using (var first = new CaseRoom(application))
        {
            first.Database.Execute("UPDATE Borough SET Name = 'Elsewhere' WHERE Code = @Hackney", new { CaseRoom.Hackney });
            first.Database.Execute("UPDATE BankHoliday SET Name = 'No day at all'");
            Assert.That(NameOfHackney(first), Is.EqualTo("Elsewhere"));
            Assert.That((await first.Services.GetRequiredService<BankHolidayCalendars>().Latest()).Days.Values, Has.All.EqualTo("No day at all"));
        }

        using var second = new CaseRoom(application);

        Assert.That(NameOfHackney(second), Is.EqualTo("Hackney"));
        Assert.That((await second.Services.GetRequiredService<BankHolidayCalendars>().Latest()).Days.Values, Has.None.EqualTo("No day at all"));
    }

    [Test]
    public void Every_singleton_that_can_remember_is_made_anew_and_what_a_test_put_in_place_is_left()
    {
        RowsReadCounter read;
        var officer = Guid.CreateVersion7();

        using (var first = new CaseRoom(application))
        {
            read = first.Services.GetRequiredService<RowsReadCounter>();
            Assert.That(read.Take(officer, typeof(object), [.. Enumerable.Range(0, read.Allowed.Rows).Select(row => (object)row)]), Is.True);
            Assert.That(read.Take(officer, typeof(object), ["one more"]), Is.False);
        }

        using var second = new CaseRoom(application);

        Assert.That(second.Services.GetRequiredService<RowsReadCounter>(), Is.SameAs(read));
        Assert.That(read.Take(officer, typeof(object), ["one more"]), Is.True);
        Assert.That(second.Services.GetRequiredService<RateLimitSettings>().SearchesOfAccount, Is.EqualTo(2));
    }

    private static IDataProtector Protector(CaseRoom room) => room.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static string NameOfHackney(CaseRoom room) => room.Services.GetRequiredService<Gazetteer>().Borough(CaseRoom.Hackney)!.Name;
}
