using Microsoft.Extensions.Configuration;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Accounts.SingleSignOn;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Accounts;

public class SignInSettingsTests
{
    [Test]
    public void What_claims_mean_is_read_from_the_configuration()
    {
        var settings = SingleSignOnSettings.Of(Configured(
            ("SingleSignOn:Authority", "https://sign-on.police.example/"),
            ("SingleSignOn:RoleClaim", "groups"),
            ("SingleSignOn:Roles:oc-drugs-officer", "BoroughOfficer"),
            ("SingleSignOn:Boroughs:Hackney BCU", CaseRoom.Hackney)));

        Assert.That(settings.IsConfigured, Is.True);
        Assert.That(settings.RoleClaim, Is.EqualTo("groups"));
        Assert.That(settings.Roles, Is.EqualTo(new Dictionary<string, Role> { ["oc-drugs-officer"] = Role.BoroughOfficer }));
        Assert.That(settings.Boroughs, Is.EqualTo(new Dictionary<string, string> { ["Hackney BCU"] = CaseRoom.Hackney }));
        Assert.That(settings.Scopes, Is.EqualTo(new[] { "profile", "email" }));
    }

    [Test]
    public void How_long_sessions_last_and_who_needs_a_second_factor_is_read_from_the_configuration()
    {
        var settings = SignInSettings.Of(Configured(("SignIn:IdleMinutes", "20"), ("SignIn:SecondFactorFor:0", "Administrator")));

        Assert.That(settings.Idle, Is.EqualTo(TimeSpan.FromMinutes(20)));
        Assert.That(settings.Longest, Is.EqualTo(TimeSpan.FromHours(10)));
        Assert.That(settings.SecondFactorFor, Is.EqualTo(new[] { Role.Administrator }));
    }

    [Test]
    public void Settings_that_have_another_name_now_are_still_read_by_their_older_one()
    {
        var older = SignInSettings.Of(Configured(("SignIn:ProofMinutes", "5"), ("SignIn:KeptMinutes", "20")));
        var both = SignInSettings.Of(Configured(("SignIn:ProofMinutes", "5"), ("SignIn:StepUpMinutes", "7")));

        Assert.That(older.StepUp, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(older.SavedFormTime, Is.EqualTo(TimeSpan.FromMinutes(20)));
        Assert.That(both.StepUp, Is.EqualTo(TimeSpan.FromMinutes(7)));
    }

    [TestCase("SignIn:IdleMinutes", "-5", "SignIn__IdleMinutes is -5. Use 1 or more, or leave it out.")]
    [TestCase("SignIn:StepUpMinutes", "0", "SignIn__StepUpMinutes is 0. Use 1 or more, or leave it out.")]
    [TestCase("Limits:SignInsOfAddress", "0", "Limits__SignInsOfAddress is 0. Use 1 or more, or leave it out.")]
    [TestCase("Limits:Window", "00:00:00", "Limits__Window is 00:00:00. Use a time above zero, such as 00:05:00, or leave it out.")]
    public void A_time_or_a_limit_that_would_let_nobody_in_is_refused_at_the_start(string setting, string value, string sentence)
    {
        var configuration = Configured((setting, value));

        Assert.That(SignInSettings.Trouble(configuration) ?? RateLimitSettings.Trouble(configuration), Is.EqualTo(sentence));
    }

    private static IConfiguration Configured(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)))
        .Build();
}
