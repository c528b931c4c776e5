using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Networks;

/// <summary>How sure we are of a link, by the letters of an intelligence report.</summary>
public enum LinkConfidence
{
    [Display(Name = "A, known directly", ShortName = "A")]
    A,

    [Display(Name = "B, corroborated", ShortName = "B")]
    B,

    [Display(Name = "C, indirect", ShortName = "C")]
    C,

    [Display(Name = "D, not known", ShortName = "D")]
    D,

    [Display(Name = "E, suspected to be false", ShortName = "E")]
    E,
}

public enum NetworkOrder
{
    Name,
    Reference,
    Newest,
}
