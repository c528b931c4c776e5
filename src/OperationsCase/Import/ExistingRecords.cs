using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Import;

/// <summary>What imported cases refer to and the record holds already: officers, networks and problems, each read once.</summary>
/// <remarks>It grows with the officers and networks that cases name, not with the cases.</remarks>
internal sealed class ExistingRecords
{
    private readonly Dictionary<Guid, ImportCurrentUser> people = [];
    private readonly Dictionary<string, ExistingNetwork> networks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ExistingNetwork>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExistingProblem> problems = new(StringComparer.OrdinalIgnoreCase);

    public ImportCurrentUser? Officer(Guid id) => people.GetValueOrDefault(id);

    public ExistingNetwork? Network(string reference) => networks.GetValueOrDefault(reference.Trim());

    public ExistingProblem? Problem(string reference) => problems.GetValueOrDefault(reference.Trim());

    public async Task ReadOfficers(Database database)
    {
        var boroughs = (await database.List<ServedRow>(Sql.Boroughs, new { })).ToLookup(row => row.OfficerId, row => row.BoroughCode);

        foreach (var row in await database.List<ExistingOfficerRow>(Sql.Officers, new { }))
        {
            people[row.Id] = new ImportCurrentUser(row, boroughs[row.Id].ToHashSet());
        }
    }

    public async Task ReadNetwork(Database database, string reference)
    {
        if (Network(reference) is null
            && await database.SingleOrDefault<ExistingNetworkRow>(Sql.Network, new { Reference = reference.Trim() }) is { } row)
        {
            networks[row.Reference] = new ExistingNetwork(
                row.Id,
                row.Reference,
                row.Name,
                [.. await database.List<string>(Sql.Works, new { NetworkId = row.Id })]);
        }
    }

    /// <summary>Whether a network that the officer may see has the name, of the record or of the cases imported with this one.</summary>
    public bool IsTaken(string nameKey, ImportCurrentUser by) => named[nameKey].Any(by.Sees);

    public async Task ReadName(Database database, string nameKey)
    {
        if (!named.ContainsKey(nameKey))
        {
            var rows = (await database.List<ExistingNameRow>(Sql.Named, new { NameKey = nameKey })).GroupBy(row => (row.Id, row.Reference, row.Name));
            named[nameKey] = [.. rows.Select(one => new ExistingNetwork(
                one.Key.Id,
                one.Key.Reference,
                one.Key.Name,
                [.. one.Select(row => row.BoroughCode)]))];
        }
    }

    public void IsNamed(string nameKey, ExistingNetwork network) => named[nameKey].Add(network);

    public async Task ReadProblem(Database database, string reference)
    {
        if (Problem(reference) is null
            && await database.SingleOrDefault<ExistingProblem>(Sql.Problem, new { Reference = reference.Trim() }) is { } problem)
        {
            problems[problem.Reference] = problem;
        }
    }

    /// <summary>Before each batch: what was found may have been undone with a batch that was lost, or been restricted since.</summary>
    public void Forget()
    {
        networks.Clear();
        named.Clear();
        problems.Clear();
    }

    private sealed record ServedRow
    {
        public Guid OfficerId { get; init; }

        public string BoroughCode { get; init; } = "";
    }

    private sealed record ExistingNetworkRow
    {
        public Guid Id { get; init; }

        public string Reference { get; init; } = "";

        public string Name { get; init; } = "";
    }

    private sealed record ExistingNameRow
    {
        public Guid Id { get; init; }

        public string Reference { get; init; } = "";

        public string Name { get; init; } = "";

        public string BoroughCode { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Officers = "SELECT Id, Name, Role, Unit, DisabledAt FROM Officer";

        internal const string Boroughs = "SELECT OfficerId, BoroughCode FROM OfficerBorough";

        internal const string Network =
            $"SELECT n.Id, n.Reference, n.Name FROM Network AS n WHERE n.Reference = @Reference AND {Visible.OpenNetwork}";

        internal const string Named =
            $"""
            SELECT n.Id, n.Reference, n.Name, works.BoroughCode
            FROM Network AS n
            JOIN CaseBorough AS works ON works.CaseId = n.Id
            WHERE n.NameKey = @NameKey AND {Visible.OpenNetwork}
            """;

        internal const string Works = "SELECT BoroughCode FROM CaseBorough WHERE CaseId = @NetworkId";

        internal const string Problem =
            $"SELECT p.Id, p.Reference, p.Title, p.BoroughCode FROM LocalProblem AS p WHERE p.Reference = @Reference AND {Visible.OpenProblem}";
    }
}

internal sealed record ExistingOfficerRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public Role Role { get; init; }

    public string Unit { get; init; } = "";

    public DateTimeOffset? DisabledAt { get; init; }
}

/// <summary>An officer of the record, who did something in an imported case.</summary>
internal sealed class ImportCurrentUser(ExistingOfficerRow row, IReadOnlySet<string> boroughs) : ICurrentUser
{
    private readonly Dictionary<Type, bool> allowed = [];

    public Guid Id => row.Id;

    public string Name => row.Name;

    public Role Role => row.Role;

    public string Unit => row.Unit;

    public bool Serves(string boroughCode) => boroughs.Contains(boroughCode);

    public bool Sees(ExistingNetwork network) => network.Boroughs.Overlaps(boroughs);

    /// <summary>Whether a case of the borough may be this officer's.</summary>
    public bool CanHaveACaseIn(string boroughCode) =>
        row.DisabledAt is null && (Role & Role.CaseWorkers) != Role.None && Serves(boroughCode);

    public bool May(Type command) => allowed.TryGetValue(command, out var may) ? may : allowed[command] = Role.May(command);
}

internal sealed record ExistingNetwork(Guid Id, string Reference, string Name, HashSet<string> Boroughs);

internal sealed record ExistingProblem
{
    public Guid Id { get; init; }

    public string Reference { get; init; } = "";

    public string Title { get; init; } = "";

    public string BoroughCode { get; init; } = "";
}
