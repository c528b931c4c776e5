using System.ComponentModel.DataAnnotations;

namespace OperationsCase.ClosureOrders;

/// <summary>Names of the rules that a closure is reckoned by; what they say stands in OperationsCase.Statute.</summary>
internal static class ClosureRules
{
    public const string Hearing = "closure-notice.hearing";

    public const string NoticeEnd24 = "closure-notice.end-24";

    public const string NoticeEnd48 = "closure-notice.end-48";

    public const string LongestOrder = "closure-order.longest";

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

public enum HearingOutcome
{
    [Display(Name = "Order made")]
    OrderMade,

    [Display(Name = "Refused")]
    Refused,

    [Display(Name = "Adjourned")]
    Adjourned,
}
