using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Operations;

public enum OperationKind
{
    [Display(Name = "Crack house closure", ShortName = "CH")]
    CrackHouseClosure,

    [Display(Name = "Open market", ShortName = "OM")]
    OpenMarket,

    [Display(Name = "Cannabis factory", ShortName = "CF")]
    CannabisFactory,
}

public enum OperationStatus
{
    [Display(Name = "Live", ShortName = "blue")]
    Live,

    [Display(Name = "Notice served", ShortName = "blue")]
    NoticeServed,

    [Display(Name = "Adjourned", ShortName = "yellow")]
    Adjourned,

    [Display(Name = "Order in force", ShortName = "green")]
    OrderInForce,

    [Display(Name = "Refused", ShortName = "grey")]
    Refused,

    [Display(Name = "Closed", ShortName = "grey")]
    Closed,
}

/// <summary>An answer that an officer at a door may not have.</summary>
public enum YesNoNotKnown
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "No")]
    No,

    [Display(Name = "Not known")]
    NotKnown,
}
