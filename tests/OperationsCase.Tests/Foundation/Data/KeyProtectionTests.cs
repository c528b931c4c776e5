using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data;

public class KeyProtectionTests
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"keys-{Guid.CreateVersion7():N}.pfx");

    [TearDown]
    public void Delete() => File.Delete(file);

    [Test]
    public async Task With_a_certificate_no_key_lies_in_the_record_as_it_is_and_cookies_still_open()
    {
        MakeCertificate("only in this test");
        using var room = new CaseRoom(builder => builder.Services.AddDataProtection().ProtectKeys(Said(file, "only in this test")));

        var browser = await room.SignedIn();
        await room.Restart();
        var keys = room.Database.Query<string>("SELECT Xml FROM DataProtectionKey").ToList();

        Assert.That(browser.Path, Is.EqualTo("/"));
        Assert.That(keys, Is.Not.Empty);
        Assert.That(keys, Has.All.Contains("encryptedSecret").And.All.Contains("EncryptedData").And.All.Not.Contains("<masterKey"));
    }

    [Test]
    public void A_certificate_that_cannot_be_used_is_told_before_anything_starts()
    {
        MakeCertificate("only in this test");

        Assert.That(KeyProtection.Trouble(Said(file, "only in this test")), Is.Null);
        Assert.That(KeyProtection.Trouble(Said("", "")), Is.Null);
        Assert.That(KeyProtection.Trouble(Said(file, "another")), Does.StartWith($"The certificate {file} cannot be read."));
        Assert.That(KeyProtection.Trouble(Said($"{file}.none", "")), Does.StartWith($"The certificate {file}.none cannot be read."));
    }

    private void MakeCertificate(string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
    }

    private static IConfiguration Said(string certificate, string password) => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Keys:Certificate"] = certificate, ["Keys:CertificatePassword"] = password }).Build();
}
