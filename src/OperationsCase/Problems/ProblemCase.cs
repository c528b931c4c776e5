using OperationsCase.Access;

namespace OperationsCase.Problems;

/// <summary>Local problems as a kind of case.</summary>
internal static class ProblemCase
{
    public const string Code = "LP";

    public static CaseKind Kind { get; } = new(Code, "local problem", "local problems")
    {
        Heading = "Local problem",
        Folder = "problems",
        Section = "Problems",
        Readers = Role.CaseReaders,
        WhyNotDisclosed = "Disclosures are of an operation, a network or cash. Open the operation that this problem belongs to",
        WhyNoIntelligence = "Intelligence is about an operation or a network. Open the one that the problem belongs to",
    };
}
