using OperationsCase.Cases;
using OperationsCase.Operations;

namespace OperationsCase.ClosureOrders;

/// <summary>What this room adds to the pages of an operation that closes premises.</summary>
internal static class ClosureSections
{
    public static CaseSection Steps { get; } = Section("Steps to an order", CaseSectionPlace.Main, "/ClosureOrders/ClosureSteps.cshtml");

    public static CaseSection StepsOnPaper { get; } = Section("Steps on paper", CaseSectionPlace.Print, "/ClosureOrders/ClosureSteps.cshtml");

    public static CaseSection WhatIsWrong { get; } =
        new CaseSectionOf<GetOperation.Answer, ListWhatIsWrong, IReadOnlyList<ClosureWarning>>(
            "What is wrong", OperationCase.Kind.Code, CaseSectionPlace.Top, 10, "/ClosureOrders/WhatIsWrong.cshtml")
        {
            When = operation => operation.Head.Kind == CrackHouseKind.Kind,
            Of = operation => new ListWhatIsWrong(operation.Head.Reference),
            Show = (_, warnings, _) => warnings,
        };

    public static CaseSection AuthorisedBy { get; } = Section("Authorised by", CaseSectionPlace.People, "/ClosureOrders/AuthorisedBy.cshtml");

    public static IReadOnlyList<OperationPageLink> Links { get; } =
    [
        new("Closure", "closure", typeof(GetClosure), CrackHouseKind.Kind),
        new("Documents", "documents", typeof(GetClosure), CrackHouseKind.Kind),
    ];

    private static CaseSectionOf<GetOperation.Answer, GetClosure, GetClosure.Answer> Section(string name, CaseSectionPlace place, string partial) =>
        new(name, OperationCase.Kind.Code, place, 10, partial)
        {
            When = operation => operation.Head.Kind == CrackHouseKind.Kind,
            Of = operation => new GetClosure(operation.Head.Reference),
            Show = (operation, closure, mayWrite) => new ClosureSteps(operation, closure, mayWrite),
        };
}
