namespace OperationsCase.Foundation.Sealing;

/// <summary>By which key the audit log is signed, and how long is kept who looked at what.</summary>
internal sealed record AuditSettings
{
    public const string Section = "Audit";

    private const int FewestYears = 6;

    /// <summary>The key, 32 bytes in base 64. Left out, it is in the file `audit.keys` in the data folder, which the first start makes.</summary>
    public string? Key { get; init; }

    /// <summary>Keys that were used before, as `Audit__FormerKeys__0` and so on. What they signed is still believed.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];

    /// <summary>After how many years `prune-log` deletes who looked at what, at least 6. Left out, it deletes nothing.</summary>
    public int? ConsultationYears { get; init; }

    public static AuditSettings Of(IConfiguration configuration) => configuration.GetSection(Section).Get<AuditSettings>() ?? new();

    /// <returns>What is wrong with the first wrong setting, in a sentence, or null.</returns>
    public static string? Trouble(IConfiguration configuration)
    {
        var settings = Of(configuration);

        return settings switch
        {
            { Key: { Length: > 0 } key } when !AuditKeys.IsKey(key) =>
                $"Audit__Key is not a key. Set it to {AuditKeys.KeyBytes} random bytes in base 64, or leave it out.",
            _ when settings.FormerKeys.Any(former => !AuditKeys.IsKey(former)) =>
                $"Audit__FormerKeys has something in it that is not a key. Each is {AuditKeys.KeyBytes} bytes in base 64.",
            { ConsultationYears: < FewestYears } =>
                $"Audit__ConsultationYears must be at least {FewestYears}. Leave it out to keep everything.",
            _ => null,
        };
    }
}
