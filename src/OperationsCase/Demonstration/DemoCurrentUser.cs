using OperationsCase.Access;

namespace OperationsCase.Demonstration;

/// <summary>Somebody of the demonstration record. Every one of them is fictional.</summary>
internal sealed class DemoPerson
{
    public static DemoPerson TheSystem { get; } = new() { Name = "The system", Role = Role.TheSystem };

    /// <summary>Known once the account is opened.</summary>
    public Guid Id { get; set; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public Role Role { get; init; }

    public string Unit { get; init; } = "";

    public IReadOnlyList<string> Boroughs { get; init; } = [];
}

/// <summary>Who acts while nobody is signed in: the person whose turn it is.</summary>
internal sealed class DemoCurrentUser : ICurrentUser
{
    public DemoPerson Now { get; set; } = DemoPerson.TheSystem;

    public Guid Id => Now.Id;

    public string Name => Now.Name;

    public Role Role => Now.Role;

    public string Unit => Now.Unit;
}
