using System.Security.Cryptography;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>Codes that stand in once for a lost authenticator app, within the transaction of the command that makes them.</summary>
internal sealed class RecoveryCodes(Database database, TimeProvider clock)
{
    public const int Codes = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int LettersInHalf = 8;

    /// <summary>Ends every code made before.</summary>
    /// <returns>The new ones, which are shown once.</returns>
    public async Task<IReadOnlyList<string>> Make(Guid officerId)
    {
        var now = clock.GetUtcNow();
        var made = Enumerable.Range(0, Codes)
            .Select(_ => $"{RandomNumberGenerator.GetString(Letters, LettersInHalf)}-{RandomNumberGenerator.GetString(Letters, LettersInHalf)}")
            .ToList();
        await End(officerId);
        await database.Load(
            "RecoveryCode",
            ["Id", "OfficerId", "CodeHash", "CreatedAt"],
            made.Select(code => new object?[] { TimeOrderedId.New(now), officerId, Hash(code), now }));

        return made;
    }

    public Task End(Guid officerId) => database.Execute(Sql.End, new { OfficerId = officerId });

    /// <summary>As somebody may type it: in any case, with or without its hyphen.</summary>
    public static string Hash(string typed) => RandomSecret.Hash(string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)));

    private static class Sql
    {
        internal const string End = "DELETE FROM RecoveryCode WHERE OfficerId = @OfficerId";
    }
}
