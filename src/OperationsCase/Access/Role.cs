using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Access;

/// <summary>What a person is here to do. A request names every role that may send it.</summary>
[Flags]
public enum Role
{
    None = 0,

    [Display(Name = "Borough drugs officer")]
    BoroughOfficer = 1,

    [Display(Name = "Safer Neighbourhood sergeant")]
    SntSergeant = 2,

    [Display(Name = "Authorising superintendent")]
    AuthorisingSuperintendent = 4,

    [Display(Name = "Directorate analyst")]
    DirectorateAnalyst = 8,

    /// <summary>Keeps accounts and sees no case.</summary>
    [Display(Name = "Administrator")]
    Administrator = 16,

    /// <summary>The sweep, which nobody signs in as.</summary>
    TheSystem = 32,

    /// <summary>Somebody at the door who has not signed in: they may sign in or use an invitation.</summary>
    Visitor = 64,

    /// <summary>Those who run cases.</summary>
    CaseWorkers = BoroughOfficer | AuthorisingSuperintendent,

    /// <summary>Those who may see networks and money, which neighbourhood teams may not.</summary>
    Investigators = CaseWorkers | DirectorateAnalyst,

    /// <summary>Those who may see operations and local problems.</summary>
    CaseReaders = Investigators | SntSergeant,

    /// <summary>Everybody who can sign in.</summary>
    Anybody = CaseReaders | Administrator,
}

/// <summary>Says who may send a request. A request that says nothing is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles;
}

/// <summary>Excuses a query from the log of who looked at what, because it tells of nobody and no case.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotConsultedAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
