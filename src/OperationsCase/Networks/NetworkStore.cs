using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Search;
using OperationsCase.Messages;
using OperationsCase.Statute;

namespace OperationsCase.Networks;

/// <summary>Writes where a network works, which is also who may see it.</summary>
internal sealed class NetworkStore(
    Database database, CaseStore cases, BoroughsServed served, ICurrentUser officer, ReferenceNumbers references,
    OfficerMessages messages, CaseSearchIndex search, Gazetteer gazetteer, TimeProvider clock)
{
    public const string NameTaken = "This name is already taken. Choose another";

    /// <summary>
    /// Makes everybody who gives a network a name wait for the commit: no unique key decides about names, since they are judged among
    /// what one may see.
    /// </summary>
    public async Task QueueForNames() => await references.Hold($"{IdentifyNetwork.Prefix}-{London.DateOf(clock.GetUtcNow()).Year}");

    /// <summary>Whether another network that the officer may see has the name. One that they may not see keeps no name from them.</summary>
    public async Task<bool> IsTaken(string nameKey, Guid except) =>
        await database.Count(Sql.Named, new { NameKey = nameKey, Except = except, OfficerId = officer.Id }) > 0;

    /// <summary>
    /// Tells the information managers who may see both that a network which the officer may not see has this name too, and whoever
    /// restricted that one.
    /// </summary>
    public async Task NotifySameName(Guid networkId, string nameKey)
    {
        var told = await database.List<Guid>(Sql.WhoSeesBoth, new { NetworkId = networkId, NameKey = nameKey });

        if (told.Count > 0)
        {
            var about = await cases.Summary(networkId);

            foreach (var officerId in told)
            {
                await messages.Send(
                    officerId, (about.Id, about.Subject), "Another network has the same name",
                    "The officer who gave the name cannot see that network. Search for the name, and check whether they are the same network.");
            }
        }
    }

    public Task<IReadOnlyList<string>> BoroughsServed() => served.All();

    public async Task<IReadOnlyList<string>> BoroughsOf(Guid networkId) => await database.List<string>(Sql.Boroughs, new { NetworkId = networkId });

    /// <returns>False when it worked there already.</returns>
    public async Task<bool> WorksIn(Guid networkId, string boroughCode)
    {
        var added = await cases.AddBorough(networkId, boroughCode);

        if (added)
        {
            await search.Know(networkId);
        }

        return added;
    }

    public async Task LeavesOut(Guid networkId, string boroughCode)
    {
        await cases.RemoveBorough(networkId, boroughCode);
        await search.KnowAgain(networkId);
    }

    /// <summary>Says, to whoever edits the network, that it is no longer as they were shown it.</summary>
    public Task Touch(Guid networkId) => cases.Touch(networkId);

    /// <summary>Waits for whoever decides about the network's boroughs, and makes others wait for the commit; nobody's form grows stale.</summary>
    public Task Queue(Guid networkId) => cases.Lock(networkId);

    /// <summary>Lets the network be found by its name and its drugs.</summary>
    public Task FindBy(Guid networkId, DateOnly identifiedOn, string name, string drugs)
    {
        var (found, texts) = FoundBy(networkId, identifiedOn, name, drugs);

        return search.Save(found, texts);
    }

    /// <summary>The texts whose words find a network.</summary>
    private static (SearchResult Found, string?[] Texts) FoundBy(Guid networkId, DateOnly identifiedOn, string name, string drugs) =>
        (new SearchResult(NetworkCase.Code, networkId, London.StartOf(identifiedOn), BoroughCode: null), [name, drugs]);

    /// <summary>"Hackney, Newham and Tower Hamlets".</summary>
    public string Names(IEnumerable<string> boroughCodes) => Names(gazetteer, boroughCodes);

    /// <inheritdoc cref="Names(IEnumerable{string})" />
    private static string Names(Gazetteer gazetteer, IEnumerable<string> boroughCodes)
    {
        var names = boroughCodes.Select(code => gazetteer.Borough(code)!.Name).Order(StringComparer.Ordinal).ToList();

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static class Sql
    {
        internal const string Named = $"SELECT COUNT(*) FROM Network AS n WHERE n.NameKey = @NameKey AND n.Id <> @Except AND {Visible.Network}";

        internal const string WhoSeesBoth =
            $"""
            SELECT reader.Id
            FROM Officer AS reader
            WHERE reader.DisabledAt IS NULL
                AND EXISTS (SELECT 1 FROM Network AS n WHERE n.Id = @NetworkId AND {Visible.NetworkToReader})
                AND EXISTS (SELECT 1 FROM Network AS n WHERE n.NameKey = @NameKey AND n.Id <> @NetworkId AND {Visible.NetworkToReader}
                    AND (reader.Role = 'InformationManager'
                        OR EXISTS (SELECT 1 FROM Restriction AS own WHERE own.SubjectId = n.Id AND own.LiftedAt IS NULL AND own.OwnerId = reader.Id)))
            ORDER BY reader.Name, reader.Id
            """;

        internal const string Boroughs = "SELECT BoroughCode FROM CaseBorough WHERE CaseId = @NetworkId ORDER BY BoroughCode";
    }
}
