using OperationsCase.Cases;
using OperationsCase.Cases.Pauses;
using OperationsCase.ClosureOrders;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Decisions;
using OperationsCase.Disclosures;
using OperationsCase.Disruption;
using OperationsCase.Intelligence;
using OperationsCase.Marking;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Problems;
using OperationsCase.Premises;
using OperationsCase.Retention;
using OperationsCase.Seizures;
using OperationsCase.Tasks;

namespace OperationsCase;

internal static partial class Composition
{
    /// <summary>What rooms add to the pages of cases that stand to their left.</summary>
    public static IReadOnlyList<CaseSection> Sections { get; } =
    [
        PauseSections.Of<GetOperation.Answer>(OperationCase.Code, it => it.Head.Reference.Value),
        PauseSections.Of<GetNetwork.Answer>(NetworkCase.Code, it => it.Head.Reference.Value),
        PauseSections.Of<GetSeizure.Answer>(SeizureCase.Code, it => it.Head.Reference.Value),
        PauseSections.Of<GetProblem.Answer>(ProblemCase.Code, it => it.Head.Reference.Value),
        PauseSections.Of<GetPremises.Row>(PremisesCase.Code, it => it.Reference.Value),
        ClosureSections.WhatIsWrong,
        ClosureSections.Steps,
        ClosureSections.AuthorisedBy,
        ClosureSections.StepsOnPaper,
        PremisesSections.OfPremises,
        PremisesSections.OfOperation,
        NetworkSections.OfOperation,
        SeizureSections.OfOperation,
        ProblemSections.OfOperation,
        DisruptionSections.OfNetwork,
        SeizureSections.OfNetwork,
        TaskSections.Of<GetOperation.Answer>(OperationCase.Code, it => it.Head.Reference.Value),
        TaskSections.Of<GetNetwork.Answer>(NetworkCase.Code, it => it.Head.Reference.Value),
        TaskSections.Of<GetSeizure.Answer>(SeizureCase.Code, it => it.Head.Reference.Value),
        TaskSections.Of<GetProblem.Answer>(ProblemCase.Code, it => it.Head.Reference.Value),
        NetworkSections.OnPaper,
        SeizureSections.OnPaper,
        DecisionSections.OnPaper<GetOperation.Answer>(OperationCase.Code, it => it.Head.Reference.Value),
        TaskSections.Of<GetPremises.Row>(PremisesCase.Code, it => it.Reference.Value),
    ];

    private static void AddCasePages(this IServiceCollection services)
    {
        services.AddScoped<CasePageReader>();

        foreach (var section in Sections)
        {
            services.AddSingleton(section);
        }

        foreach (var link in (OperationPageLink[])[.. ClosureSections.Links, NetworkSections.Link, SeizureSections.Link])
        {
            services.AddSingleton(link);
        }
    }

    /// <summary>The links beside the marking of every case.</summary>
    private static void AddCaseDuties(this IServiceCollection services)
    {
        services.AddSingleton(new CaseDuty("Intelligence", "/intelligence", typeof(ListIntelligence))
        {
            NotFor = [.. Kinds.Where(kind => kind.WhyNoIntelligence is not null).Select(kind => kind.Code)],
        });
        services.AddSingleton(new CaseDuty("Disclosures", "/disclosures", typeof(ListDisclosuresOfCase))
        {
            NotFor = [.. Kinds.Where(kind => kind.WhyNotDisclosed is not null).Select(kind => kind.Code)],
        });
        services.AddSingleton(new CaseDuty("Put aside", "/put-aside", typeof(PauseCase)));
        services.AddSingleton(new CaseDuty("Review", "/retention", typeof(GetRetentionReview)));
    }
}
