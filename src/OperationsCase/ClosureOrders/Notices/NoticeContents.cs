using System.ComponentModel.DataAnnotations;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>The seven things that a closure notice must do. Anti-social Behaviour, Crime and Policing Act 2014, s. 76(5).</summary>
[Flags]
public enum NoticeContents
{
    None = 0,

    [Display(Name = "It identifies the premises")]
    Premises = 1,

    [Display(Name = "It explains the effect of the notice")]
    Effect = 2,

    [Display(Name = "It says that failure to comply is an offence")]
    Offence = 4,

    [Display(Name = "It says that an application will be made for a closure order")]
    Application = 8,

    [Display(Name = "It says when and where the application will be heard")]
    Hearing = 16,

    [Display(Name = "It explains the effect of a closure order")]
    Order = 32,

    [Display(Name = "It names local providers of housing and legal advice, and how to reach them")]
    Advice = 64,

    /// <summary>All seven.</summary>
    All = Premises | Effect | Offence | Application | Hearing | Order | Advice,
}
