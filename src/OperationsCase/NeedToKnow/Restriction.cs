using OperationsCase.Access;
namespace OperationsCase.NeedToKnow;

/// <summary>What can be restricted: an operation (OP), a network (NW), a seizure (SZ) or a local problem (LP).</summary>
public sealed record RestrictableCase
{
    public Guid Id { get; init; }

    public string Subject { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>"Operation Kestrel", "Network Harrier", "Cash seizure SZ-2026-000003" or "Local problem Dealing on Lymington Avenue".</summary>
    public string Name { get; init; } = "";

    /// <summary>The name with its reference, once: "Operation Kestrel, CF-2026-000003", "Cash seizure SZ-2026-000003".</summary>
    public string NameAndReference => Name.EndsWith(Reference, StringComparison.Ordinal) ? Name : $"{Name}, {Reference}";

    /// <summary>The officer in the case, the network's or the problem's owner, or whose seizure it is: they are always allowed.</summary>
    public Guid HolderId { get; init; }

    public string HolderName { get; init; } = "";

    public string Address => CaseSubjects.AddressOf(Subject, Reference);
}

/// <summary>A restriction in force.</summary>
public sealed record RestrictionRow
{
    public Guid Id { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The London day by which somebody must look again; what is past it stays restricted.</summary>
    public DateOnly ReviewOn { get; init; }

    public Guid OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public DateTimeOffset RestrictedAt { get; init; }

    public DateTimeOffset? ReviewedAt { get; init; }

    public int Version { get; init; }
}

/// <summary>Somebody who may see a restricted case.</summary>
public sealed record AccessListMember
{
    public Guid OfficerId { get; init; }

    public string OfficerName { get; init; } = "";

    public string Unit { get; init; } = "";

    public DateTimeOffset AllowedAt { get; init; }

    /// <summary>Null for those on the list; else when emergency access ends.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public string? Why { get; init; }
}

/// <summary>Somebody who could see the case if it were not restricted, and may be put on its list.</summary>
public sealed record AccessListCandidate
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    public Role Role { get; init; }
}
