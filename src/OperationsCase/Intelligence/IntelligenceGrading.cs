using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Intelligence;

/// <summary>How reliable a source is, under 3x5x2.</summary>
public enum SourceGrade
{
    [Display(Name = "1, reliable")]
    Reliable = 1,

    [Display(Name = "2, untested")]
    Untested = 2,

    [Display(Name = "3, not reliable")]
    NotReliable = 3,
}

/// <summary>How the intelligence itself is known, under 3x5x2.</summary>
public enum IntelligenceAssessment
{
    [Display(Name = "A, known directly to the source")]
    A,

    [Display(Name = "B, known indirectly but corroborated")]
    B,

    [Display(Name = "C, known indirectly")]
    C,

    [Display(Name = "D, not known")]
    D,

    [Display(Name = "E, suspected to be false")]
    E,
}

/// <summary>Whether it may be shared, under 3x5x2.</summary>
public enum HandlingCode
{
    [Display(Name = "P, lawful sharing permitted")]
    P,

    [Display(Name = "C, lawful sharing permitted with conditions")]
    C,
}

/// <summary>A grading as it was made, under whichever scheme; nothing turns one into another.</summary>
/// <param name="Scheme">3x5x2 or 5x5x5.</param>
/// <param name="Source">1 to 3, or A to E.</param>
/// <param name="Assessment">A to E, or 1 to 5.</param>
/// <param name="Handling">P or C, or 1 to 5.</param>
internal sealed record IntelligenceGrading(string Scheme, string Source, string Assessment, string Handling)
{
    public const string Now = "3x5x2";
    public const string Before = "5x5x5";

    public static IntelligenceGrading Of(SourceGrade source, IntelligenceAssessment assessment, HandlingCode handling) =>
        new(Now, $"{(int)source}", $"{assessment}", $"{handling}");

    /// <summary>"B24" as it stood on the old form, or null when it is none.</summary>
    public static IntelligenceGrading? Old(string? typed) => typed?.Trim().ToUpperInvariant() is [>= 'A'
        and <= 'E'
        and var source, >= '1' and <= '5' and var assessment, >= '1' and <= '5' and var handling]
        ? new IntelligenceGrading(Before, $"{source}", $"{assessment}", $"{handling}")
        : null;

    /// <summary>Null under the old scheme, as are the two that follow.</summary>
    public SourceGrade? SourceGrade => Scheme == Now ? (SourceGrade)(Source[0] - '0') : null;

    public IntelligenceAssessment? KnownHow => Scheme == Now ? Enum.Parse<IntelligenceAssessment>(Assessment) : null;

    public HandlingCode? HandlingCode => Scheme == Now ? Enum.Parse<HandlingCode>(Handling) : null;

    /// <summary>"B24", or null under the scheme of today.</summary>
    public string? OldGrading => Scheme == Before ? $"{Source}{Assessment}{Handling}" : null;
}
