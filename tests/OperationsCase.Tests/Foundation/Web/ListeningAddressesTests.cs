using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Web;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Web;

/// <summary>Where the application listens, where it keeps its record, and how officers reach it.</summary>
public class ListeningAddressesTests
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"addresses-{Guid.CreateVersion7():N}");

    [TearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();

        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [TestCase("127.0.0.1")]
    [TestCase("localhost")]
    [TestCase("+")]
    public async Task A_port_in_use_is_told_in_a_sentence(string host)
    {
        using var four = new TcpListener(IPAddress.Any, 0) { ExclusiveAddressUse = true };
        four.Start();
        var port = ((IPEndPoint)four.LocalEndpoint).Port;
        using var six = new TcpListener(IPAddress.IPv6Any, port);
        six.Server.DualMode = false;
        six.Start();

        var started = await Start($"http://{host}:{port}");

        Assert.That(started.Said, Does.Not.Contain("crit:").And.Not.Contain("/invitations/"));
        Assert.That((started.ExitCode, started.Complained), Is.EqualTo((1, $"Another program is already listening on http://{host}:{port}. "
            + "Stop it, or use another address with --urls.")));
    }

    [TestCase("https://127.0.0.1:0", "https://127.0.0.1:0 needs a certificate")]
    [TestCase("http://192.0.2.1:5999", "This machine cannot listen on http://192.0.2.1:5999.")]
    [TestCase("", "Give an address after --urls")]
    [TestCase("http://127.0.0.1:0;nonsense", "nonsense is not a valid address. Use one like http://localhost:5080")]
    [TestCase("http://localhost:0", "http://localhost:0 has no port. Use one like http://localhost:5080")]
    [TestCase("http://localhost:80 80", "http://localhost:80 80 is not a valid address.")]
    [TestCase("http://127.0.0.1:0/below", "http://127.0.0.1:0/below is not a valid address.")]
    public async Task An_address_that_nobody_can_listen_on_is_told_in_a_sentence(string urls, string sentence)
    {
        var started = await Start(urls);

        Assert.That(started.ExitCode, Is.EqualTo(1));
        Assert.That(started.Complained, Does.StartWith(sentence).And.Not.Contain("   at "));
    }

    [TestCase("SignIn__IdleMinutes", "soon", "SignIn__IdleMinutes has a value that cannot be used. Correct it, or leave the setting out.")]
    [TestCase(
        "Proxies",
        "the balancer",
        "the balancer is not the address of a proxy. Set Proxies like 10.1.4.7, or 10.2.0.0/24 for a network, with commas between.")]
    [TestCase("Site", "operationscase", "Site is not a web address. Use one without a path, like https://operationscase.example.org.")]
    [TestCase(
        "Mail__Site",
        "https://a.example/b",
        "Mail__Site is not a web address. Use one without a path, like https://operationscase.example.org.")]
    [TestCase("Site", "http://0.0.0.0:5080", "Site is not a web address. Use one without a path, like https://operationscase.example.org.")]
    public async Task A_setting_that_cannot_be_used_is_told_in_a_sentence(string setting, string value, string sentence) =>
        Assert.That(await Start("http://127.0.0.1:0", (setting, value)), Is.EqualTo(new ProgramProcess(1, "", sentence)));

    [TestCase("a;b")]
    [TestCase("a b=c")]
    [TestCase("it's \"here\"")]
    [TestCase("Data Source=other.db;Mode=Memory")]
    [TestCase("café%20#?&")]
    public async Task A_folder_may_be_called_anything_that_the_system_takes(string name)
    {
        var folder = Path.Combine(data, name);

        var migrated = await ProgramProcess.With(new Dictionary<string, string> { ["Database"] = "" }, "migrate", "--data", folder);

        Assert.That((migrated.ExitCode, migrated.Complained), Is.EqualTo((0, "")));
        Assert.That(File.Exists(Path.Combine(folder, Settings.FileName)), Is.True);
    }

    [TestCase("http://localhost:5080", null, "http://localhost:5080", false)]
    [TestCase("http://+:5080", null, "http://localhost:5080", true)]
    [TestCase("http://0:5080", null, "http://localhost:5080", true)]
    [TestCase("http://[0:0:0:0:0:0:0:0]:5080", null, "http://localhost:5080", true)]
    [TestCase("http://cases.example:5080", null, "http://cases.example:5080", true)]
    [TestCase("http://127.0.0.1:5080;http://+:5081", null, "http://127.0.0.1:5080", true)]
    [TestCase("http://127.0.0.1:5080", null, "http://127.0.0.1:5080", false)]
    [TestCase("http://[::1]:5080", null, "http://[::1]:5080", false)]
    [TestCase("http://*:5080;http://other:1", null, "http://localhost:5080", true)]
    [TestCase("http://0.0.0.0:5080", null, "http://localhost:5080", true)]
    [TestCase("http://[::]:5080", null, "http://localhost:5080", true)]
    [TestCase("http://+:5080", "https://cases.example/", "https://cases.example", false)]
    [TestCase("http://+:5080", "https://cases.example:8443", "https://cases.example:8443", false)]
    public void One_setting_says_how_the_site_is_reached(string urls, string? setting, string site, bool isGuess)
    {
        foreach (var name in new[] { "Site", "Mail:Site" })
        {
            var address = PublicUrl.Of(new ConfigurationBuilder().AddInMemoryCollection([new(name, setting)]).Build(), urls);

            Assert.That((address.Value, address.IsGuess), Is.EqualTo((site, isGuess)));
            Assert.That(new Uri($"{address.Value}/operations/CH-2026-000001").IsAbsoluteUri, Is.True);
        }
    }

    private Task<ProgramProcess> Start(string urls, params (string Name, string Value)[] settings) => ProgramProcess.With(
        settings.Append(("Database", "")).ToDictionary(setting => setting.Item1, setting => setting.Item2), "--data", data, "--urls", urls);
}
