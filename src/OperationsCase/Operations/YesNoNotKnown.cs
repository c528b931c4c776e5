using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Operations;

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

internal static class YesNoNotKnownWords
{
    public static string Say(this YesNoNotKnown answer, string yes, string no, string notKnown) =>
        answer == YesNoNotKnown.Yes ? yes : answer == YesNoNotKnown.No ? no : notKnown;
}
