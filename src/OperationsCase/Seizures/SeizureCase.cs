using OperationsCase.Access;
using OperationsCase.Deadlines;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;

namespace OperationsCase.Seizures;

/// <summary>Seizures as a kind of case. They hang on the operations that they were made in, and are restricted with them.</summary>
internal static class SeizureCase
{
    public const string Code = "SZ";

    public static CaseKind Kind { get; } = new(Code, "seizure", "seizures")
    {
        Heading = "Cash seizure",
        Folder = "seizures",
        Section = "Seizures",
        Readers = Role.Investigators,
        WhyNoIntelligence = "Intelligence is about an operation or a network. Open the one that the cash belongs to",
    };

    public static PassedRestriction PassedFromOperations { get; } = new(OperationCase.Code, Sql.OfOperation);

    /// <summary>The seizure as the holder of its clocks.</summary>
    public static DeadlineCase Deadlines(Guid seizureId) => new(seizureId, Code);

    private static class Sql
    {
        internal const string OfOperation =
            "SELECT hangs.SeizureId FROM OperationSeizure AS hangs WHERE hangs.OperationId = @Id ORDER BY hangs.LinkedAt, hangs.SeizureId";
    }
}
