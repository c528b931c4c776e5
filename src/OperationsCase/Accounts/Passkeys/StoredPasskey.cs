using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace OperationsCase.Accounts.Passkeys;

/// <summary>The public half of a passkey, as it is kept. Nobody can sign in with it.</summary>
internal sealed record StoredPasskey(
        byte[] CredentialId,
        byte[] PublicKey,
        DateTimeOffset CreatedAt,
        uint SignCount,
        string[] Transports,
        bool IsUserVerified,
        bool IsBackupEligible,
        bool IsBackedUp)
{
    public static StoredPasskey Of(UserPasskeyInfo info) => new(
        info.CredentialId, info.PublicKey, info.CreatedAt, info.SignCount, info.Transports
            ?? [], info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp);

    public static StoredPasskey Read(string text) => JsonSerializer.Deserialize<StoredPasskey>(text)!;

    public string AsText() => JsonSerializer.Serialize(this);

    /// <remarks>What its authenticator attested when it was made is not asked for and not kept.</remarks>
    public UserPasskeyInfo Info() =>
        new(CredentialId, PublicKey, CreatedAt, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, [], []);

    public static string Hash(byte[] credentialId) => Convert.ToHexString(SHA256.HashData(credentialId));
}
