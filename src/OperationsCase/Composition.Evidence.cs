using OperationsCase.Accounts;
using OperationsCase.Approvals;
using OperationsCase.Audit.Reasons;
using OperationsCase.Cases;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines;
using OperationsCase.Decisions;
using OperationsCase.Disclosures;
using OperationsCase.Disruption;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Sealing;
using OperationsCase.Intelligence;
using OperationsCase.Ledger;
using OperationsCase.Marking;
using OperationsCase.NeedToKnow;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Premises;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Seizures;
using OperationsCase.Sharing;
using OperationsCase.Tasks;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>The tables whose rows are evidence, as the rooms that write them register them.</summary>
    internal static IReadOnlyList<EvidenceTable> Evidence { get; } =
    [
        .. AccountEvidence.Tables, .. AccessReasonEvidence.Tables, .. CaseEvidence.Tables, .. RestrictionEvidence.Tables, .. ShareEvidence.Tables,
        .. MarkingEvidence.Tables, .. DisclosureEvidence.Tables, .. RetentionEvidence.Tables, .. IntelligenceEvidence.Tables,
        .. DeadlineEvidence.Tables, .. TaskEvidence.Tables, .. DecisionEvidence.Tables, .. ApprovalEvidence.Tables,
        .. PremisesEvidence.Tables, .. OperationEvidence.Tables, .. ClosureEvidence.Tables, .. NetworkEvidence.Tables,
        .. LedgerEvidence.Tables, .. SeizureEvidence.Tables, .. DisruptionEvidence.Tables, .. ProblemEvidence.Tables,
    ];

    /// <summary>The registered tables, and the keys by which the log is signed, which are read when they are first needed.</summary>
    private static void AddEvidence(this WebApplicationBuilder builder, Settings settings)
    {
        foreach (var table in Evidence)
        {
            builder.Services.AddSingleton(table);
        }

        builder.Services.AddSingleton<EvidenceTables>();
        builder.Services.AddSingleton(_ => AuditKeys.Read(builder.Configuration, settings.Data));
    }
}
