using OperationsCase.Access;
using OperationsCase.Access.NeedToKnow;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Search;
using OperationsCase.Statute;

namespace OperationsCase.Networks;

/// <summary>Writes where a network works, which is also who may see it.</summary>
internal sealed class NetworkLedger(Database database, BoroughsServed served, RestrictionLedger restrictions, SearchWords search, Gazetteer gazetteer)
{
    /// <summary>Wording is the same whether or not the officer may see the network that has the name.</summary>
    public const string NameTaken = "This name is already taken. Choose another";

    public async Task<bool> IsTaken(string nameKey, Guid except) => await database.Count(Sql.Named, new { NameKey = nameKey, Except = except }) > 0;

    public Task<IReadOnlyList<string>> BoroughsServed() => served.All();

    public async Task<IReadOnlyList<string>> BoroughsOf(Guid networkId) => await database.List<string>(Sql.Boroughs, new { NetworkId = networkId });

    /// <returns>False when it worked there already.</returns>
    public Task<bool> WorksIn(Guid networkId, string boroughCode) =>
        database.AddIfAbsent(Sql.AddBorough, BoroughRow(networkId, boroughCode));

    internal static object BoroughRow(Guid networkId, string boroughCode) => new { NetworkId = networkId, BoroughCode = boroughCode };

    public Task LeavesOut(Guid networkId, string boroughCode) =>
        database.Execute(Sql.RemoveBorough, new { NetworkId = networkId, BoroughCode = boroughCode });

    /// <summary>Says, to whoever edits the network, that it is no longer as they were shown it.</summary>
    public Task Touch(Guid networkId) => database.Execute(Sql.Touch, new { NetworkId = networkId });

    /// <summary>Waits for whoever decides about the network's boroughs, and makes others wait for the commit; nobody's form grows stale.</summary>
    public Task Queue(Guid networkId) => database.Execute(Sql.Queue, new { NetworkId = networkId });

    /// <summary>Lets the network be found by its name and its drugs.</summary>
    public Task FindBy(Guid networkId, DateOnly identifiedOn, string name, string drugs)
    {
        var (found, texts) = FoundBy(networkId, identifiedOn, name, drugs);

        return search.Keep(found, texts);
    }

    /// <summary>The texts whose words find a network.</summary>
    internal static (Found Found, string?[] Texts) FoundBy(Guid networkId, DateOnly identifiedOn, string name, string drugs) =>
        (new Found("NW", networkId, London.StartOf(identifiedOn), BoroughCode: null), [name, drugs]);

    /// <summary>"Hackney, Newham and Tower Hamlets".</summary>
    public string Names(IEnumerable<string> boroughCodes) => Names(gazetteer, boroughCodes);

    /// <inheritdoc cref="Names(IEnumerable{string})" />
    internal static string Names(Gazetteer gazetteer, IEnumerable<string> boroughCodes)
    {
        var names = boroughCodes.Select(code => gazetteer.Borough(code)!.Name).Order(StringComparer.Ordinal).ToList();

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>The key under which a network keeps its name to itself. A restricted one keeps none: whoever may not see it could tell from a refusal that it is there.</summary>
    public async Task<string> NameKeyOf(Guid networkId, string name) =>
        await restrictions.InForce(networkId) is null ? Fold.Key(name) : Apart(name, await ReferenceOf(networkId));

    /// <summary>Lets others give the name to a network of theirs, while this one is restricted.</summary>
    public async Task GiveUpName(Guid networkId) =>
        await database.Execute(Sql.Rename, new { NetworkId = networkId, NameKey = Apart(await NameOf(networkId), await ReferenceOf(networkId)) });

    /// <summary>Keeps the name to the network again, if nobody took it meanwhile.</summary>
    public async Task TakeNameBack(Guid networkId)
    {
        var nameKey = Fold.Key(await NameOf(networkId));

        if (!await IsTaken(nameKey, except: networkId))
        {
            await database.AddIfAbsent(Sql.Rename, new { NetworkId = networkId, NameKey = nameKey });
        }
    }

    private static string Apart(string name, string reference)
    {
        const int Longest = 60;
        var key = Fold.Key(name);

        return $"{key[..Math.Min(key.Length, Longest - reference.Length - 1)]} {reference}";
    }

    private async Task<string> NameOf(Guid networkId) => (await database.SingleOrDefault<string>(Sql.NameOf, new { NetworkId = networkId }))!;

    private async Task<string> ReferenceOf(Guid networkId) => (await database.SingleOrDefault<string>(Sql.ReferenceOf, new { NetworkId = networkId }))!;

    private static class Sql
    {
        internal const string Named = "SELECT COUNT(*) FROM Network WHERE NameKey = @NameKey AND Id <> @Except";

        internal const string Boroughs = "SELECT BoroughCode FROM NetworkBorough WHERE NetworkId = @NetworkId ORDER BY BoroughCode";

        internal const string AddBorough =
            """
            INSERT INTO NetworkBorough (NetworkId, BoroughCode)
            SELECT @NetworkId, @BoroughCode
            WHERE NOT EXISTS (SELECT 1 FROM NetworkBorough WHERE NetworkId = @NetworkId AND BoroughCode = @BoroughCode)
            """;

        internal const string RemoveBorough = "DELETE FROM NetworkBorough WHERE NetworkId = @NetworkId AND BoroughCode = @BoroughCode";

        internal const string NameOf = "SELECT Name FROM Network WHERE Id = @NetworkId";

        internal const string ReferenceOf = "SELECT Reference FROM Network WHERE Id = @NetworkId";

        internal const string Rename = "UPDATE Network SET NameKey = @NameKey WHERE Id = @NetworkId";

        internal const string Queue = "UPDATE Network SET Version = Version WHERE Id = @NetworkId";

        internal const string Touch = "UPDATE Network SET Version = Version + 1 WHERE Id = @NetworkId";
    }
}
