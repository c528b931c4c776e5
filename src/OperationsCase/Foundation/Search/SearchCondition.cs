using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Search;

/// <summary>The part of a list's statement that finds by words, and the parameters that it takes.</summary>
/// <remarks>
/// The first word leads: its rows are read newest first from one index, and each must have the other words. A word that is known to the
/// officer stands for itself;
/// any other, of three letters or more, for every word known to them that begins with it. A word is known by the boroughs served, of cases
/// that are open there,
/// and by what the officer is on the list of: words of what they may not see are not read at all, so that these take no other time than
/// words that nobody has.
/// </remarks>
internal static class SearchCondition
{
    private const int FewestLetters = 3;
    private const int MostMeant = 500;

    /// <summary>
    /// For <c>FROM SearchWord AS w JOIN … ON ….Id = w.SubjectId WHERE</c> this; it orders by <c>w.OrderedAt DESC, w.SubjectId DESC</c>.
    /// </summary>
    public const string Condition =
        """
        w.Subject = @Subject AND w.Word IN @Lead AND (@SoleBorough IS NULL OR w.BoroughCode = @SoleBorough OR w.BoroughCode IS NULL)
            AND (@Second IS NULL OR EXISTS (SELECT 1 FROM SearchWord AS second WHERE second.SubjectId = w.SubjectId AND second.Word LIKE @Second))
            AND (@Third IS NULL OR EXISTS (SELECT 1 FROM SearchWord AS third WHERE third.SubjectId = w.SubjectId AND third.Word LIKE @Third))
            AND (@Fourth IS NULL OR EXISTS (SELECT 1 FROM SearchWord AS fourth WHERE fourth.SubjectId = w.SubjectId AND fourth.Word LIKE @Fourth))
            AND (@Fifth IS NULL OR EXISTS (SELECT 1 FROM SearchWord AS fifth WHERE fifth.SubjectId = w.SubjectId AND fifth.Word LIKE @Fifth))
            AND (@Sixth IS NULL OR EXISTS (SELECT 1 FROM SearchWord AS sixth WHERE sixth.SubjectId = w.SubjectId AND sixth.Word LIKE @Sixth))
        """;

    /// <param name="database">Of the request.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="subject">As <see cref="SearchResult.Subject"/>.</param>
    /// <param name="soleBorough">The one borough that may be shown, or null for all that the officer serves.</param>
    /// <param name="knows">The room's statement of the words, LIKE @Prefix, of what the officer sees by a list or a share, found from those.</param>
    /// <param name="officerId">Who searches.</param>
    /// <returns>Null when no known word begins with one of those typed, so that nothing can be found.</returns>
    public static async Task<object?> In(this SearchText typed, Database database, string subject, string? soleBorough, string knows, Guid officerId)
    {
        if (typed.Words.Count == 0)
        {
            return null;
        }

        var meant = new List<IReadOnlyList<string>>();

        foreach (var word in typed.Words)
        {
            meant.Add(await Meant(database, subject, word, soleBorough, knows, officerId));
        }

        if (meant.Any(words => words.Count == 0))
        {
            return null;
        }

        string? Like(int place) => place >= typed.Words.Count ? null : meant[place] is [var only] ? only : $"{typed.Words[place]}%";

        return new
        {
            Subject = subject,
            Lead = meant[0],
            SoleBorough = soleBorough,
            Second = Like(1),
            Third = Like(2),
            Fourth = Like(3),
            Fifth = Like(4),
            Sixth = Like(5),
        };
    }

    private static async Task<IReadOnlyList<string>> Meant(
        Database database,
        string subject,
        string word,
        string? soleBorough,
        string knows,
        Guid officerId)
    {
        var beginning = new
        {
            Subject = subject,
            Prefix = word.Length < FewestLetters ? word : NameFolding.Prefix(word),
            SoleBorough = soleBorough,
            OfficerId = officerId,
        };
        var ofBoroughs = await database.Page<string>(Sql.BeginningWith, new DynamicParameters(beginning), skip: 0, take: MostMeant);
        var ofLists = await database.Page<string>(knows, new DynamicParameters(beginning), skip: 0, take: MostMeant);
        var known = ofBoroughs.Union(ofLists, StringComparer.Ordinal).ToList();

        return known.Contains(word, StringComparer.Ordinal) ? [word] : known;
    }

    private static class Sql
    {
        internal const string BeginningWith =
            """
            SELECT DISTINCT known.Word
            FROM OfficerBorough AS serves
            CROSS JOIN KnownWord AS known
            WHERE serves.OfficerId = @OfficerId AND (@SoleBorough IS NULL OR serves.BoroughCode = @SoleBorough)
                AND known.Subject = @Subject AND known.BoroughCode = serves.BoroughCode AND known.Word LIKE @Prefix
            ORDER BY known.Word
            """;
    }
}
