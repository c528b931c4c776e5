using OperationsCase.Access;

namespace OperationsCase.Operations;

/// <summary>What the head of every page of a case shows: who it is, where it stands, and the way to its other pages.</summary>
/// <param name="Head">The case.</param>
/// <param name="Current">The name of the page that is open, such as "Timeline".</param>
/// <param name="MayWrite">Whether the reader may act on the case.</param>
public sealed record OperationPageHead(GetOperation.Row Head, string Current, bool MayWrite = false)
{
    /// <param name="registered">The pages of other rooms, in their order.</param>
    /// <param name="role">The reader's, which may not see all of them.</param>
    public IEnumerable<(string Text, string Href)> Pages(IEnumerable<OperationPageLink> registered, Role role)
    {
        var root = $"/operations/{Head.Reference}";

        yield return ("Summary", root);
        yield return ("Timeline", $"{root}/timeline");

        foreach (var link in registered.Where(link => (link.Kind is null || link.Kind == Head.Kind) && role.May(link.Request)))
        {
            yield return (link.Text, $"{root}/{link.Path}");
        }

        yield return ("History", $"{root}/history");
    }

    public IEnumerable<(string Text, string Href)> Actions()
    {
        var root = $"/operations/{Head.Reference}";

        if (Head.Status == CrackHouseKind.OrderInForce)
        {
            yield return ("Record the end of the order", $"{root}/closure");
        }
        else if (Head.Kind == CrackHouseKind.Kind)
        {
            yield return ("Propose a closure notice", $"{root}/closure/proposals/new");
            yield return ("Record service of a notice", $"{root}/closure/notices/new");
            yield return ("Record the hearing", $"{root}/closure/hearings/new");
            yield return ("Record the order", $"{root}/closure/orders/new");
        }

        yield return ("Link a network", $"{root}/networks");
        yield return ("Record seized cash", $"{root}/seizures/new");
        yield return ("Change the details", $"{root}/change");
        yield return ("Close the operation", $"{root}/close");
    }
}
