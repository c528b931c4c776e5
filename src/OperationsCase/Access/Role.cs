using System.ComponentModel.DataAnnotations;
using System.Numerics;

namespace OperationsCase.Access;

/// <summary>What a person is here to do. A request names every role that may send it; the boroughs served say of which cases.</summary>
[Flags]
public enum Role
{
    None = 0,

    [Display(Name = "Borough drugs officer")]
    BoroughOfficer = 1,

    [Display(Name = "Safer Neighbourhood sergeant")]
    SntSergeant = 2,

    /// <summary>An inspector or superintendent who may authorise a closure notice.</summary>
    [Display(Name = "Closure authorising officer")]
    ClosureAuthorisingOfficer = 4,

    [Display(Name = "Directorate analyst")]
    DirectorateAnalyst = 8,

    /// <summary>Manages accounts. Cannot see cases.</summary>
    [Display(Name = "Administrator")]
    Administrator = 16,

    /// <summary>The sweep, which nobody signs in as.</summary>
    TheSystem = 32,

    /// <summary>Somebody at the door who has not signed in: they may sign in or use an invitation.</summary>
    Visitor = 64,

    /// <summary>A sergeant or inspector who answers for a borough's operations, and says whom they are shared with.</summary>
    [Display(Name = "Borough supervisor")]
    BoroughSupervisor = 128,

    /// <summary>An accredited financial investigator, who runs the cash and its orders.</summary>
    [Display(Name = "Financial investigator")]
    FinancialInvestigator = 256,

    [Display(Name = "Disruption assessor")]
    DisruptionAssessor = 512,

    /// <summary>Reads cases to review, mark and restrict them, and changes nothing else.</summary>
    [Display(Name = "Information manager")]
    InformationManager = 1024,

    /// <summary>Reads the logs. Cannot see cases.</summary>
    [Display(Name = "Auditor")]
    Auditor = 2048,

    /// <summary>Those who run cases.</summary>
    CaseWorkers = BoroughOfficer | Supervisors,

    /// <summary>Those who answer for the cases of others in their boroughs.</summary>
    Supervisors = BoroughSupervisor | ClosureAuthorisingOfficer,

    /// <summary>Those who may say who needs to know of a case, and look at it again.</summary>
    Restrictors = Supervisors | InformationManager,

    /// <summary>Those who may record cash and what becomes of it.</summary>
    MoneyWorkers = CaseWorkers | FinancialInvestigator,

    /// <summary>Those who may decide on another unit's claim that a network was disrupted.</summary>
    ClaimDeciders = CaseWorkers | DirectorateAnalyst | DisruptionAssessor,

    /// <summary>Those who may see networks and money, which neighbourhood teams may not.</summary>
    Investigators = MoneyWorkers | ClaimDeciders | InformationManager,

    /// <summary>Those who may see operations and local problems.</summary>
    CaseReaders = Investigators | SntSergeant,

    /// <summary>Those who serve the boroughs that they were given.</summary>
    OfBoroughs = MoneyWorkers | SntSergeant,

    /// <summary>Those who serve every borough.</summary>
    OfTheForce = DirectorateAnalyst | DisruptionAssessor | InformationManager,

    /// <summary>Those who see no case, and serve no borough.</summary>
    WithoutCases = Administrator | Auditor,

    /// <summary>Everybody who can sign in.</summary>
    Anybody = CaseReaders | WithoutCases,
}

internal static class Roles
{
    /// <summary>The names of the roles that an account can have: one of them, and none that is the program's own.</summary>
    public static IReadOnlyList<string> Held { get; } =
        [.. Enum.GetValues<Role>().Where(role => BitOperations.IsPow2((int)role)
            && (role & Role.Anybody) != Role.None).Select(role => role.ToString())];

    public static string CannotBeHeld(string setting, string? said) =>
        $"{setting} is '{said}', which is not a role that one person can have. Use one of {string.Join(", ", Held)}.";
}

/// <summary>Says who may send a request. A request that says nothing is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles;
}

/// <summary>Excuses a query from the log of who looked at what, because it tells of nobody and no case.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotInAccessLogAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
