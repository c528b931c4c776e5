namespace OperationsCase.Foundation.Data;

/// <summary>How the keys of cookies, forms and authenticator apps are encrypted in the database.</summary>
internal sealed record KeySettings
{
    public const string Section = "Keys";

    /// <summary>A PKCS #12 file with a private key that encrypts new keys. Left out, keys lie in the database unencrypted.</summary>
    public string? Certificate { get; init; }

    /// <summary>The password of that file. Set it in the environment or a secret store.</summary>
    public string? CertificatePassword { get; init; }

    public static KeySettings Of(IConfiguration configuration) => configuration.GetSection(Section).Get<KeySettings>() ?? new();
}
