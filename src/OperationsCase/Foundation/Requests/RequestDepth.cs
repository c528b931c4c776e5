namespace OperationsCase.Foundation.Requests;

/// <summary>Tells the request that was sent from the queries that are asked inside it, in the same scope.</summary>
internal sealed class RequestDepth
{
    private int depth = 1;

    /// <summary>Whether this is the request that was sent: it alone writes the access log, marks the page and commits.</summary>
    public bool IsOutermost => depth == 1;

    /// <returns>Leads back to the request that asks.</returns>
    public Action Enter()
    {
        depth++;

        return () => depth--;
    }
}
