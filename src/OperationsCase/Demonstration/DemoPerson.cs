using OperationsCase.Access;

namespace OperationsCase.Demonstration;

/// <summary>Somebody of the demonstration record. Every one of them is fictional.</summary>
internal sealed class DemoPerson : ICurrentUser
{
    /// <summary>Known once the account is opened.</summary>
    public Guid Id { get; set; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public Role Role { get; init; }

    public string Unit { get; init; } = "";

    public IReadOnlyList<string> Boroughs { get; init; } = [];

    public PoliceRank? Rank { get; set; }

    public string? ForceNumber { get; set; }
}
