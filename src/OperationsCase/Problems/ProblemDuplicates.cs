using OperationsCase.Cases.Duplicates;

namespace OperationsCase.Problems;

/// <summary>By what a local problem may be recorded already.</summary>
internal static class ProblemDuplicates
{
    public static DuplicateCheck OfTheTitle { get; } = new(ProblemCase.Code, "the same name", Sql.OfTheTitle)
    {
        When = facts => !string.IsNullOrWhiteSpace(facts.Name),
    };

    public static DuplicateCheck AtThePlace { get; } = new(ProblemCase.Code, "the same place", Sql.AtThePlace)
    {
        When = facts => !string.IsNullOrWhiteSpace(facts.Place),
    };

    private static class Sql
    {
        internal const string OfTheTitle = "SELECT p.Id FROM LocalProblem AS p WHERE p.TitleKey = @NameKey ORDER BY p.RecordedAt DESC, p.Id DESC";

        internal const string AtThePlace = "SELECT p.Id FROM LocalProblem AS p WHERE p.PlaceKey = @PlaceKey ORDER BY p.RecordedAt DESC, p.Id DESC";
    }
}
