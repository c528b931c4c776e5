using System.Data.Common;
using OperationsCase.Deadlines;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Problems;
using OperationsCase.Retention;
using OperationsCase.Seizures;

namespace OperationsCase.Import;

/// <summary>
/// Records many complete cases, in batches of one transaction each: what each command would have recorded, with the same words, clocks and
/// audit.
/// </summary>
/// <remarks>Memory does not grow with the cases: they come one by one, and a batch is all that is held of them.</remarks>
internal sealed class CaseImport(
    IServiceProvider services,
    IServiceScopeFactory scopes,
    IEngine engine,
    BankHolidayCalendars calendars,
    TimeProvider clock)
{
    private const int CasesInABatch = 1000;

    private ImportContext? context;

    /// <returns>What became of each case, in their order, once its batch is committed.</returns>
    public async IAsyncEnumerable<ImportOutcome> Load(IEnumerable<ImportedCase> cases)
    {
        foreach (var batch in cases.Chunk(CasesInABatch))
        {
            foreach (var imported in await Keep(batch))
            {
                yield return imported;
            }
        }
    }

    /// <summary>Keeps a batch, or finds the cases in it that the record itself refuses by trying its halves.</summary>
    private async Task<IReadOnlyList<ImportOutcome>> Keep(ArraySegment<ImportedCase> batch)
    {
        try
        {
            return await TransactionRetry.Run(engine, () => Attempt(batch));
        }
        catch (DbException exception) when (engine.FaultOf(exception) is DatabaseFault.AlreadyThere or DatabaseFault.DoesNotFit)
        {
            return batch.Count > 1
                ? [.. await Keep(batch[..(batch.Count / 2)]), .. await Keep(batch[(batch.Count / 2)..])]
                : [new ImportOutcome(batch[0].Line, null, [WhyNot(engine.FaultOf(exception))])];
        }
    }

    private static Refusal WhyNot(DatabaseFault fault) => fault == DatabaseFault.AlreadyThere
        ? Refusal.Conflict("Something in this case is in the record already. Leave it out or change it")
        : Refusal.Invalid("Something in this case does not fit the record, such as a text that is too long or a place that does not exist. Check it");

    private async Task<IReadOnlyList<ImportOutcome>> Attempt(ArraySegment<ImportedCase> batch)
    {
        try
        {
            return await KeepAtOnce(batch);
        }
        catch (DbException)
        {
            context?.OnRecord.Forget();

            throw;
        }
    }

    private async Task<IReadOnlyList<ImportOutcome>> KeepAtOnce(ArraySegment<ImportedCase> cases)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        var references = scope.ServiceProvider.GetRequiredService<ReferenceNumbers>();
        database.WillChange();
        var visitor = context ??= new ImportContext(services, await calendars.Latest());
        visitor.Database = database;
        visitor.Numbers = new ReferenceAllocator();
        visitor.OnRecord.Forget();
        await visitor.OnRecord.ReadOfficers(database);
        var batch = new ImportBatch();
        var answers = new List<ImportOutcome>(cases.Count);

        foreach (var one in cases)
        {
            await Prepare(visitor, references, one);
            var (built, refusals) = Build(visitor, one);
            answers.Add(new ImportOutcome(one.Line, refusals.Count == 0 ? built.Reference : null, refusals));

            if (refusals.Count == 0)
            {
                batch.Add(built);
            }
            else
            {
                visitor.Numbers.GiveBack();
            }
        }

        await batch.Load(
            database, scope.ServiceProvider.GetRequiredService<OperationStore>(), scope.ServiceProvider.GetRequiredService<NetworkStore>(),
            scope.ServiceProvider.GetRequiredService<RetentionReviewStore>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        await visitor.Numbers.Say(references);
        await database.Commit();

        return answers;
    }

    /// <summary>Holds the series and reads what the case refers to, so that building it asks the database nothing.</summary>
    private static async Task Prepare(ImportContext visitor, ReferenceNumbers references, ImportedCase one)
    {
        foreach (var act in one.Acts)
        {
            if (PrefixOf(act.Command) is { } prefix)
            {
                await visitor.Numbers.Hold(references, ReferenceAllocator.SeriesOf(prefix, act.At));
            }

            if (act.Command is LinkOperationToNetwork link)
            {
                await visitor.OnRecord.ReadNetwork(visitor.Database, link.Network.Value);
            }

            if (act.Command is IdentifyNetwork { Name: var name })
            {
                await visitor.OnRecord.ReadName(visitor.Database, NameFolding.Key(name));
            }

            if (act.Command is LinkOperationToProblem { Problem: var problem })
            {
                await visitor.OnRecord.ReadProblem(visitor.Database, problem.Value);
            }
        }

        visitor.Numbers.BeginCase();
    }

    private (ImportedCaseState Built, IReadOnlyList<Refusal> Refusals) Build(ImportContext visitor, ImportedCase one)
    {
        var built = new ImportedCaseState(visitor);
        var today = clock.GetUtcNow();

        foreach (var act in one.Acts)
        {
            var refusals = act.At > today ? [Refusal.Invalid("What was done cannot have been recorded in the future")] : built.Do(act);

            if (refusals.Count > 0)
            {
                return (built, refusals);
            }
        }

        return (built, built.Reference is null ? [Refusal.Invalid("Begin the case with its operation")] : []);
    }

    private static string? PrefixOf(object command) => command switch
    {
        INewOperation opening => opening.Details.Kind.Prefix,
        RecordSeizure => NewSeizure.Prefix,
        ClaimDisruption => ClaimDisruption.Prefix,
        IdentifyNetwork => IdentifyNetwork.Prefix,
        RecordProblem => RecordProblem.Prefix,
        _ => null,
    };
}
