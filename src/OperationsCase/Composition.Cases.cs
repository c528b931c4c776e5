using MediatR;
using OperationsCase.Access;
using OperationsCase.Approvals;
using OperationsCase.Audit;
using OperationsCase.Audit.Redaction;
using OperationsCase.Cases;
using OperationsCase.Cases.Duplicates;
using OperationsCase.Cases.Pauses;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Deadlines;
using OperationsCase.Decisions;
using OperationsCase.Disclosures;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Intelligence;
using OperationsCase.Marking;
using OperationsCase.Messages;
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
    /// <summary>The kinds of case that there are.</summary>
    public static IReadOnlyList<CaseKind> Kinds { get; } =
    [
        OperationCase.Kind, NetworkCase.Kind, SeizureCase.Kind, ProblemCase.Kind, PremisesCase.Kind,
    ];

    /// <summary>By what each kind of case may be recorded already.</summary>
    public static IReadOnlyList<DuplicateCheck> DuplicateChecks { get; } =
    [
        OperationDuplicates.AtThePlace, OperationDuplicates.OfTheName, SeizureDuplicates.OfTheSeal, SeizureDuplicates.OfTheExhibit,
        SeizureDuplicates.OfTheCash, ProblemDuplicates.OfTheTitle, ProblemDuplicates.AtThePlace,
    ];

    /// <summary>The kinds of case, and what hangs on them, in the order in which an erasure asks.</summary>
    private static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseKinds>();

        foreach (var kind in Kinds)
        {
            services.AddSingleton(kind);
        }

        services.AddSingleton(SeizureCase.PassedFromOperations);
        services.AddSingleton<IRegisteredRows, OperationStateRows>();
        services.AddSingleton<CaseKindRegister>();
        services.AddScoped<OwnerMessages>();
        services.AddScoped<CaseStore>();
        services.AddScoped<PauseStore>();
        services.AddScoped<DuplicateFinder>();
        services.AddScoped<ResidentLetters>();

        foreach (var check in DuplicateChecks)
        {
            services.AddSingleton(check);
        }

        services.AddSingleton(OperationOwner.Copy);
        services.AddSingleton(NetworkOwner.Copy);
        services.AddSingleton(SeizureOwner.Copy);
        services.AddSingleton(ProblemOwner.Copy);
        services.AddSingleton(PremisesOwner.Copy);
        services.AddScoped<CorrectionAuthority>();
        services.AddScoped<CaseCorrection>();
        services.AddScoped<CorrectionWatch>();
        services.AddScoped<CorrectionPreview>();
        services.AddScoped<OperationNames>();
        services.AddScoped<ConflictingChange>();
        services.AddScoped<IntelligenceStore>();
        services.AddScoped<IntelligenceCorrections>();
        services.AddScoped<ICorrectionEffect, DeadlineEffects>();
        services.AddScoped<ICorrectionEffect, SupersededEffects>();
        services.AddScoped<INotificationHandler<FactsCorrected>, SupersededDocuments>();
        services.AddScoped<INotificationHandler<CaseMoved>, MovedDeadlines>();
        services.AddScoped<ICaseLock>(provider => provider.GetRequiredService<CaseStore>());
        services.AddScoped<INextDeadlineStore>(provider => provider.GetRequiredService<OperationStore>());
        services.AddScoped<INextDeadlineStore>(provider => provider.GetRequiredService<SeizureStore>());
        services.AddScoped<IWorkHolders, OpenClockHolders>();
        services.AddScoped<SubmissionAnswers>();
        services.AddSingleton(RestrictionCasePart.Of);
        services.AddSingleton(MessageCasePart.Of);
        services.AddSingleton(MarkingCasePart.Of);
        services.AddSingleton(IntelligenceCasePart.Of);
        services.AddSingleton(DisclosureCasePart.Of);
        services.AddSingleton(ReviewCasePart.Of);
        services.AddSingleton(DecisionCasePart.Of);
        services.AddSingleton(PauseCasePart.Of);
        services.AddSingleton(TaskCasePart.Of);
        services.AddSingleton(DeadlineCasePart.Of);
        services.AddSingleton(ClosureDocumentCasePart.Of);
        services.AddSingleton(ClosureCasePart.Of);
        services.AddSingleton(ApprovalCasePart.Of);
        services.AddSingleton(DisruptionCaseParts.OfOperation);
        services.AddSingleton(DisruptionCaseParts.OfNetwork);
        services.AddSingleton(NetworkCaseParts.OfOperation);
        services.AddSingleton(NetworkCaseParts.OfNetwork);
        services.AddSingleton(ProblemCaseParts.OfOperation);
        services.AddSingleton(ProblemCaseParts.OfProblem);
        services.AddSingleton(SeizureCaseParts.OfOperation);
        services.AddSingleton(SeizureCaseParts.OfNetwork);
        services.AddSingleton(SeizureCaseParts.OfSeizure);
        services.AddSingleton(OperationPremisesCaseParts.OfOperation);
        services.AddSingleton(OperationPremisesCaseParts.OfPremises);
        services.AddSingleton(PremisesCaseParts.OfPremises);
        services.AddSingleton(ShareCasePart.Of);
        services.AddSingleton(OperationCasePart.Of);
        services.AddScoped<ICaseErasure, LoggedCaseErasure>();
        services.AddScoped<ICaseErasure, NetworkErasure>();
        services.AddScoped<ICaseErasure, OperationErasure>();
        services.AddScoped<ICaseErasure, DisruptionErasure>();
        services.AddSingleton(ReviewedOperations.Of);
        services.AddSingleton(ReviewedNetworks.Of);
        services.AddSingleton(ReviewedSeizures.Of);
        services.AddSingleton(ReviewedSeizures.PaidOver);
        services.AddSingleton(ReviewedSeizures.PaidInFull);
        services.AddSingleton(ReviewedProblems.Of);
        services.AddSingleton(ReviewedPremises.Of);
        services.AddScoped<PremisesStore>();
        services.AddScoped<AcceptedPremises>();
        services.AddScoped<PremisesLinks>();
        services.AddScoped<INotificationHandler<OperationLogged>>(provider => provider.GetRequiredService<PremisesLinks>());
    }
}
