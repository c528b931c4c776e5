using OtpNet;

namespace OperationsCase.Accounts.SecondFactors;

/// <summary>The six digits that an authenticator app shows for half a minute. RFC 6238, with SHA-1 as every app has it.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int KeyBytes = 20;
    private const int Seconds = 30;

    /// <summary>Clocks differ: the half minutes before and after the present one are accepted too.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new key in base 32.</summary>
    public static string NewKey() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyBytes));

    /// <summary>In fours, as people type it.</summary>
    public static string Spoken(string key) => string.Join(' ', key.Chunk(4).Select(four => new string(four)));

    /// <summary>A code as people type it, with spaces, becomes its digits.</summary>
    public static string AsTyped(string? code) => string.Concat((code ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>What an app reads from a picture.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/OperationsCase:{Uri.EscapeDataString(email)}?secret={key}&issuer=OperationsCase&digits={Digits}&period={Seconds}";

    /// <returns>The half minute, counted from 1970, whose code this is: the present one, or one before or after it; null for a wrong code.</returns>
    public static long? StepOf(string key, string code, DateTimeOffset now) =>
        For(key).VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;

    /// <summary>What an app shows in a half minute, counted from 1970.</summary>
    public static string CodeAt(string key, long step) => For(key).ComputeTotp(DateTime.UnixEpoch.AddSeconds(step * Seconds));

    private static OtpNet.Totp For(string key) => new(Base32Encoding.ToBytes(key), Seconds, OtpHashMode.Sha1, Digits);
}
