using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases;

/// <summary>A part of the page of a case, which the room that it belongs to registers.</summary>
/// <param name="Name">Its own among the sections of its kind.</param>
/// <param name="KindCode">The kind of case on whose page it stands: OP for operations.</param>
/// <param name="Place">Where on the page.</param>
/// <param name="Order">Among those of the same place, lowest first.</param>
/// <param name="Partial">The path of the partial page that shows it.</param>
public abstract record CaseSection(string Name, string KindCode, CaseSectionPlace Place, int Order, string Partial)
{
    /// <summary>The query that it asks. It is not sent for a role that may not send it.</summary>
    public abstract Type Query { get; }

    /// <param name="page">Asks, in the scope of the page.</param>
    /// <param name="head">What the kind's own query says of the case.</param>
    /// <param name="mayWrite">Whether the reader may act on the case.</param>
    /// <returns>The model of the partial page; null where there is nothing to show to this officer.</returns>
    internal abstract Task<object?> Ask(CasePageReader page, object head, bool mayWrite);
}

/// <typeparam name="TCase">What the kind's own query answers.</typeparam>
/// <typeparam name="TQuery">The query of the section.</typeparam>
/// <typeparam name="TAnswer">What it answers.</typeparam>
/// <inheritdoc cref="CaseSection"/>
internal sealed record CaseSectionOf<TCase, TQuery, TAnswer>(string Name, string KindCode, CaseSectionPlace Place, int Order, string Partial)
    : CaseSection(Name, KindCode, Place, Order, Partial)
    where TCase : notnull
    where TQuery : IQuery<TAnswer>
{
    public override Type Query => typeof(TQuery);

    /// <summary>Makes the query from the case.</summary>
    public required Func<TCase, TQuery> Of { get; init; }

    /// <summary>Makes the model of the partial page from what the case and the query say, and whether the reader may act on the case.</summary>
    public required Func<TCase, TAnswer, bool, object> Show { get; init; }

    /// <summary>Whether this case has such a section at all.</summary>
    public Func<TCase, bool> When { get; init; } = _ => true;

    internal override async Task<object?> Ask(CasePageReader page, object head, bool mayWrite) =>
        head is TCase it && When(it) && await page.Part(Of(it)) is { } answer ? Show(it, answer, mayWrite) : null;
}

public enum CaseSectionPlace
{
    /// <summary>Before everything else: what is wrong.</summary>
    Top,

    /// <summary>Where the page has most room.</summary>
    Main,

    /// <summary>Among the people of the case, as a row of their list.</summary>
    People,

    /// <summary>A card beside the facts.</summary>
    Side,

    /// <summary>The last cards, after the page's own links.</summary>
    SideEnd,

    /// <summary>On paper.</summary>
    Print,
}

/// <summary>A section that is ready to be shown.</summary>
public sealed record CaseSectionContent(CaseSectionPlace Place, string Partial, object Model);

/// <summary>What the page of a case shows.</summary>
public abstract record CasePageAnswer : IComposedAnswer
{
    private readonly ILookup<CaseSectionPlace, CaseSectionContent> sections;

    private protected CasePageAnswer(CasePageReader page, IReadOnlyList<CaseSectionContent> sections)
    {
        this.sections = sections.ToLookup(section => section.Place);
        (Parts, Asked) = ([.. page.Answered], page.Asked);
    }

    /// <summary>The reason that a part needs before the page can be shown; null where none does.</summary>
    public Refusal? Asked { get; }

    public IReadOnlyList<AnsweredQuery> Parts { get; }

    public IEnumerable<CaseSectionContent> Sections(CaseSectionPlace place) => sections[place];
}

internal static class CasePageAnswers
{
    /// <summary>A page that needs a reason for one of its parts is refused, so that its reader is asked for it.</summary>
    public static Result<T> OrAsked<T>(this Result<T> page) where T : CasePageAnswer =>
        page is { IsRefused: false, Value.Asked: { } asked } ? asked : page;
}
