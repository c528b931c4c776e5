using System.Text.RegularExpressions;

namespace OperationsCase.Database.Tests.Plans;

/// <param name="Statement">As <see cref="Database.Tests.Statement.Name"/>.</param>
/// <param name="IsPaged">Whether the application cuts one page out of it.</param>
/// <param name="Steps">As SQLite lists them, outer loops first.</param>
internal sealed record QueryPlan(string Statement, bool IsPaged, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>An index read in the order of the page is left as soon as the page is full.</summary>
    public bool StopsAfterItsPage => IsPaged && !Steps.Any(step => step.Sorts);

    /// <summary>
    /// What belongs to one case, network or problem, or on one officer's boroughs, or is a small table, is few rows, which may be sorted.
    /// </summary>
    public bool IsOfFew => Steps.First(step => step.IsARead).IsOfFew;
}

/// <summary>One line of a plan, such as <c>SCAN o USING INDEX IX_Operation_Newest</c>.</summary>
internal sealed partial record PlanStep(string Words)
{
    public bool Sorts => Words.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal);

    public bool IsARead => Words.StartsWith("SCAN ", StringComparison.Ordinal) || Words.StartsWith("SEARCH ", StringComparison.Ordinal);

    public bool IsOfFew => OneOf().IsMatch(Words) || Words.StartsWith("SEARCH serves ", StringComparison.Ordinal)
        || FullRecord.Small.Any(table => Words == $"SCAN {table}");

    /// <summary>Whether it reads every row of a table or of one of its indexes.</summary>
    /// <param name="tables">Those that grow; an alias is told by the index, or else is the table's own name.</param>
    public bool ReadsAll(IEnumerable<string> tables) =>
        Scan().Match(Words) is { Success: true } scan
        && !scan.Groups["what"].Value.StartsWith('(')
        && tables.Any(table => scan.Groups["what"].Value.Equals(table, StringComparison.OrdinalIgnoreCase)
            || Words.Contains($"_{table}_", StringComparison.OrdinalIgnoreCase) || IsAlias(scan.Groups["what"].Value));

    public override string ToString() => Words;

    /// <summary>What reads no index may be any table: it is taken for one that grows unless it bears the name of a small one.</summary>
    private bool IsAlias(string what) => !Words.Contains("INDEX", StringComparison.Ordinal) && Aliases.Of.Contains(what);

    [GeneratedRegex(@"^SEARCH .*\((Id|CaseId|FromCaseId|OperationId|NetworkId|SeizureId|ProblemId|PremisesId|"
        + @"SubjectId|DeadlineId|NoticeId|RestrictionId|Reference)=\?")]
    private static partial Regex OneOf();

    [GeneratedRegex(@"^SCAN (?<what>\S+)")]
    private static partial Regex Scan();
}

internal static class Aliases
{
    /// <summary>The short names by which statements call tables that grow.</summary>
    public static readonly HashSet<string> Of = ["o", "n", "s", "p", "c", "d", "w", "a", "place", "entry", "message", "link", "kept"];
}
