using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Search;

/// <summary>Keeps the words by which a case is found, in the transaction of the command that names it.</summary>
internal sealed class SearchWords(Database database)
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
            foreach (var word in Fold.Words(text ?? ""))
            {
                words.Add(word.Length > LongestWord ? word[..LongestWord] : word);
            }
        }

        return [.. words];
    }

    /// <summary>Finds the subject by these words from now on, and by none that it had before.</summary>
    public async Task Keep(Found found, params string?[] texts)
    {
        await database.Execute(Sql.Forget, new { found.SubjectId });
        await database.Load("SearchWord", Columns, Of(texts).Select(word => Row(found, word)));
        await database.AddAbsent(Sql.Know, new { found.SubjectId });
    }

    /// <summary>Finds many new subjects by their words, each made by <see cref="Row"/>.</summary>
    public async Task KeepNew(IReadOnlyList<object?[]> rows)
    {
        await database.Load("SearchWord", Columns, rows);

        foreach (var subject in rows.GroupBy(row => (string)row[0]!, row => (string)row[1]!))
        {
            foreach (var words in subject.Distinct(StringComparer.Ordinal).Chunk(MostParameters))
            {
                var known = await database.List<string>(Sql.KnownAmong, new { Subject = subject.Key, Words = words });
                await database.Load("KnownWord", ["Subject", "Word"], words.Except(known, StringComparer.Ordinal).Select(word => new object?[] { subject.Key, word }));
            }
        }
    }

    /// <summary>One row of SearchWord, in the order of its columns, for whoever loads many.</summary>
    public static object?[] Row(Found found, string word) => [found.Subject, word, found.OrderedAt, found.SubjectId, found.BoroughCode];

    private static class Sql
    {
        internal const string Forget = "DELETE FROM SearchWord WHERE SubjectId = @SubjectId";

        internal const string KnownAmong = "SELECT Word FROM KnownWord WHERE Subject = @Subject AND Word IN @Words";

        internal const string Know =
            """
            INSERT INTO KnownWord (Subject, Word)
            SELECT w.Subject, w.Word
            FROM SearchWord AS w
            WHERE w.SubjectId = @SubjectId AND NOT EXISTS (SELECT 1 FROM KnownWord AS known WHERE known.Subject = w.Subject AND known.Word = w.Word)
            """;
    }
}

/// <summary>What is found by words.</summary>
/// <param name="Subject">OP for an operation, NW for a network, SZ for a seizure, LP for a local problem.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="OrderedAt">When it began, in UTC: the newest is found first.</param>
/// <param name="BoroughCode">Its borough, or null when it may have several.</param>
internal sealed record Found(string Subject, Guid SubjectId, DateTimeOffset OrderedAt, string? BoroughCode);
