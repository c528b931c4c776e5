using Microsoft.Extensions.Configuration;
using OperationsCase.Access;
using OperationsCase.Access.Accounts;
using OperationsCase.Access.Accounts.SingleSignOn;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Access.Accounts;

public class SettingsTests
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

    private static IConfiguration Configured(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)))
        .Build();
}
