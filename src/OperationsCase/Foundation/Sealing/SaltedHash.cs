using System.Security.Cryptography;

namespace OperationsCase.Foundation.Sealing;

/// <summary>Holds a text fast without repeating it. Once the salt is gone, nobody can try out what the text may have been.</summary>
/// <param name="Salt">Null when there was no text, or it was redacted.</param>
/// <param name="Value">The digest of salt and text; null when there was no text.</param>
internal readonly record struct SaltedHash(string? Salt, string? Value)
{
    private const int SaltLetters = 32;

    public static SaltedHash Of(string? text)
    {
        if (text is null)
        {
            return default;
        }

        var salt = RandomNumberGenerator.GetHexString(SaltLetters, lowercase: true);

        return new SaltedHash(salt, Digest.Of(salt, text));
    }

    /// <summary>Whether the text was taken away together with its salt.</summary>
    public bool IsRedacted => Salt is null && Value is not null;

    public bool Holds(string? text) => text is null ? Value is null : Salt is not null && Digest.Of(Salt, text) == Value;
}
