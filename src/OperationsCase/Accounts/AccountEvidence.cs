using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Accounts;

/// <summary>Accounts with their roles, boroughs, passwords, second factors and tokens. Attempts and last uses are not evidence.</summary>
internal static class AccountEvidence
{
    public static IReadOnlyList<EvidenceTable> Tables { get; } =
    [
        new(
            "Officer",
            "account",
            Key: "Id",
            Columns: "Email, Name, Role, Unit, PasswordHash, SecurityStamp, DisabledAt, CreatedAt, Rank, ForceNumber",
            Derived: "FailedSignIns, LockedUntil"),
        new("OfficerBorough", "borough of an account", Key: "OfficerId, BoroughCode", Columns: ""),
        new("ApiToken", "API token", Key: "Id", Columns: "OfficerId, SecretHash, CreatedAt, EndsAt, RevokedAt, Name, Scope", Derived: "LastUsedAt"),
        new("Authenticator", "authenticator app", Key: "OfficerId", Columns: "SealedKey, CreatedAt, ConfirmedAt", Derived: "LastStep"),
        new("Passkey", "passkey", Key: "Id", Columns: "OfficerId, CredentialHash, Name, Credential, CreatedAt", Derived: "LastUsedAt"),
        new("RecoveryCode", "recovery code", Key: "Id", Columns: "OfficerId, CodeHash, CreatedAt, UsedAt"),
        new("ForceIdentity", "identity at the force’s provider", Key: "OfficerId", Columns: "IdentityHash, FirstUsedAt"),
        new("Invitation", "one-time link", Key: "Id", Columns: "OfficerId, SecretHash, CreatedAt, EndsAt, UsedAt"),
        new("Departure", "departure of an officer", Key: "OfficerId", Columns: "LeftAt"),
    ];
}
