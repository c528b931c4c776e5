using OperationsCase.Access;
using OperationsCase.Deadlines;

namespace OperationsCase.Operations;

/// <summary>Operations as a kind of case.</summary>
internal static class OperationCase
{
    public const string Code = "OP";

    public static CaseKind Kind { get; } = new(Code, "operation", "operations")
    {
        Heading = "Operation",
        Abbreviation = "Op",
        Folder = "operations",
        Section = "Operations",
        Readers = Role.CaseReaders,
        WordsOfVariety = code => OperationKind.Find(code)!.Words(),
    };

    /// <summary>The operation as the holder of its clocks.</summary>
    public static DeadlineCase Deadlines(Guid operationId) => new(operationId, Code);
}
