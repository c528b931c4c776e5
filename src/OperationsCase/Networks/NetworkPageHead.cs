namespace OperationsCase.Networks;

/// <summary>What the head of every page of a network shows.</summary>
/// <param name="Case">The network.</param>
/// <param name="Current">The name of the page that is open: "Summary" or "History".</param>
/// <param name="MayWrite">Whether the reader may act on the network.</param>
public sealed record NetworkPageHead(GetNetwork.Answer Case, string Current, bool MayWrite = false)
{
    public GetNetwork.Row Head => Case.Head;

    public bool IsDisrupted => Case.Counts.Disruptions > 0;

    public IEnumerable<(string Text, string Href)> Pages()
    {
        var root = $"/networks/{Head.Reference}";

        yield return ("Summary", root);
        yield return ("Operations", $"{root}#operations");
        yield return ("Disruption", $"{root}#disruption");
        yield return ("Seizures", $"{root}#seizures");
        yield return ("History", $"{root}/history");
    }
}
