using OperationsCase.Access;

namespace OperationsCase.NeedToKnow;

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
