using OperationsCase.Access;

namespace OperationsCase.Premises;

/// <summary>Premises as a kind of case.</summary>
internal static class PremisesCase
{
    public const string Code = "PR";

    public static CaseKind Kind { get; } = new(Code, "premises", "premises")
    {
        Heading = "Premises",
        Folder = "premises",
        Section = "Premises",
        Readers = Role.CaseReaders,
    };
}
