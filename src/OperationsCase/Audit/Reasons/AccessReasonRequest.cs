using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace OperationsCase.Audit.Reasons;

/// <summary>What one officer was asked a reason for. It goes out and comes back sealed, so that what a reason is for is never their word.</summary>
/// <param name="OfficerId">Who was asked.</param>
/// <param name="Act">What the reason is good for.</param>
/// <param name="What">The same in words, as it stands after "to".</param>
internal sealed record AccessReasonRequest(Guid OfficerId, string Act, string What)
{
    private const string Purpose = "AskedAct";

    public string Sealed(IDataProtectionProvider protection) => protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(this));

    /// <returns>Null when this officer was not asked for it by this application.</returns>
    public static AccessReasonRequest? Read(IDataProtectionProvider protection, string text, Guid officerId)
    {
        try
        {
            var asked = JsonSerializer.Deserialize<AccessReasonRequest>(protection.CreateProtector(Purpose).Unprotect(text));

            return asked?.OfficerId == officerId ? asked : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
