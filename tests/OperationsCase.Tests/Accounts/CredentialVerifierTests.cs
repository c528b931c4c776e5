using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OperationsCase.Accounts;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts;

public class CredentialVerifierTests
{
    private const string Right = "correct horse battery";

    [Test]
    public async Task A_password_kept_by_fewer_rounds_is_kept_by_more_once_its_officer_signs_in()
    {
        using var room = new CaseRoom(builder => builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 2_000));
        var old = new PasswordHasher<SignInAccount>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })).HashPassword(
            new SignInAccount(),
            Right);
        await room.Database.ExecuteAsync("UPDATE Officer SET PasswordHash = @old WHERE Id = @Id", new { old, room.Priya.Id });
        var stamp = room.Database.QuerySingle<string>("SELECT SecurityStamp FROM Officer WHERE Id = @Id", new { room.Priya.Id });

        await SignIn(room, "a wrong password");
        var afterWrong = Kept(room);
        var browser = await SignIn(room, Right);
        var afterRight = Kept(room);
        await SignIn(room, Right);

        Assert.That(browser.Path, Is.EqualTo("/"));
        Assert.That(afterWrong, Is.EqualTo(old));
        Assert.That(Rounds(afterRight), Is.EqualTo(2_000));
        Assert.That(Kept(room), Is.EqualTo(afterRight));
        Assert.That(room.Database.QuerySingle<string>("SELECT SecurityStamp FROM Officer WHERE Id = @Id", new { room.Priya.Id }), Is.EqualTo(stamp));
    }

    [Test]
    public void A_record_in_use_keeps_passwords_by_as_many_rounds_as_OWASP_asks_for_and_never_by_fewer()
    {
        var fewer = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["SignIn:PasswordRounds"] = "209999" })
            .Build();

        Assert.That(new SignInSettings().PasswordRounds, Is.GreaterThanOrEqualTo(210_000));
        Assert.That(SignInSettings.Trouble(fewer), Is.EqualTo("SignIn__PasswordRounds is 209999. Use 210000 or more, or leave it out."));
    }

    private static async Task<Browser> SignIn(CaseRoom room, string password)
    {
        var browser = room.Visitor();
        await browser.Post("/sign-in", new() { ["Email"] = CaseRoom.EmailOf(room.Priya), ["Password"] = password });

        return browser;
    }

    private static string Kept(CaseRoom room) =>
        room.Database.QuerySingle<string>("SELECT PasswordHash FROM Officer WHERE Id = @Id", new { room.Priya.Id });

    /// <summary>As version 3 of Identity's format has them: after its mark and the algorithm, 2 for HMAC-SHA-512.</summary>
    private static int Rounds(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        Assert.That((bytes[0], bytes[4]), Is.EqualTo(((byte)1, (byte)2)));

        return System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5));
    }
}
