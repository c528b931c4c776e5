using System.Globalization;

namespace OperationsCase.Proof;

/// <summary>Writes what was shown beside this program: counts and ratios, which mean the same on another machine.</summary>
internal static class ProofReport
{
    public static void Kills(RemainingWork found, int deadlines, int workers) => Write("kills.md", string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Killed and started again

        {Made()} `dotnet run -c Release --project build/Proof -- kills --times {found.Kills} --deadlines {deadlines} --workers {workers}`

        {workers} process{(workers == 1 ? "" : "es")} at a time, killed (SIGKILL) at random moments
        {found.KillsInTheSweep} times in a sweep over {deadlines:n0} due deadlines and
        {found.KillsInThePost} times in the post after it, and started again until nothing was left; {found.Backlogs} such sweeps in all.

        | | wanted | found |
        |---|---|---|
        | messages over all of them | {found.Messages + found.Lost - found.Twice:n0} | {found.Messages:n0} |
        | messages lost | 0 | {found.Lost} |
        | messages twice, or to somebody else | 0 | {found.Twice} |
        | letters (e-mail) | {found.Letters:n0} | {found.Letters - found.LettersLost:n0} |
        | letters lost | 0 | {found.LettersLost} |
        | letters that left again, under the same Message-Id | at most one a kill and process | {found.Copies} |

        """));

    public static void Cost(double ratio, int many, int few, int due, int rounds, double most) => Write("cost.md", string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # What a sweep costs among many deadlines

        {Made()} `dotnet run -c Release --project build/Proof -- cost --many {many} --rounds {rounds}`

        A sweep of {due} due warnings among {many:n0} pending deadlines takes
        **{ratio:0.00} times** as long as one among {few:n0} (at most {most:0.0} is wanted; medians of {rounds} sweeps each, in turn).

        """));

    /// <param name="operations">How many the older record had.</param>
    /// <param name="commit">Of the program that made it.</param>
    /// <param name="found">What happened.</param>
    public static void Upgrade(int operations, string commit, UpgradeTrial.Outcome found) => Write($"upgrade-{operations}.md", string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # An older record of {operations:n0} operations, upgraded

        {Made()} `dotnet run -c Release --project build/Proof -- upgrade --of {commit} --operations {operations}`

        The record was made by the program of commit {commit}, and upgraded by {string.Join(", ", found.Upgrades)}.

        | | |
        |---|---|
        | size before | {Gigabytes(found.Size)} |
        | wanted free on the disk before it begins, and free then | {Gigabytes(found.Needed)}, {Gigabytes(found.Free)} |
        | most that the record took meanwhile | {Gigabytes(found.Most)} |
        | took | {found.Took.TotalSeconds:0} s |
        | rows before, in {found.Rows.Count} tables | {found.Rows.Sum(row => row.Rows):n0} |
        | rows not found again with every value | {found.Rows.Sum(row => row.Lost):n0}{string.Concat(found.Rows.Where(row => row.Lost > 0).Select(row =>
            $"; {row.Table} {row.Lost:n0} of {row.Rows:n0}"))} |
        | columns that are no longer there | {string.Join(", ", found.Rows.SelectMany(row => row.Dropped))} |
        | `verify-audit` | {found.Flaws} flaws, {found.Verified.TotalSeconds:0} s. {found.Said[0]} {found.Said[1]} |

        """));

    private static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.0} GB");

    /// <summary>The root of the clone that this program runs from.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);

            while (!File.Exists(Path.Combine(folder.FullName, "OperationsCase.sln")))
            {
                folder = folder.Parent
                    ?? throw new InvalidOperationException(
                        "The proof runs from a clone of the repository. Start it with dotnet run --project build/Proof.");
            }

            return folder.FullName;
        }
    }

    private static string Made() =>
        $"{TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {Environment.ProcessorCount} "
            + $"cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, SQLite.";

    private static void Write(string file, string text)
    {
        var results = Directory.CreateDirectory(Path.Combine(Repository, "build", "Proof", "results"));
        File.WriteAllText(Path.Combine(results.FullName, file), text);
        Console.WriteLine(text);
    }
}
