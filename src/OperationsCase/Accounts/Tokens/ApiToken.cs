using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Accounts.Tokens;

/// <summary>What another system may do with a token, within what its officer may.</summary>
public enum ApiTokenScope
{
    [Display(Name = "Read only")]
    Read,

    [Display(Name = "Read and write")]
    ReadAndWrite,
}

internal static class ApiToken
{
    public const int MostDays = 90;

    /// <summary>Stands on a visitor who came by a token, and says its scope.</summary>
    public const string ScopeClaim = "scope";

    public static string NewSecret() => RandomSecret.Make("oc_");
}
