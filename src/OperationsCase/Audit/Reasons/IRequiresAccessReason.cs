namespace OperationsCase.Audit.Reasons;

/// <summary>
/// Marks a request for which the officer must say a reason first. Without one it is answered by the page that asks, which then
/// goes on with the same request; the reason is kept with the log of what was looked at.
/// </summary>
public interface IRequiresAccessReason
{
    /// <summary>What is wanted, as it stands after "to": "download a list of operations". Null when this time no reason is needed.</summary>
    string? InOrderTo { get; }
}
