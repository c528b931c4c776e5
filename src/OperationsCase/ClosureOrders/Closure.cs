using System.ComponentModel.DataAnnotations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>Names of the rules that a closure is calculated by; what they say stands in OperationsCase.Statute.</summary>
internal static class ClosureRules
{
    public const string Hearing = "closure-notice.hearing";

    public const string Service = "closure-notice.service";

    public const string NoticeEnd24 = "closure-notice.end-24";

    public const string NoticeEnd48 = "closure-notice.end-48";

    public const string NoticeEndExtended = "closure-notice.end-extended";

    public const string NoticeContinued = "closure-notice.continued";

    public const string Adjourned = "closure-hearing.adjourned";

    public const string LongestOrder = "closure-order.longest";

    public const string ExtendedOrder = "closure-order.extended";

    public const string Appeal = "closure-order.appeal";

    public const string Costs = "closure-order.costs";

    public const string Compensation = "closure-order.compensation";

    public const string PossessionNotice = "closure-order.possession-notice";

    public const string Outcome = "closure-order.outcome";

    /// <summary>The rank that a rule asks for at least, as its data say; inspector where they say nothing.</summary>
    public static AuthorisingRank LeastRank(StatutoryRule rule) =>
        rule.LeastRank is { } rank ? Enum.Parse<AuthorisingRank>(rank) : AuthorisingRank.Inspector;

    /// <summary>The clocks of a notice itself, of which one at most is open.</summary>
    public static IReadOnlyList<string> NoticeEnds { get; } = [NoticeEnd24, NoticeEnd48, NoticeEndExtended, NoticeContinued];

    /// <summary>The clock of the notice itself, by the hours it was issued for.</summary>
    public static string NoticeEnd(int hours) => hours == 24 ? NoticeEnd24 : NoticeEnd48;
}

public enum AuthorisingRank
{
    [Display(Name = "Inspector")]
    Inspector,

    [Display(Name = "Superintendent or above")]
    Superintendent,
}

/// <summary>Who issued a closure notice. 2014 Act, s. 76(1); housing providers since the Crime and Policing Act 2026.</summary>
public enum NoticeIssuer
{
    [Display(Name = "The police")]
    Police,

    [Display(Name = "A council")]
    Council,

    [Display(Name = "A housing provider")]
    HousingProvider,
}

public enum HearingOutcome
{
    [Display(Name = "Order made")]
    OrderMade,

    [Display(Name = "Refused")]
    Refused,

    [Display(Name = "Adjourned")]
    Adjourned,
}

/// <summary>Who was asked, or told, before a notice was authorised.</summary>
public enum ConsultedBody
{
    [Display(Name = "Council")]
    Council,

    [Display(Name = "Landlord or housing provider")]
    Landlord,

    [Display(Name = "Support or treatment service")]
    Support,

    [Display(Name = "Neighbours or ward panel")]
    Neighbours,

    /// <summary>
    /// Somebody who lives at or controls the premises, whom reasonable efforts must be made to inform; they are informed and not consulted.
    /// </summary>
    [Display(Name = "Occupier, owner or controller")]
    Occupier,

    [Display(Name = "Someone else")]
    Other,
}

public enum ConsultedOpinion
{
    [Display(Name = "Supports it")]
    Supports,

    [Display(Name = "Opposes it")]
    Opposes,

    [Display(Name = "Has no view")]
    NoOpinion,

    [Display(Name = "Was informed")]
    Informed,

    [Display(Name = "Could not be reached")]
    NotReached,
}

public enum NoticeAuthority
{
    [Display(Name = "Orally")]
    Oral,

    [Display(Name = "In writing")]
    Written,
}

public enum ServiceMethod
{
    [Display(Name = "Fixed to a prominent place")]
    Prominent,

    [Display(Name = "Fixed to a normal means of access")]
    Access,

    [Display(Name = "Fixed to an outbuilding")]
    Outbuilding,

    [Display(Name = "Copy given to a person")]
    Copy,
}

public enum NoticeChangeKind
{
    [Display(Name = "Extended")]
    Extended,

    [Display(Name = "Varied")]
    Varied,

    [Display(Name = "Cancelled")]
    Cancelled,

    [Display(Name = "Continued by the court")]
    Continued,

    [Display(Name = "Expired")]
    Lapsed,
}

public enum OrderChangeKind
{
    [Display(Name = "Extended")]
    Extended,

    [Display(Name = "Discharged")]
    Discharged,

    [Display(Name = "Expired")]
    RanOut,

    [Display(Name = "Quashed on appeal")]
    Quashed,
}

public enum PremisesCondition
{
    [Display(Name = "Secure")]
    Secure,

    [Display(Name = "Forced open")]
    Forced,

    [Display(Name = "Occupied again")]
    Occupied,

    [Display(Name = "In lawful use")]
    InLawfulUse,
}
