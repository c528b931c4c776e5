namespace OperationsCase.Database.Tests.Plans;

/// <summary>Statements that may read or sort more than their page, each with its reason; a test shows that each is still needed.</summary>
internal static class PlanExceptions
{
    private const string ByWords = "what words find is kept newest first, and no index holds it in another order";
    private const string ByList = "what an officer is on the list of, or has shared with them, is little";
    private const string Upgrade = "an upgrade fills every row, once";
    private const string Erasing = "an erasure looks everywhere, once for each case that is erased";
    private const string OfAYear = "it groups the networks that one financial year counts, some thousands at most";

    private const string FewVersions = "a new version of the bank holidays comes once or twice a year";

    public static IReadOnlyDictionary<string, string> Whole { get; } = new Dictionary<string, string>
    {
        ["WordsToFindBy.Know"] = Upgrade,
        ["WordsToFindBy.Networks"] = Upgrade,
        ["WordsToFindBy.Operations"] = Upgrade,
        ["WordsToFindBy.Problems"] = Upgrade,
        ["WordsToFindBy.Seizures"] = Upgrade,
        ["HoldersOnLists.LeftOff"] = Upgrade,
        ["HoldersOnLists.Networks"] = Upgrade,
        ["KeysAnew.Know"] = Upgrade,
        ["KeysAnew.Notices"] = Upgrade,
        ["KeysAnew.OperationPlaces"] = Upgrade,
        ["KeysAnew.Operations"] = Upgrade,
        ["KeysAnew.ProblemPlaces"] = Upgrade,
        ["KeysAnew.ProblemTitles"] = Upgrade,
        ["KeysAnew.Proposals"] = Upgrade,
        ["KeysAnew.Recipients"] = Upgrade,
        ["KeysAnew.SeizurePlaces"] = Upgrade,
        ["KeysAnew.WordsOfNetworks"] = Upgrade,
        ["KeysAnew.WordsOfOperations"] = Upgrade,
        ["KeysAnew.WordsOfProblems"] = Upgrade,
        ["KeysAnew.WordsOfSeizures"] = Upgrade,
        ["Erasure.Forms"] = Erasing,
        ["Erasure.Named"] = Erasing,
        ["Erasure.Reasons"] = Erasing,
    };

    public static IReadOnlyDictionary<string, string> Sorted { get; } = new Dictionary<string, string>
    {
        ["HoldersOnLists.LeftOff"] = Upgrade,
        ["ListOperations.Knows"] = ByList,
        ["ListNetworks.Knows"] = ByList,
        ["ListSeizures.Knows"] = ByList,
        ["ListProblems.Knows"] = ByList,
        ["KeysAnew.Notices"] = Upgrade,
        ["KeysAnew.Proposals"] = Upgrade,
        ["ListOperations.FoundByDue"] = ByWords,
        ["ListOperations.FoundByOfficer"] = ByWords,
        ["ListOperations.FoundByReference"] = ByWords,
        ["ListNetworks.FoundByName"] = ByWords,
        ["ListNetworks.FoundByReference"] = ByWords,
        ["ListProblems.Found"] = ByWords,
        ["ListSeizures.FoundByDue"] = ByWords,
        ["ListNetworksDisrupted.Rows"] = OfAYear,
        ["ListNetworksDisrupted.RowsThrough"] = OfAYear,
        ["Calendars.Versions"] = FewVersions,
        ["ListCalendars.Versions"] = FewVersions,
        ["HandOver.Supervisors"] = "a borough's supervisors are few",
        ["ListTombstones.Latest"] = "what was erased is little, and it is read with who did it",
        ["CountNetworksDisrupted.ByBorough"] = "it sorts one row for each borough",
    };
}
