using Microsoft.Extensions.Configuration;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Tests.Foundation.Sealing;

/// <summary>The keys by which the log is signed.</summary>
public class AuditKeysTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("keys-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void The_first_start_makes_one_in_a_file_and_the_second_keeps_it()
    {
        AuditKeys.MakeFirst(Settings(), folder);
        var signed = Read().Sign("entry");
        AuditKeys.MakeFirst(Settings(), folder);

        Assert.That(Read().Sign("entry"), Is.EqualTo(signed));
        Assert.That(Read().Former, Is.Zero);
    }

    [Test]
    public void What_a_former_key_signed_still_holds_after_a_new_one_was_made()
    {
        AuditKeys.Add(folder);
        var before = Read().Sign("entry");
        AuditKeys.Add(folder);

        Assert.That(Read().Former, Is.EqualTo(1));
        Assert.That(Read().Sign("entry"), Is.Not.EqualTo(before));
        Assert.That(Read().Holds(before, "entry"), Is.True);
        Assert.That(Read().Holds(before, "another entry"), Is.False);
    }

    [Test]
    public void A_key_in_the_settings_stands_before_the_file_and_none_is_made()
    {
        var settings = Settings(("Audit:Key", AKey(1)), ("Audit:FormerKeys:0", AKey(2)));
        var former = AuditKeys.Of(Convert.FromBase64String(AKey(2))).Sign("entry");

        AuditKeys.MakeFirst(settings, folder);

        Assert.That(File.Exists(Path.Combine(folder, AuditKeys.FileName)), Is.False);
        Assert.That(AuditKeys.Read(settings, folder).Holds(former, "entry"), Is.True);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("12345678:abcd")]
    [TestCase("nonsense")]
    public void What_no_key_signed_does_not_hold(string? mac)
    {
        AuditKeys.Add(folder);

        Assert.That(Read().Holds(mac, "entry"), Is.False);
    }

    [Test]
    public void Without_a_key_nothing_is_signed_and_nothing_can_be_told()
    {
        Assert.That(Read().IsThere, Is.False);
        Assert.That(Read().Sign("entry"), Is.Null);
        Assert.That(Read().Holds("anything", "entry"), Is.True);
    }

    [TestCase("Audit:Key", "short", "Audit__Key is not a key")]
    [TestCase("Audit:FormerKeys:0", "short", "Audit__FormerKeys has something in it that is not a key")]
    [TestCase("Audit:ConsultationYears", "2", "Audit__ConsultationYears must be at least 6")]
    public void A_setting_that_cannot_be_followed_is_named(string name, string value, string sentence) =>
        Assert.That(AuditSettings.Trouble(Settings((name, value))), Does.StartWith(sentence));

    private AuditKeys Read() => AuditKeys.Read(Settings(), folder);

    private static string AKey(byte first) => Convert.ToBase64String([first, .. new byte[AuditKeys.KeyBytes - 1]]);

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        .Build();
}
