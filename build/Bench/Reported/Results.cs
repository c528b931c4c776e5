using System.Globalization;

namespace OperationsCase.Bench.Reported;

/// <summary>What has been found so far, over all runs, beside the report that is written from it.</summary>
internal sealed class Results(string folder)
{
    private string Findings => Path.Combine(folder, "findings.csv");

    private string Facts => Path.Combine(folder, "facts.csv");

    public IReadOnlyList<Finding> All => [.. Lines(Findings).Skip(1).Select(Finding.Parse).OrderBy(finding => finding.Operations)];

    /// <summary>Single figures by their names, such as the memory with 50 clients.</summary>
    public IReadOnlyDictionary<string, double> Single =>
        Lines(Facts)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));

    /// <summary>Keeps a finding instead of an older one of the same kind.</summary>
    public void Keep(Finding found) => Write(
        Findings,
        Finding.Head,
        All.Where(finding => (finding.Operations, finding.Measure, finding.Clients) != (found.Operations, found.Measure, found.Clients)).Append(found)
            .OrderBy(finding => (finding.Operations, finding.Measure, finding.Clients)).Select(finding => finding.Line()));

    public void Keep(string fact, double value) => Write(
        Facts,
        "fact,value",
        Single.Where(known => known.Key != fact).Append(new(fact, value)).OrderBy(known => known.Key, StringComparer.Ordinal)
            .Select(known => string.Create(CultureInfo.InvariantCulture, $"{known.Key},{known.Value:0.###}")));

    private void Write(string file, string head, IEnumerable<string> lines)
    {
        string[] all = [head, .. lines];
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, string.Join('\n', all) + "\n");
    }

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];
}
