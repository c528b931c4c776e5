using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Tasks;

/// <summary>What became of a task.</summary>
public enum TaskState
{
    [Display(Name = "To do")]
    Open,

    [Display(Name = "Done")]
    Done,

    [Display(Name = "Not needed")]
    NotNeeded,
}
