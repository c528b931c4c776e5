using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OperationsCase.Access.Accounts.SecondFactors;

/// <summary>The six digits that an authenticator app shows for half a minute. RFC 6238, with SHA-1 as every app has it.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int KeyBytes = 20;
    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key in base 32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    /// <summary>In fours, as people type it.</summary>
    public static string Spoken(string key) => string.Join(' ', key.Chunk(4).Select(four => new string(four)));

    /// <summary>A code as people type it, with spaces, becomes its digits.</summary>
    public static string AsTyped(string? code) => string.Concat((code ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>What an app reads from a picture.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/OperationsCase:{Uri.EscapeDataString(email)}?secret={key}&issuer=OperationsCase&digits={Digits}&period={Seconds}";

    /// <returns>The half minute, counted from 1970, whose code this is: the present one, or one before or after it, as clocks differ; null for a wrong code.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var step = now.ToUnixTimeSeconds() / Seconds;
        var typed = Encoding.ASCII.GetBytes(code);

        return new long?[] { step, step - 1, step + 1 }.FirstOrDefault(near => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(key, near!.Value)), typed));
    }

    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Bytes(key));
        hmac.AppendData(counter);
        var hash = hmac.GetHashAndReset();
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;

        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];

        for (var i = 0; i < bytes.Length * 8; i++)
        {
            var five = Alphabet.IndexOf(key[i / 5], StringComparison.Ordinal);
            bytes[i / 8] = (byte)((bytes[i / 8] << 1) | ((five >> (4 - (i % 5))) & 1));
        }

        return bytes;
    }
}
