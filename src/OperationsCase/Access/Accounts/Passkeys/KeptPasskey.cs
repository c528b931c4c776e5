using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace OperationsCase.Access.Accounts.Passkeys;

/// <summary>The public half of a passkey, as it is kept. Nobody can sign in with it.</summary>
internal sealed record KeptPasskey(
    byte[] CredentialId, byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[] Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp)
{
    public static KeptPasskey Of(UserPasskeyInfo info) => new(
        info.CredentialId, info.PublicKey, info.CreatedAt, info.SignCount, info.Transports ?? [], info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp);

    public static KeptPasskey Read(string text) => JsonSerializer.Deserialize<KeptPasskey>(text)!;

    public string AsText() => JsonSerializer.Serialize(this);

    /// <remarks>What its authenticator attested when it was made is not asked for and not kept.</remarks>
    public UserPasskeyInfo Info() => new(CredentialId, PublicKey, CreatedAt, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, [], []);

    public static string Hash(byte[] credentialId) => Convert.ToHexString(SHA256.HashData(credentialId));
}
