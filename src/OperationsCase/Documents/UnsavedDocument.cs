using System.Security.Cryptography;

namespace OperationsCase.Documents;

/// <summary>A document that is not kept yet.</summary>
/// <param name="Content">The .docx.</param>
/// <param name="Missing">What is not on the record, in words.</param>
internal sealed record UnsavedDocument(byte[] Content, IReadOnlyList<string> Missing)
{
    public string Sha256 => HashOf(Content);

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
