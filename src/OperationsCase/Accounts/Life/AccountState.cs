using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Accounts.Life;

/// <summary>Where an account stands in its life. The short form is the colour of its tag.</summary>
public enum AccountState
{
    /// <summary>Its one-time link is still to be used.</summary>
    [Display(Name = "Invited", ShortName = "yellow")]
    Invited,

    [Display(Name = "Active", ShortName = "green")]
    Active,

    [Display(Name = "Disabled", ShortName = "grey")]
    Disabled,

    [Display(Name = "Left", ShortName = "grey")]
    Left,
}

internal static class AccountStates
{
    /// <summary>The state of a row of Officer, as an expression.</summary>
    public const string Of =
        """
        CASE
            WHEN EXISTS (SELECT 1 FROM Departure AS gone WHERE gone.OfficerId = Officer.Id) THEN 'Left'
            WHEN DisabledAt IS NOT NULL THEN 'Disabled'
            WHEN PasswordHash IS NULL AND NOT EXISTS (SELECT 1 FROM ForceIdentity AS known WHERE known.OfficerId = Officer.Id) THEN 'Invited'
            ELSE 'Active'
        END
        """;
}
