using System.ComponentModel.DataAnnotations;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Marking;

/// <summary>A mark of the Government Security Classifications. What is higher is not kept here: it is named by its reference elsewhere.</summary>
public enum ProtectiveMark
{
    [Display(Name = "OFFICIAL")]
    Official,

    [Display(Name = "OFFICIAL-SENSITIVE")]
    OfficialSensitive,
}

/// <summary>A mark of the Government Protective Marking Scheme, which an old record carried. Nothing turns it into another.</summary>
public enum FormerProtectiveMark
{
    [Display(Name = "NOT PROTECTIVELY MARKED")]
    NotProtectivelyMarked,

    [Display(Name = "PROTECT")]
    Protect,

    [Display(Name = "RESTRICTED")]
    Restricted,

    [Display(Name = "CONFIDENTIAL")]
    Confidential,
}

/// <summary>How one case is marked.</summary>
public sealed record CaseMark
{
    /// <summary>What a case is marked as until somebody marks it otherwise: it may name suspects, victims and tactics.</summary>
    public const ProtectiveMark AtFirst = ProtectiveMark.OfficialSensitive;

    public CaseReference Reference { get; init; }

    public ProtectiveMark Mark { get; init; } = AtFirst;

    /// <summary>What is said about handling, such as "Source at risk: do not copy".</summary>
    public string? Caveat { get; init; }

    public FormerProtectiveMark? OldMark { get; init; }

    public int Version { get; init; }

    /// <summary>The mark as it is said with its caveat: "OFFICIAL-SENSITIVE: Source at risk".</summary>
    public string Said => Caveat is null ? Mark.Words() : $"{Mark.Words()}: {Caveat}";
}
