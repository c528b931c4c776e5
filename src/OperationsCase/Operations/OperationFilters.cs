using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Operations;

public enum DueFilter
{
    [Display(Name = "Overdue")]
    Overdue,

    [Display(Name = "Today")]
    Today,

    [Display(Name = "Next 7 days")]
    Week,

    [Display(Name = "No deadline")]
    None,
}

public enum OperationOrder
{
    Due,
    Reference,
    Officer,
    Newest,
}
