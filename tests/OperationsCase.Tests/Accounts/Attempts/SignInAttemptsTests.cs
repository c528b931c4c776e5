using AngleSharp.Dom;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OperationsCase.Accounts;
using OperationsCase.Accounts.SecondFactors;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts.Attempts;

/// <summary>Whoever sends many tries at the same moment gets no more of them compared than whoever sends one after the other.</summary>
public class SignInAttemptsTests
{
    private const string Right = "correct horse battery";
    private const string TooMany = "There have been too many wrong passwords";

    private readonly TestApplication application;
    private CountingHasher hasher = null!;
    private CaseRoom room = null!;

    public SignInAttemptsTests() => application = new TestApplication(builder => builder.Services
        .AddSingleton<IPasswordHasher<SignInAccount>>(services =>
        hasher = new CountingHasher(services.GetRequiredService<IOptions<PasswordHasherOptions>>())));

    [SetUp]
    public void EnterRoom()
    {
        room = new CaseRoom(application);
        hasher?.Compared = 0;
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [OneTimeTearDown]
    public async Task StopApplication() => await application.DisposeAsync();

    [TestCase(6)]
    [TestCase(12)]
    [TestCase(19)]
    public async Task Of_many_wrong_passwords_at_once_five_are_compared_and_then_not_even_the_right_one(int tries)
    {
        await room.SignedIn();
        hasher.Compared = 0;

        await AtOnce(tries, "/sign-in", guess => new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = $"a wrong guess {guess}" });
        var then = await room.Visitor().Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = Right });

        Assert.That(hasher.Compared, Is.EqualTo(5));
        Assert.That(Said(then), Does.StartWith(TooMany));
    }

    [Test]
    public async Task Of_many_wrong_passwords_at_once_for_an_address_without_an_account_no_more_are_compared_either()
    {
        await AtOnce(19, "/sign-in", guess => new() { ["Email"] = "nobody@police.example", ["Password"] = $"a wrong guess {guess}" });
        var then = await room.Visitor().Post("/sign-in", new() { ["Email"] = " NOBODY@police.example", ["Password"] = Right });

        Assert.That(hasher.Compared, Is.EqualTo(5));
        Assert.That(Said(then), Does.StartWith(TooMany));
    }

    [Test]
    public async Task Of_many_wrong_codes_at_once_five_are_compared_and_then_not_even_the_right_one()
    {
        var key = await AnApp();
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var waiting = room.Visitor();
        var page = await waiting.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = Right });

        await Task.WhenAll(Enumerable.Range(0, 19).Select(guess => waiting.Send("/sign-in/code", page, new() { ["Code"] = WrongCode(key, guess) })));
        var then = await waiting.Send("/sign-in/code", page, new() { ["Code"] = CodeNow(key) });

        Assert.That(Logged("Sign-in refused: wrong code"), Is.EqualTo(5));
        Assert.That(Said(then), Does.StartWith(TooMany));
    }

    [Test]
    public async Task Of_many_wrong_recovery_codes_at_once_five_are_compared()
    {
        await AnApp();
        var waiting = room.Visitor();
        var page = await waiting.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = Right });

        await Task.WhenAll(Enumerable
            .Range(0, 19)
            .Select(guess => waiting.Send("/sign-in/code", page, new() { ["Code"] = $"aaaaaaaa-bbbbbb{guess:00}" })));

        Assert.That(Logged("Sign-in refused: wrong code"), Is.EqualTo(5));
    }

    [TestCase("/account/prove", "Password")]
    [TestCase("/account/password", "Current")]
    public async Task Whoever_is_signed_in_gets_five_compared_too_when_they_show_again_that_it_is_them(string path, string field)
    {
        var browser = await room.SignedIn();
        var page = await browser.Open(path);
        hasher.Compared = 0;

        await Task.WhenAll(Enumerable.Range(0, 19).Select(guess => browser.Send(path, page, new() { [field] = $"a wrong guess {guess}" })));
        var then = await browser.Send(path, page, new() { [field] = Right });

        Assert.That(hasher.Compared, Is.EqualTo(5));
        Assert.That(then.QuerySelector(".govuk-error-summary")!.TextContent, Does.Contain(TooMany));
    }

    [Test]
    public async Task Of_many_passkeys_at_once_that_open_nothing_five_are_looked_at()
    {
        await AtOnce(19, "/sign-in?handler=Passkey", _ => new() { ["Credential"] = """{"id":"bm9ib2R5","response":{}}""" });

        Assert.That(Logged("Sign-in refused: a passkey that opens nothing"), Is.EqualTo(5));
        Assert.That(Logged("Sign-in refused: a passkey that is locked"), Is.EqualTo(14));
    }

    [Test]
    public async Task Each_wrong_password_after_a_lock_locks_for_twice_as_long()
    {
        await room.SignedIn();
        var visitor = room.Visitor();

        foreach (var guess in Enumerable.Range(0, 5))
        {
            await TryToSignIn(visitor, $"a wrong guess {guess}");
        }

        var waits = new List<string?>();

        foreach (var minutes in new[] { 15, 30, 60, 120, 120 })
        {
            waits.Add(Said(await TryToSignIn(visitor, Right)));
            room.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1));
            await TryToSignIn(visitor, "a wrong guess more");
        }

        Assert.That(
            waits.Select(wait => wait![(TooMany.Length + ". Wait ".Length)..].Split(',')[0]),
            Is.EqualTo(new[] { "15 minutes", "30 minutes", "60 minutes", "120 minutes", "120 minutes" }));
    }

    [Test]
    public async Task The_right_password_of_an_account_with_an_app_gives_nobody_more_codes_to_try()
    {
        var key = await AnApp();
        room.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var guess in Enumerable.Range(0, 7))
        {
            var trying = room.Visitor();
            var page = await TryToSignIn(trying, Right);
            await trying.Send("/sign-in/code", page, new() { ["Code"] = WrongCode(key, guess) });
        }

        Assert.That(Logged("Sign-in refused: wrong code"), Is.EqualTo(5));
    }

    [Test]
    public async Task Showing_the_old_password_to_change_it_gives_nobody_more_codes_to_try()
    {
        var key = await AnApp();
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = room.Visitor();
        await TryToSignIn(browser, Right);
        await browser.Post("/sign-in/code", new() { ["Code"] = CodeNow(key) });

        foreach (var guess in Enumerable.Range(0, 8))
        {
            await browser.Post("/account/prove?handler=Code", new() { ["Code"] = WrongCode(key, guess) });
            await browser.Post("/account/password", new() { ["Current"] = Right, ["Change.Password"] = "short", ["Change.PasswordAgain"] = "short" });
        }

        Assert.That(Logged("Step-up refused: wrong code"), Is.EqualTo(5));
    }

    private async Task AtOnce(int tries, string path, Func<int, Dictionary<string, string>> fields)
    {
        var ready = new List<(Browser Browser, IDocument Page)>();

        for (var i = 0; i < tries; i++)
        {
            var browser = room.Visitor();
            ready.Add((browser, await browser.Open("/sign-in")));
        }

        await Task.WhenAll(ready.Select((one, guess) => Task.Run(() => one.Browser.Send(path, one.Page, fields(guess)))));
    }

    private Task<IDocument> TryToSignIn(Browser browser, string password) =>
        browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = password });

    private int Logged(string headline) =>
        room.Database.QuerySingle<int>("SELECT COUNT(*) FROM AuditEntry WHERE Headline = @headline", new { headline });

    private string CodeNow(string key) => Totp.CodeAt(key, room.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    /// <summary>A code of another half minute, an hour or more away.</summary>
    private string WrongCode(string key, int guess) => Totp.CodeAt(key, (room.Clock.GetUtcNow().ToUnixTimeSeconds() / 30) + 200 + guess);

    private async Task<string> AnApp()
    {
        var browser = await room.SignedIn();
        var page = await browser.Open("/account/authenticator");
        var key = page.QuerySelector("main ol b")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.Send("/account/authenticator", page, new() { ["Confirm.Code"] = CodeNow(key) });

        return key;
    }

    private static string? Said(IDocument page) => page.QuerySelector(".govuk-error-summary__list a")?.TextContent.Trim();

    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<SignInAccount>
    {
        private readonly PasswordHasher<SignInAccount> real = new(options);
        private int compared;

        public int Compared
        {
            get => compared;
            set => compared = value;
        }

        public string HashPassword(SignInAccount user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(SignInAccount user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref compared);

            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
