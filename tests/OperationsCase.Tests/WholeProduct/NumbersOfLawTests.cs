using System.Text.RegularExpressions;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>
/// Holds what pages say of the law in numbers to the rules of OperationsCase.Statute: a page that says "48 hours" says something else on the
/// day on which the law does.
/// </summary>
public partial class NumbersOfLawTests
{
    /// <summary>What is no law, or is asked and stored as it stands, by its file; all else comes from LawWording.</summary>
    private static readonly Dictionary<string, string[]> NoLaw = new()
    {
        // How this product itself works.
        ["Problems/ListProblemSigns.cshtml"] = ["7 days from"],
        ["Home/GetHome.cshtml"] = ["the next 7 days"],
        ["Accounts/ListAccounts.cshtml"] = ["for 3 days"],
        ["NeedToKnow/RestrictCase.cshtml"] = ["for 4 hours", "Within 12 months"],
        ["NeedToKnow/BreakGlass.cshtml"] = ["for 4 hours"],
        ["NeedToKnow/ReviewRestriction.cshtml"] = ["Within 12 months"],
        ["Audit/Log/AuditLogStatus.cshtml"] = ["in one day"],
        ["Deadlines/GetDeadlineWorking.cshtml"] = ["one day past"],
        ["Audit/Log/ListAuditLog.cshtml"] = ["30 days ago"],

        // Complaints are counted over three months by practice, and a closure within six is called a re-closure.
        ["ClosureOrders/GetClosure.cshtml"] = ["within six months"],
        ["ClosureOrders/Orders/OrderCard.cshtml"] = ["three months before"],
        ["ClosureOrders/Orders/OutcomeQuestions.cshtml"] = ["three months before", "three months after"],

        // The hours that a notice is issued for are an answer of the form, stored as 24 or 48.
        ["ClosureOrders/Notices/AuthoriseClosureNotice.cshtml"] = ["24 hours", "48 hours"],
        ["ClosureOrders/Notices/ProposalCard.cshtml"] = ["24 hours"],
    };

    [Test]
    public void No_page_says_a_length_of_the_law_that_is_not_taken_from_its_rule()
    {
        var root = Path.Combine(RepositoryFolder.Path, "src", "OperationsCase");
        var found =
            from file in Directory.EnumerateFiles(root, "*.cshtml", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            let text = NoLaw.GetValueOrDefault(path, []).Aggregate(line, (said, known) => said.Replace(known, "", StringComparison.Ordinal))
            from Match number in Length().Matches(text)
            select $"{path}: {number.Value}";

        Assert.That(found, Is.Empty);
    }

    /// <summary>The same of sentences in C#, by file.</summary>
    private static readonly Dictionary<string, string[]> NoLawInCode = new()
    {
        // How this product itself works.
        ["Deadlines/Holidays/HolidayFile.cs"] = ["one day in each line"],
        ["ClosureOrders/Notices/AskForClosureAuthority.cs"] = ["the next 14 days"],
        ["Commands/CommandLineActions.cs"] = ["for 3 days"],
        ["Commands/CommandLineActions.Accounts.cs"] = ["for 3 days"],
        ["Operations/OperationFilters.cs"] = ["Next 7 days"],
        ["Audit/Chains/UnanchoredChainEnds.cs"] = ["within two hours"],

        // Complaints are counted over three months by practice.
        ["ClosureOrders/Orders/IOutcomeOfClosure.cs"] = ["three months before", "three months after"],

        // Ages of held money, and how long things are kept or looked back at: no law.
        ["Proceeds/ListMoneyHeld.cs"] = ["Up to 6 months", "6 to 12 months"],
        ["Audit/Log/AuditorHome.cs"] = ["one day"],

        // What invented officers wrote in the demonstration.
        ["Demonstration/DemoNotices.cs"] = ["Asks for 48 hours"],
        ["Demonstration/DemoNetworks.cs"] = ["within two days"],
    };

    [Test]
    public void No_sentence_in_code_says_a_length_of_the_law_that_is_not_taken_from_its_rule()
    {
        var root = Path.Combine(RepositoryFolder.Path, "src", "OperationsCase");
        var found =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match literal in Literal().Matches(line)
            let text = NoLawInCode.GetValueOrDefault(path, [])
                .Aggregate(literal.Value, (said, known) => said.Replace(known, "", StringComparison.Ordinal))
            from Match number in Length().Matches(text)
            select $"{path}: {number.Value}";

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void What_is_no_law_is_still_said() => Assert.That(
        from page in NoLaw.Concat(NoLawInCode)
        let text = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "src", "OperationsCase", page.Key))
        from known in page.Value
        where !text.Contains(known, StringComparison.Ordinal)
        select $"{page.Key} no longer says “{known}”",
        Is.Empty);

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(\d+|one|two|three|six|seven|twelve|fourteen|twenty-one|thirty)\s(working\s)?(hours?|days?|months?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
