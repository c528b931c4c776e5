using OperationsCase.Foundation.Data;

namespace OperationsCase.Problems;

/// <summary>The letters by which residents of a problem are told apart, so that nobody's name is written: Resident A, Resident B and so on.</summary>
internal sealed class ResidentLetters(Database database)
{
    public const string Prefix = "Resident ";

    private const int Letters = 26;

    /// <summary>The letters that the problem has given, in their order. Also those of signs that were taken back, so that none is given twice.</summary>
    public async Task<IReadOnlyList<string>> Given(Guid problemId) =>
    [
        .. (await database.List<string>(Sql.Residents, new { ProblemId = problemId, Pattern = $"{Prefix}%" }))
            .Select(seenBy => seenBy[Prefix.Length..].Trim().ToUpperInvariant())
            .Where(letter => letter.Length > 0 && letter.All(char.IsAsciiLetterUpper))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(NumberOf),
    ];

    /// <summary>The letter after all that were given. Whoever asks in order to give it has locked the problem.</summary>
    public async Task<string> Next(Guid problemId) => After(await Given(problemId));

    /// <param name="given">In their order.</param>
    /// <returns>After Z comes AA.</returns>
    public static string After(IReadOnlyList<string> given) => LetterOf(given.Count == 0 ? 1 : NumberOf(given[^1]) + 1);

    private static int NumberOf(string letter) => letter.Aggregate(0, (number, sign) => (number * Letters) + sign - 'A' + 1);

    private static string LetterOf(int number) =>
        (number > Letters ? LetterOf((number - 1) / Letters) : "") + (char)('A' + ((number - 1) % Letters));

    private static class Sql
    {
        internal const string Residents = @"SELECT DISTINCT SeenBy FROM ProblemSign WHERE ProblemId = @ProblemId AND SeenBy LIKE @Pattern ESCAPE '\'";
    }
}
