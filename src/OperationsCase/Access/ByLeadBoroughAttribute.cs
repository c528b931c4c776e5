using OperationsCase.Foundation.Requests;

namespace OperationsCase.Access;

/// <summary>
/// Marks a command that only those who serve the lead borough of its case may send: other boroughs work the case, and do not decide who sees it
/// or when it ends. A case that no borough leads, such as a network, is decided about by any of its boroughs.
/// </summary>
/// <param name="what">What it does, as it stands after "cannot".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByLeadBoroughAttribute(string what) : Attribute
{
    public string What { get; } = what;

    internal Refusal Refusal => Refusal.Forbidden(
        $"Your borough works this case beside the lead borough, so you cannot {What}. Ask a supervisor of the lead borough");
}
