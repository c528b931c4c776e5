using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Search;

/// <summary>Keeps the words by which a case is found, in the transaction of the command that names it.</summary>
/// <remarks>
/// A row of KnownWord is shared by the cases that have the word. Whoever relies on one holds it first, and so does whoever may take it away, who
/// looks only afterwards, in another statement, whether a case still has it: a statement of SQL Server reads rows as they were when it began.
/// </remarks>
internal sealed class CaseSearchIndex(Database database)
{
    private const int LongestWord = 40;
    private const int MostParameters = 1000;

    private static readonly string[] Columns = ["Subject", "Word", "OrderedAt", "SubjectId", "BoroughCode"];

    /// <summary>The folded words of some texts, each once; a word of more than 40 letters is cut.</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string?> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);

        foreach (var text in texts)
        {
            foreach (var word in NameFolding.Words(text ?? ""))
            {
                words.Add(word.Length > LongestWord ? word[..LongestWord] : word);
            }
        }

        return [.. words];
    }

    /// <summary>Finds the subject by these words from now on, and by none that it had before.</summary>
    public async Task Save(SearchResult found, params string?[] texts)
    {
        var before = await database.List<string>(Sql.WordsOf, new { found.SubjectId });
        await database.Execute(Sql.Forget, new { found.SubjectId });
        var words = Of(texts);
        await database.Load("SearchWord", Columns, words.Select(word => Row(found, word)));
        await ForgetKnown(found.Subject, before, besides: words);
        await Know(found.SubjectId);
    }

    /// <summary>Finds the subject by no word any more.</summary>
    public async Task Forget(string subject, Guid subjectId)
    {
        var before = await database.List<string>(Sql.WordsOf, new { SubjectId = subjectId });
        await database.Execute(Sql.Forget, new { SubjectId = subjectId });
        await ForgetKnown(subject, before, besides: []);
    }

    /// <summary>Lets those who serve its boroughs search by its words, unless it is restricted.</summary>
    public async Task Know(Guid subjectId)
    {
        await database.Execute(Sql.HoldKnown, new { SubjectId = subjectId });
        await database.AddAbsent(Sql.Know, new { SubjectId = subjectId });
    }

    /// <summary>
    /// After it was restricted or opened, or moved to other boroughs: its words are known where a case that is open to all has them, and
    /// nowhere else.
    /// </summary>
    public async Task KnowAgain(Guid subjectId)
    {
        await database.Execute(Sql.HoldEverywhere, new { SubjectId = subjectId });
        await database.Execute(Sql.ForgetKnown, new { SubjectId = subjectId });
        await Know(subjectId);
    }

    /// <param name="besides">Words that are held at the same time, since they are needed next: two who hold in turns could wait for each other.</param>
    private async Task ForgetKnown(string subject, IReadOnlyList<string> words, IReadOnlyList<string> besides)
    {
        if (words.Count == 0)
        {
            return;
        }

        foreach (var some in words.Union(besides, StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(MostParameters))
        {
            await database.Execute(Sql.HoldAmong, new { Subject = subject, Words = some });
        }

        foreach (var some in words.Chunk(MostParameters))
        {
            await database.Execute(Sql.ForgetKnownAmong, new { Subject = subject, Words = some });
        }
    }

    private static object?[] Row(SearchResult found, string word) => [found.Subject, word, found.OrderedAt, found.SubjectId, found.BoroughCode];

    /// <summary>That a word, alias w, is of a case that no restriction hides.</summary>
    private const string IsOpen = "NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = w.SubjectId)";

    /// <summary>That a row of KnownWord is of a case that is open to its borough.</summary>
    private const string IsKept =
        $"""
        EXISTS
        (
            SELECT 1
            FROM SearchWord AS w
            JOIN CaseBorough AS works ON works.CaseId = w.SubjectId
            WHERE w.Subject = KnownWord.Subject AND w.Word = KnownWord.Word
                AND works.BoroughCode = KnownWord.BoroughCode AND {IsOpen}
        )
        """;

    private static class Sql
    {
        internal const string Forget = "DELETE FROM SearchWord WHERE SubjectId = @SubjectId";

        internal const string WordsOf = "SELECT own.Word FROM SearchWord AS own WHERE own.SubjectId = @SubjectId";

        internal const string Know =
            $"""
            INSERT INTO KnownWord (Subject, BoroughCode, Word)
            SELECT w.Subject, works.BoroughCode, w.Word
            FROM SearchWord AS w
            JOIN CaseBorough AS works ON works.CaseId = w.SubjectId
            WHERE w.SubjectId = @SubjectId AND {IsOpen}
                AND NOT EXISTS
                (
                    SELECT 1
                    FROM KnownWord AS known
                    WHERE known.Subject = w.Subject AND known.BoroughCode = works.BoroughCode AND known.Word = w.Word
                )
            """;

        internal const string HoldKnown =
            """
            UPDATE KnownWord
            SET Word = Word
            WHERE Subject IN (SELECT own.Subject FROM SearchWord AS own WHERE own.SubjectId = @SubjectId)
                AND BoroughCode IN (SELECT works.BoroughCode FROM CaseBorough AS works WHERE works.CaseId = @SubjectId)
                AND Word IN (SELECT own.Word FROM SearchWord AS own WHERE own.SubjectId = @SubjectId)
            """;

        internal const string HoldEverywhere =
            """
            UPDATE KnownWord
            SET Word = Word
            WHERE Subject IN (SELECT own.Subject FROM SearchWord AS own WHERE own.SubjectId = @SubjectId)
                AND BoroughCode IN (SELECT borough.Code FROM Borough AS borough)
                AND Word IN (SELECT own.Word FROM SearchWord AS own WHERE own.SubjectId = @SubjectId)
            """;

        internal const string HoldAmong =
            """
            UPDATE KnownWord
            SET Word = Word
            WHERE Subject = @Subject AND BoroughCode IN (SELECT borough.Code FROM Borough AS borough) AND Word IN @Words
            """;

        internal const string ForgetKnownAmong =
            $"""
            DELETE FROM KnownWord
            WHERE Subject = @Subject AND BoroughCode IN (SELECT borough.Code FROM Borough AS borough) AND Word IN @Words AND NOT {IsKept}
            """;

        internal const string ForgetKnown =
            $"""
            DELETE FROM KnownWord
            WHERE Subject IN (SELECT own.Subject FROM SearchWord AS own WHERE own.SubjectId = @SubjectId)
                AND BoroughCode IN (SELECT borough.Code FROM Borough AS borough)
                AND Word IN (SELECT own.Word FROM SearchWord AS own WHERE own.SubjectId = @SubjectId)
                AND NOT {IsKept}
            """;
    }
}

/// <summary>What is found by words.</summary>
/// <param name="Subject">OP for an operation, NW for a network, SZ for a seizure, LP for a local problem.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="OrderedAt">When it began, in UTC: the newest is found first.</param>
/// <param name="BoroughCode">Its borough, or null when it may have several.</param>
internal sealed record SearchResult(string Subject, Guid SubjectId, DateTimeOffset OrderedAt, string? BoroughCode);
