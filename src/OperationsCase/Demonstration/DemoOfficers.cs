using OperationsCase.Access;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Demonstration;

/// <summary>Everybody who has an account in the demonstration record.</summary>
internal sealed class DemoOfficers
{
    public const string Hackney = "E09000012";
    public const string Haringey = "E09000014";
    public const string TowerHamlets = "E09000030";

    /// <summary>Boroughs with three detectives instead of two.</summary>
    private const int LargeUnits = 6;

    private readonly Dictionary<string, List<DemoPerson>> detectives = [];
    private readonly Dictionary<string, List<DemoPerson>> sergeants = [];

    public DemoOfficers(Gazetteer gazetteer, IReadOnlyList<string> busiestFirst)
    {
        var next = 0;
        Priya = Someone("DC Priya Raman", Role.BoroughOfficer, "Hackney drugs unit", Hackney, TowerHamlets);
        Kit = Someone("PS Kit Brannigan", Role.SntSergeant, "Noel Park SNT", Haringey);
        Martin = Someone("Supt Martin Oyelaran", Role.ClosureAuthorisingOfficer, "Central East command", Hackney, TowerHamlets);
        (Martin.Rank, Martin.ForceNumber) = (PoliceRank.Superintendent, "187204");
        Saira = Someone("Saira Malik", Role.DirectorateAnalyst, "Drugs Directorate");
        Overseers =
        [
            Someone("DI Amara Nwosu", Role.BoroughSupervisor, "Hackney drugs unit", Hackney, TowerHamlets),
            Someone("Rhys Pemberton", Role.FinancialInvestigator, "Economic crime unit", Hackney, Haringey, TowerHamlets),
            Someone("Ingrid Solway", Role.DisruptionAssessor, "Disruption assessment panel"),
            Someone("Odette Marchbanks", Role.InformationManager, "Information management"),
            Someone("Callum Hesketh", Role.Auditor, "Professional standards"),
        ];
        (Overseers[0].Rank, Overseers[0].ForceNumber) = (PoliceRank.Inspector, "203118");
        Administrator = Someone("Robin Fairbrother", Role.Administrator, "Digital services");
        Analysts = [Saira, Someone("Tobias Penhallow", Role.DirectorateAnalyst, "Drugs Directorate")];

        foreach (var (code, rank) in busiestFirst.Select((code, rank) => (code, rank)))
        {
            var name = gazetteer.Borough(code)!.Name;
            var size = rank < LargeUnits ? 3 : 2;
            detectives[code] =
            [
                .. code == Hackney ? [Priya] : Array.Empty<DemoPerson>(),
                .. Enumerable
                    .Range(0, size)
                    .Select(place => Someone($"{(place == 0 ? "DS" : "DC")} {FullName(next++)}", Role.BoroughOfficer, $"{name} drugs unit", code)),
            ];
            sergeants[code] =
            [
                .. code == Haringey ? [Kit] : Array.Empty<DemoPerson>(),
                .. code == Haringey ? Array.Empty<DemoPerson>() : [Someone($"PS {FullName(next++)}", Role.SntSergeant, $"{name} SNT", code)],
            ];
        }
    }

    public DemoPerson Priya { get; }

    public DemoPerson Kit { get; }

    public DemoPerson Martin { get; }

    public DemoPerson Saira { get; }

    public DemoPerson Administrator { get; }

    public IReadOnlyList<DemoPerson> Analysts { get; }

    /// <summary>
    /// Those who log nothing in the demonstration: a supervisor, a financial investigator, an assessor, an information manager, an auditor.
    /// </summary>
    public IReadOnlyList<DemoPerson> Overseers { get; }

    /// <summary>One of each role, who can sign in.</summary>
    public IReadOnlyList<DemoPerson> WhoSignIn => [Priya, Overseers[0], Kit, Martin, Overseers[1], Saira, .. Overseers.Skip(2), Administrator];

    public IEnumerable<DemoPerson> Everybody => new[] { Administrator, Martin }
        .Concat(Analysts)
        .Concat(Overseers)
        .Concat(detectives.Values.SelectMany(unit => unit))
        .Concat(sergeants.Values.SelectMany(team => team));

    public IReadOnlyList<DemoPerson> DetectivesOf(string borough) => detectives[borough];

    /// <summary>The borough's unit without the officer who signs in, whose deadlines are chosen one by one.</summary>
    public IReadOnlyList<DemoPerson> OthersOf(string borough) => [.. detectives[borough].Where(person => person != Priya)];

    public DemoPerson SergeantOf(string borough) => sergeants[borough][0];

    /// <summary>A name for somebody without an account, such as whoever served a notice.</summary>
    public static string FullName(int number) =>
        $"{DemoNames.First[number * 7 % DemoNames.First.Length]} {DemoNames.Last[((number * 11) + (number / DemoNames.First.Length)) % DemoNames.Last.Length]}";

    private static DemoPerson Someone(string name, Role role, string unit, params string[] boroughs) => new()
    {
        Name = name,
        Email = $"{EmailName(name)}@police.example",
        Role = role,
        Unit = unit,
        Boroughs = boroughs,
    };

    private static string EmailName(string name)
    {
        var words = name.Split(' ');

        return string.Join('.', words[^2..]).ToLowerInvariant();
    }
}
