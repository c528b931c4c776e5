using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace OperationsCase.Foundation.Data;

/// <summary>Encrypts the keys of cookies, forms and authenticator apps with a certificate, where the settings name one.</summary>
/// <remarks>Without one they lie in the record as they are.</remarks>
internal static class KeyProtection
{
    /// <returns>Why the certificate cannot be used, in a sentence for who starts the program, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        var settings = KeySettings.Of(configuration);

        if (settings.Certificate is not { Length: > 0 } file)
        {
            return null;
        }

        try
        {
            using var certificate = Read(settings, file);

            return certificate.HasPrivateKey ? null : $"{file} has no private key. Name a PKCS #12 file with one in Keys__Certificate.";
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"The certificate {file} cannot be read. Name a PKCS #12 file in Keys__Certificate, and its password in "
                + $"Keys__CertificatePassword.";
        }
    }

    public static IDataProtectionBuilder ProtectKeys(this IDataProtectionBuilder keys, IConfiguration configuration) =>
        KeySettings.Of(configuration) is { Certificate: { Length: > 0 } file } settings
            ? keys.ProtectKeysWithCertificate(Read(settings, file))
            : keys;

    private static X509Certificate2 Read(KeySettings settings, string file) =>
        X509CertificateLoader.LoadPkcs12FromFile(file, settings.CertificatePassword);
}
