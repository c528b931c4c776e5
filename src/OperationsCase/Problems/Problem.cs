using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Problems;

/// <summary>The four stages of problem solving that neighbourhood teams call SARA, in their order.</summary>
public enum ProblemStage
{
    [Display(Name = "Scanning", ShortName = "grey")]
    Scanning,

    [Display(Name = "Analysis", ShortName = "yellow")]
    Analysis,

    [Display(Name = "Response", ShortName = "blue")]
    Response,

    [Display(Name = "Assessment", ShortName = "green")]
    Assessment,
}
