using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Tasks;

/// <summary>What becomes of the open tasks and deadlines that an officer has in a case that is handed over.</summary>
public enum HandoverOfWork
{
    [Display(Name = "They go with the case")]
    Goes,

    [Display(Name = "They stay with the officer who had it")]
    Stays,
}
