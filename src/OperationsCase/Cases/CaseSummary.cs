using System.Text.Json.Serialization;
using OperationsCase.Access;

namespace OperationsCase.Cases;

/// <summary>A case of any kind, as pages that are about it name it.</summary>
public sealed record CaseSummary
{
    public Guid Id { get; init; }

    /// <summary>The code of its kind.</summary>
    public string Subject { get; init; } = "";

    public CaseReference Reference { get; init; }

    /// <summary>As in the register: "Kestrel".</summary>
    [JsonIgnore]
    public string Title { get; init; } = "";

    /// <summary>"Operation Kestrel", "Network Harrier", "Cash seizure SZ-2026-000003" or "Local problem Dealing on Lymington Avenue".</summary>
    public string Name { get; init; } = "";

    /// <summary>The name with its reference, once: "Operation Kestrel, CF-2026-000003", "Cash seizure SZ-2026-000003".</summary>
    public string NameAndReference => Name.EndsWith(Reference.Value, StringComparison.Ordinal) ? Name : $"{Name}, {Reference}";

    /// <summary>The officer in the case, the network's or the problem's owner, or whose seizure it is: they are always allowed.</summary>
    public Guid HolderId { get; init; }

    public string HolderName { get; init; } = "";

    public string Address { get; init; } = "";
}
