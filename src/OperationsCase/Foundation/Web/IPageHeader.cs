namespace OperationsCase.Foundation.Web;

/// <summary>What the head and foot of every page say about the person reading it.</summary>
public interface IPageHeader
{
    /// <summary>Rank and name, such as "DC Priya Raman", or null when nobody is signed in.</summary>
    string? Name { get; }

    string? Unit { get; }

    /// <summary>The parts of the service this person may open, in the order shown.</summary>
    IReadOnlyList<NavigationItem> Sections { get; }

    /// <summary>Whether this person may search for cases.</summary>
    bool SearchesCases => false;

    Task<int> UnreadMessages();

    /// <summary>What everybody who is signed in must know of the service now, in a sentence or two, or null.</summary>
    Task<string?> Trouble() => Task.FromResult<string?>(null);

    /// <summary>Links at the foot of the page, for everybody.</summary>
    IReadOnlyList<NavigationItem> Footer => [];
}

/// <summary>A link with its words. A section is the current one when its words are those of <c>ViewData["Section"]</c>.</summary>
public sealed record NavigationItem(string Text, string Href);

/// <summary>Stands in until something knows who is signed in: no search, no sections.</summary>
internal sealed class AnonymousPageHeader : IPageHeader
{
    public string? Name => null;

    public string? Unit => null;

    public IReadOnlyList<NavigationItem> Sections => [];

    public Task<int> UnreadMessages() => Task.FromResult(0);
}
