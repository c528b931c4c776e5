using System.Security.Cryptography;
using System.Text;

namespace OperationsCase.Accounts;

/// <summary>A long random secret that is shown once; only its hash is kept.</summary>
internal static class RandomSecret
{
    private const int Bytes = 32;

    public static string Make(string prefix) =>
        prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    /// <summary>SHA-256 in hexadecimal. A secret of 256 random bits needs no salt and no stretching.</summary>
    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
