using System.Data.Common;
using System.Diagnostics;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Import;

/// <summary>Records many cases by the product's own commands, each sent as its officer and at its moment, some cases in one transaction.</summary>
/// <remarks>
/// Memory does not grow with the cases: they come one by one, and those of a batch are all that is held of them. A case whose first command has an
/// idempotency key is recorded once, however often it is imported.
/// </remarks>
internal sealed class CaseImport(BatchApplication app)
{
    private const int MostInABatch = 100;

    /// <summary>Others wait for as long as a batch lasts.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(0.5);

    private static readonly Refusal NoAccount = Refusal.Invalid("Give an officer who has an account");

    private static readonly Refusal InFuture = Refusal.Invalid("What was done cannot have been recorded in the future");

    private static readonly Refusal AlreadyThere = Refusal.Conflict("Something in this case is in the record already. Leave it out or change it");

    private static readonly Refusal DoesNotFit = Refusal.Invalid(
        "Something in this case does not fit the record, such as a text that is too long or a place that does not exist. Check it");

    private readonly IEngine engine = app.Services.GetRequiredService<IEngine>();

    private IReadOnlyDictionary<Guid, BatchOfficer> officers = new Dictionary<Guid, BatchOfficer>();

    /// <returns>What became of each case, in their order, once its batch is committed.</returns>
    public async IAsyncEnumerable<ImportOutcome> Load(IEnumerable<ImportedCase> cases)
    {
        officers = await Officers();
        using var coming = cases.GetEnumerator();

        while (await Batch(coming) is { Count: > 0 } recorded)
        {
            foreach (var outcome in recorded)
            {
                yield return outcome;
            }
        }
    }

    /// <summary>Takes cases while there is time, and all that it took once more when another transaction was in its way.</summary>
    private Task<List<ImportOutcome>> Batch(IEnumerator<ImportedCase> coming)
    {
        var taken = new List<ImportedCase>();

        return app.InOneTransaction(async () =>
        {
            var (begun, recorded) = (Stopwatch.GetTimestamp(), new List<ImportOutcome>());

            while (recorded.Count < taken.Count || (taken.Count < MostInABatch && Stopwatch.GetElapsedTime(begun) < LongestBatch && coming.MoveNext()))
            {
                if (recorded.Count == taken.Count)
                {
                    taken.Add(coming.Current);
                }

                recorded.Add(await Record(taken[recorded.Count]));
            }

            return recorded;
        });
    }

    private async Task<ImportOutcome> Record(ImportedCase one)
    {
        var outcome = new ImportOutcome(one.Line, null, []);

        try
        {
            await app.WholeOrNotAtAll(async () => (outcome = await Send(one)) is { Refusals.Count: 0, WasThere: false });
        }
        catch (DbException exception) when (engine.FaultOf(exception) == DatabaseFault.AlreadyThere)
        {
            return outcome with { Refusals = [AlreadyThere] };
        }
        catch (DbException exception) when (engine.FaultOf(exception) == DatabaseFault.DoesNotFit)
        {
            return outcome with { Refusals = [DoesNotFit] };
        }

        return outcome;
    }

    private async Task<ImportOutcome> Send(ImportedCase one)
    {
        string? reference = null;

        foreach (var command in one.Commands.OrderBy(command => command.At))
        {
            if ((officers.GetValueOrDefault(command.By) is null ? NoAccount : command.At > app.Today.GetUtcNow() ? InFuture : null) is { } refusal)
            {
                return new ImportOutcome(one.Line, null, [refusal]);
            }

            app.Now = command.At;
            var answer = await command.Send(app, officers[command.By]);

            if (answer.Refusals.Count > 0)
            {
                return new ImportOutcome(one.Line, null, answer.Refusals);
            }

            reference ??= (string?)answer.Value;

            if (answer.IsRepeated)
            {
                return new ImportOutcome(one.Line, reference, [], WasThere: true);
            }
        }

        return new ImportOutcome(one.Line, reference, []);
    }

    private async Task<IReadOnlyDictionary<Guid, BatchOfficer>> Officers()
    {
        await using var database = new Database(engine);

        return (await database.List<BatchOfficer>(Sql.Officers, new { })).ToDictionary(officer => officer.Id);
    }

    private static class Sql
    {
        internal const string Officers = "SELECT Id, Name, Role, Unit FROM Officer";
    }
}
