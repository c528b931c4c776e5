using System.Text.RegularExpressions;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>
/// Holds what people read, in pages, sentences of the code, document templates, rules and reference files, to plain modern English.
/// </summary>
public partial class WordingTests
{
    private static readonly (string Never, string Say)[] Words =
    [
        (@"nobody", "no one"),
        (@"everybody", "everyone"),
        (@"somebody", "someone"),
        (@"anybody", "anyone"),
        (@"who(so)?ever", "anyone who, or the person's office"),
        (@"anew", "again, or changed"),
        (@"reckon(s|ed)?", "work out"),
        (@"(is|are) told of", "tell them, or say what appears where"),
        (@"(hangs?|hung) (on|about)", "no longer needed, or worked out from"),
        (@"sees? to (it|this)", "is dealing with this"),
        (@"gathered", "leave it out"),
        (@"(stood|stands?) down", "no longer needed"),
        (@"by word of mouth", "orally, or in person"),
        (@"(give|gives|given|giving) (it|this|the notice|this notice) up", "withdraw"),
        (@"is given up", "is withdrawn"),
        (@"(its|whose) time has passed", "it expired"),
        (@"(ran|runs?|run) out", "expires, ends"),
        (@"mend(s|ed|ing)?", "fix, repair, correct"),
        (@"at hand", "there is"),
        (@"in vain", "without success"),
        (@"should you \w+", "if you"),
        (@"meanwhile", "while you had it open"),
        (@"lately", "recently"),
        (@"(at|to) the head", "first"),
        (@"left empty", "leave blank"),
        (@"leave (it|this|them) empty", "leave this blank"),
        (@"weighs? heavily", "Enter your password to continue"),
        (@"show(ed|n)? (again )?that it is (you|them)", "confirm your identity"),
        (@"go on with", "continue with"),
        (@"take this link back", "remove this link"),
        (@"fits? these filters", "match these filters"),
        (@"whom", "who"),
        (@"of which [A-Z]\w+ \w+ is no part", "not counting"),
        (@"(?<!\bthere )is no (?!longer\b|one\b)\w+ (like|of)", "is not a"),
        (@"(stands|stand) (here|in|beside)", "is here, is shown"),
        (@"the (latest|newest|oldest) first", "latest first"),
    ];

    /// <summary>How a deadline was met, as earlier versions stored it; it is only compared with, never shown.</summary>
    private const string StoredByEarlierVersions = "It ran out";

    [Test]
    public void Nothing_that_people_read_has_a_word_that_they_would_smile_at()
    {
        var found =
            from file in Files()
            from text in TextsOf(file)
            where text != StoredByEarlierVersions
            from word in Words
            from match in Regex.Matches(text, $@"\b{word.Never}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
            select $"{Path.GetFileName(file)}: “{match.Value}” in “{text.Trim()}”. Say: {word.Say}";

        Assert.That(found.Distinct(), Is.Empty);
    }

    [TestCase("await Say(\"Nobody has it\"); // nobody", "Nobody has it")]
    [TestCase("var sql = \"\"\"\n    SELECT Id FROM Nobody\n    \"\"\";", "")]
    [TestCase("const string Key = \"Everybody\";", "")]
    [TestCase("Say($\"{(isLate ? \" It was given up by them.\" : \"\")}\");", "{(isLate ? | It was given up by them.")]
    public void Sentences_are_told_from_comments_statements_and_names(string code, string read) =>
        Assert.That(string.Join('|', LiteralsOf(code)), Is.EqualTo(read));

    private static IEnumerable<string> Files()
    {
        var root = RepositoryFolder.Path;

        return Directory.EnumerateFiles(Path.Combine(root, "src"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml"
                || (Path.GetExtension(file) is ".txt" && file.Contains("Templates", StringComparison.Ordinal))
                || (Path.GetExtension(file) is ".json" && file.Contains("Rules", StringComparison.Ordinal)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Demonstration"))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "database", "reference"), "*.csv"));
    }

    private static IEnumerable<string> TextsOf(string file) => Path.GetExtension(file) switch
    {
        ".cs" => LiteralsOf(File.ReadAllText(file)),
        ".cshtml" => RazorComment().Replace(File.ReadAllText(file), "").Split('\n'),
        ".csv" => File.ReadLines(file).Where(line => !line.StartsWith('#')),
        _ => File.ReadLines(file),
    };

    /// <summary>
    /// String literals that read as words: no comment, no SQL, and no single word, which is a name or a key. In a line that
    /// puts a string together, also the literals within its holes.
    /// </summary>
    private static IEnumerable<string> LiteralsOf(string code) =>
        Token().Matches(code)
            .Where(match => match.Groups["text"].Success)
            .Select(match => match.Groups["text"].Value)
            .Concat(code.Split('\n').Where(PutsTogether).SelectMany(line => line.Split('"').Where(part => Prose().IsMatch(part))))
            .Where(text => text.Trim().Contains(' ', StringComparison.Ordinal) && !Sql().IsMatch(text))
            .Distinct();

    private static bool PutsTogether(string line) =>
        line.Contains("$\"", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex("""//[^\n]*|'(?:\\.|[^'\\\n])'|"{3,}(?<text>.*?)"{3,}|"(?<text>(?:\\.|[^"\\\n])*)["]""", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"^ ?[A-Za-z][\w’,;:-]*( [\w’,;:-]+){2,}[.]?$")]
    private static partial Regex Prose();

    [GeneratedRegex(@"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|JOIN)\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();
}
