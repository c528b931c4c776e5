namespace OperationsCase.Operations;

/// <summary>What the head of every page of a case shows: who it is, where it stands, and the way to its other pages.</summary>
/// <param name="Head">The case.</param>
/// <param name="Current">The name of the page that is open, such as "Timeline".</param>
/// <param name="IsInvestigator">Whether the reader may see networks and money.</param>
/// <param name="MayWrite">Whether the reader may act on the case.</param>
public sealed record OperationPageHead(GetOperation.Row Head, string Current, bool IsInvestigator, bool MayWrite = false)
{
    public IEnumerable<(string Text, string Href)> Pages()
    {
        var root = $"/operations/{Head.Reference}";

        yield return ("Summary", root);
        yield return ("Timeline", $"{root}/timeline");

        if (Head.Kind == OperationKind.CrackHouseClosure)
        {
            yield return ("Closure", $"{root}/closure");
            yield return ("Documents", $"{root}/documents");
        }

        if (IsInvestigator)
        {
            yield return ("Networks", $"{root}/networks");
            yield return ("Seizures", $"{root}/seizures");
        }

        yield return ("History", $"{root}/history");
    }

    public IEnumerable<(string Text, string Href)> Actions()
    {
        var root = $"/operations/{Head.Reference}";

        if (Head.Status == OperationStatus.OrderInForce)
        {
            yield return ("Record the end of the order", $"{root}/closure");
        }
        else if (Head.Kind == OperationKind.CrackHouseClosure)
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
