using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>Asks for everything that the page of a case shows, in the scope, the snapshot and the access log entry of one request.</summary>
internal sealed class CasePageReader(IQueries queries, ICurrentUser officer, IEnumerable<CaseSection> registered)
{
    private readonly Dictionary<object, object?> known = [];
    private readonly List<AnsweredQuery> answered = [];

    public IReadOnlyList<AnsweredQuery> Answered => answered;

    /// <summary>The first reason that a part needs.</summary>
    public Refusal? Asked { get; private set; }

    /// <summary>The case itself, without which there is no page.</summary>
    public async Task<Result<T>> Head<T>(IQuery<T> query)
    {
        var head = await queries.Send(query);
        Keep(query, head);

        return head;
    }

    /// <summary>
    /// A part that the officer's role may not see is simply not there; one that needs a reason is asked for. What two sections ask alike is
    /// asked once.
    /// </summary>
    public async Task<T?> Part<T>(IQuery<T> query)
    {
        if (!officer.Role.May(query.GetType()))
        {
            return default;
        }

        if (known.TryGetValue(query, out var before))
        {
            return (T?)before;
        }

        var part = await queries.Send(query);

        if (part.Refusals is [var refusal, ..])
        {
            Asked ??= IsLeftOut(refusal) ? null : refusal;
        }

        Keep(query, part);

        return part.IsRefused ? default : part.Value;
    }

    /// <summary>What the rooms have registered for the kind's page, or for its paper, in their order.</summary>
    public async Task<IReadOnlyList<CaseSectionContent>> Sections<TCase>(string kindCode, TCase head, bool mayWrite, bool forPrint = false)
        where TCase : notnull
    {
        var sections = new List<CaseSectionContent>();

        foreach (var section in registered
            .Where(section => section.KindCode == kindCode && section.Place == CaseSectionPlace.Print == forPrint)
            .OrderBy(section => section.Place)
            .ThenBy(section => section.Order))
        {
            if (officer.Role.May(section.Query) && await section.Ask(this, head, mayWrite) is { } model)
            {
                sections.Add(new CaseSectionContent(section.Place, section.Partial, model));
            }
        }

        return sections;
    }

    /// <exception cref="InvalidOperationException">The section asks wrongly, which is a fault of ours.</exception>
    private static bool IsLeftOut(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Forbidden or RefusalKind.NotFound or RefusalKind.Erased => true,
        RefusalKind.ReasonNeeded => false,
        _ => throw new InvalidOperationException($"A section of a case page was refused as {refusal.Kind}: {refusal.Message}"),
    };

    private void Keep<T>(IQuery<T> query, Result<T> answer)
    {
        known[query] = answer.IsRefused ? default : answer.Value;

        if (!answer.IsRefused)
        {
            answered.Add(new AnsweredQuery(query, answer.Value));
        }
    }
}
