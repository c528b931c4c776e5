using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Retention;

/// <summary>Takes every row of one case out of every table, in the transaction of the command that erases it.</summary>
/// <remarks>
/// Each room registers the DELETEs of its own tables, and what else it does. A test that walks all tables finds what was left out.
/// What another case says of its own stays: a seizure, network or problem only loses the link.
/// </remarks>
internal sealed class Erasure(
    Database database,
    CaseStore cases,
    SubmissionAnswers answers,
    CaseSearchIndex search,
    IEnumerable<CasePart> registeredParts,
    IEnumerable<ICaseErasure> registeredErasures)
{
    private const int InAList = 1000;

    public async Task<Refusal?> WhyNot(CaseSummary erased)
    {
        foreach (var room in ErasuresOf(erased))
        {
            if (await room.WhyNot(erased.Id) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    public async Task Of(CaseSummary erased)
    {
        var parts = await PartsOf(erased);
        var gone = new ErasedCase(erased.Id, erased.Reference.Value, [.. parts.SelectMany(part => part.Ids)]);
        var afterwards = new List<Func<Task>>();

        foreach (var room in ErasuresOf(erased))
        {
            if (await room.Before(gone) is { } after)
            {
                afterwards.Add(after);
            }
        }

        foreach (var (part, ids) in parts)
        {
            await Erase(part, erased.Id, ids);
        }

        await cases.Erase(erased.Id);

        foreach (var after in afterwards)
        {
            await after();
        }

        await search.Forget(erased.Subject, erased.Id);
        await answers.Forget([erased.Reference.Value, .. gone.Parts.Select(id => id.ToString())]);
    }

    private IEnumerable<ICaseErasure> ErasuresOf(CaseSummary erased) =>
        registeredErasures.Where(room => room.KindCode is null || room.KindCode == erased.Subject);

    /// <summary>In the order in which they are deleted, each with its ids, read while they are there.</summary>
    private async Task<IReadOnlyList<(CasePart Part, IReadOnlyList<Guid> Ids)>> PartsOf(CaseSummary erased)
    {
        var found = new List<(CasePart Part, IReadOnlyList<Guid> Ids)>();

        foreach (var part in registeredParts.Where(part => part.KindCode is null || part.KindCode == erased.Subject).OrderBy(part => part.Order))
        {
            found.Add((part, await IdsOf(part, erased.Id)));
        }

        return found;
    }

    private async Task<IReadOnlyList<Guid>> IdsOf(CasePart part, Guid id) =>
        part.Ids is null ? [] : await database.List<Guid>(part.Ids, new { Id = id });

    private async Task Erase(CasePart part, Guid id, IReadOnlyList<Guid> ids)
    {
        foreach (var statement in part.Erase)
        {
            await database.Execute(statement, new { Id = id });
        }

        foreach (var statement in part.EraseByIds)
        {
            foreach (var some in ids.Chunk(InAList))
            {
                await database.Execute(statement, new { Ids = some });
            }
        }
    }
}
