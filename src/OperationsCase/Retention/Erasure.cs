using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Search;
using OperationsCase.NeedToKnow;
using OperationsCase.Operations;

namespace OperationsCase.Retention;

/// <summary>Takes every row of one case out of every table, in the transaction of the command that erases it.</summary>
/// <remarks>
/// It is the one place that knows the tables of every room: a new table that holds a case's text belongs here, and a test that walks all
/// tables says so.
/// What another case says of its own stays: a seizure, network or problem only loses the link.
/// </remarks>
internal sealed partial class Erasure(Database database, CaseSearchIndex search, OperationStore operations, DisruptedNetworkStore disrupted)
{
    private const int InAList = 1000;

    private static readonly string[] OfAny =
    [
        Sql.AllowedOfRestrictions, Sql.Restrictions, Sql.AccessMessages, Sql.Marking, Sql.Intelligence, Sql.Disclosures, Sql.Review,
    ];

    private static readonly string[] OfOperation =
    [
        Sql.InboxMessages, Sql.Alerts, Sql.Moves, Sql.DeadlineFacts, Sql.Deadlines, Sql.Consultations, Sql.Proposals, Sql.ServiceActs,
        Sql.NoticeChanges, Sql.OrderChanges,
        Sql.ReoccupationChecks, Sql.Aftermaths, Sql.Documents, Sql.Orders, Sql.Hearings, Sql.Notices, Sql.ClaimsOfOperation, Sql.Networks,
        Sql.Problems, Sql.Seizures, Sql.Shares,
        Sql.CrackHouse, Sql.OpenMarket, Sql.CannabisFactory, Sql.Operation,
    ];

    private static readonly string[] OfNetwork =
    [
        Sql.Counted, Sql.ClaimsOfNetwork, Sql.Operations, Sql.SeizuresOfNetwork, Sql.Boroughs, Sql.Network,
    ];

    private static readonly string[] OfSeizure =
    [
        Sql.InboxMessagesOfSeizure, Sql.AlertsOfSeizure, Sql.MovesOfSeizure, Sql.DeadlineFactsOfSeizure, Sql.DeadlinesOfSeizure,
        Sql.DetentionOrders, Sql.Releases,
        Sql.OperationsOfSeizure, Sql.NetworksOfSeizure, Sql.Seizure,
    ];

    private static readonly string[] OfProblem = [Sql.Signs, Sql.Stages, Sql.OperationsOfProblem, Sql.Problem];

    public async Task<bool> HasLiveOperations(Guid networkId) => await database.Count(Sql.LiveOperations, new { Id = networkId }) > 0;

    /// <returns>The ids of the audit entries and consultations whose texts must be redacted.</returns>
    public async Task<IReadOnlyList<Guid>> Of(RestrictableCase erased)
    {
        var which = new { erased.Id };
        var parts = await database.List<Guid>(PartsOf(erased.Subject), which);
        var texts = await Logged([erased.Id, .. parts], erased.Reference);
        await ForgetForms([erased.Reference, .. parts.Select(id => id.ToString())]);
        await search.Forget(erased.Subject, erased.Id);

        foreach (var statement in OfAny)
        {
            await database.Execute(statement, which);
        }

        await ForgetGrades(parts);

        if (erased.Subject == "OP")
        {
            await ForgetOperation(erased.Id);
        }
        else
        {
            await Run(erased.Subject switch { "NW" => OfNetwork, "SZ" => OfSeizure, _ => OfProblem }, which);
        }

        return texts;
    }

    private static string PartsOf(string subject) => subject switch
    {
        "OP" => Sql.PartsOfOperation,
        "NW" => Sql.PartsOfNetwork,
        "SZ" => Sql.PartsOfSeizure,
        _ => Sql.PartsOfProblem,
    };

    private async Task ForgetOperation(Guid id)
    {
        var which = new { Id = id };
        var against = await database.List<Guid>(Sql.NetworksAgainst, which);
        var state = await operations.StateOf(id);
        await Run(OfOperation, which);
        await operations.CountGone(state);

        foreach (var network in against)
        {
            await disrupted.CountAgain(network);
        }
    }

    private async Task Run(IEnumerable<string> statements, object which)
    {
        foreach (var statement in statements)
        {
            await database.Execute(statement, which);
        }
    }

    private async Task<IReadOnlyList<Guid>> Logged(IReadOnlyList<Guid> ids, string reference)
    {
        var found = new HashSet<Guid>(await database.List<Guid>(Sql.Named, new { Pattern = LikePattern.Containing(reference) }));

        foreach (var some in ids.Chunk(InAList))
        {
            found.UnionWith(await database.List<Guid>(Sql.Logged, new { Ids = some }));
        }

        await database.Execute(Sql.Reasons, new { Pattern = LikePattern.Containing(reference), Gone = "Redacted: the case was erased" });

        return [.. found];
    }

    private async Task ForgetForms(IEnumerable<string> answers)
    {
        foreach (var answer in answers)
        {
            await database.Execute(Sql.Forms, new { Pattern = LikePattern.Containing(answer) });
        }
    }

    private async Task ForgetGrades(IReadOnlyList<Guid> parts)
    {
        foreach (var some in parts.Chunk(InAList))
        {
            await database.Execute(Sql.Grades, new { Ids = some });
        }
    }
}
