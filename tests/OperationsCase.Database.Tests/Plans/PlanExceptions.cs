namespace OperationsCase.Database.Tests.Plans;

/// <summary>Statements that may read or sort more than their page, each with its reason; a test shows that each is still needed.</summary>
internal static class PlanExceptions
{
    private const string ByWords = "what words find is kept newest first, and no index holds it in another order";
    private const string Upgrade = "an upgrade fills every row, once";
    private const string Erasing = "an erasure looks everywhere, once for each case that is erased";
    private const string OfAYear = "it groups the networks that one financial year counts, some thousands at most";

    private const string Recount = "an auditor has everything counted again, to see that the kept totals agree";
    private const string FewVersions = "a new version of the bank holidays comes once or twice a year";

    public static IReadOnlyDictionary<string, string> Whole { get; } = new Dictionary<string, string>
    {
        ["FillSearchWords.Know"] = Upgrade,
        ["FillSearchWords.Networks"] = Upgrade,
        ["FillSearchWords.Operations"] = Upgrade,
        ["FillSearchWords.Problems"] = Upgrade,
        ["FillSearchWords.Seizures"] = Upgrade,
        ["CheckProceeds.Balances"] = Recount,
        ["CheckProceeds.Counted"] = Recount,
        ["CheckProceeds.Entries"] = Recount,
        ["CheckProceeds.Ledger"] = Recount,
        ["CheckProceeds.OverAttributed"] = Recount,
        ["CheckProceeds.Seized"] = Recount,
        ["FillProceeds.Links"] = Upgrade,
        ["FillProceeds.Seizures"] = Upgrade,
        ["ProceedsCasePart.NetworkTotal"] = Erasing,
        ["LoadPostcodes.Clear"] = "a new file takes the place of every postcode, some times a year",
        ["SubmissionAnswers.Forget"] = Erasing,
        ["LoggedCaseErasure.Named"] = Erasing,
        ["LoggedCaseErasure.Reasons"] = Erasing,
    };

    public static IReadOnlyDictionary<string, string> Sorted { get; } = new Dictionary<string, string>
    {
        ["ListOperations.FoundByDue"] = ByWords,
        ["ListOperations.FoundByOfficer"] = ByWords,
        ["ListOperations.FoundByReference"] = ByWords,
        ["ListNetworks.FoundByName"] = ByWords,
        ["ListNetworks.FoundByReference"] = ByWords,
        ["ListProblems.Found"] = ByWords,
        ["ListSeizures.FoundByDue"] = ByWords,
        ["ListNetworksDisrupted.Rows"] = OfAYear,
        ["ListNetworksDisrupted.RowsThrough"] = OfAYear,
        ["BankHolidayCalendars.Versions"] = FewVersions,
        ["ListCalendars.Versions"] = FewVersions,
        ["SeizureStore.OtherWithSeal"] = "a seal is used once",
        ["TaskStore.OfFact"] = "the tasks that follow from one fact are some few",
        ["RestrictionStore.HangsOn"] = "restrictions in force are few",
        ["DeadlineHandover.Supervisors"] = "a borough's supervisors are few",
        ["ListCaseload.OfOfficer"] = "the open cases of one officer are some dozens",
        ["ReassignableCases.Cases"] = "the open cases of one officer are some dozens",
        ["ListTombstones.Latest"] = "what was erased is little, and it is read with who did it",
        ["ListComingPanels.Coming"] = "it groups the problems whose ward panel is to come, some dozens in a borough",
        ["ListOpenInvitations.Open"] = "invitations that were not used are some dozens",
        ["ListUndecidedMonths.Months"] = "it groups the claims that wait for a decision, some dozens",
        ["CountNetworksDisrupted.ByBorough"] = "it sorts one row for each borough",
    };
}
