using System.ComponentModel.DataAnnotations;

namespace OperationsCase.Disclosures;

/// <summary>Why it was lawful to tell somebody outside the force: the justification that Data Protection Act 2018, s. 62 asks for.</summary>
public enum DisclosureGround
{
    /// <summary>What the police give to the prosecutor, who has the duty to the defence.</summary>
    [Display(Name = "To prosecute (Criminal Procedure and Investigations Act 1996, Part 1)")]
    Prosecution,

    [Display(Name = "To close premises (Anti-social Behaviour, Crime and Policing Act 2014, Part 4 Chapter 3)")]
    ClosureProceedings,

    [Display(Name = "To keep or recover cash (Proceeds of Crime Act 2002, Part 5 Chapter 3)")]
    CashProceedings,

    [Display(Name = "To reduce crime and disorder with a partner (Crime and Disorder Act 1998, section 115)")]
    CrimeAndDisorder,

    [Display(Name = "To keep a child or an adult at risk safe (Data Protection Act 2018, Schedule 8 paragraph 4)")]
    Safeguarding,

    [Display(Name = "To manage an offender’s risk with its partners (Criminal Justice Act 2003, section 325)")]
    OffenderManagement,

    [Display(Name = "To prevent, detect or investigate crime otherwise (Data Protection Act 2018, section 31)")]
    LawEnforcement,

    [Display(Name = "A court order or a law requires it (Data Protection Act 2018, Schedule 2 paragraph 5)")]
    RequiredByLaw,

    [Display(Name = "Someone asked for their own data (Data Protection Act 2018, section 45)")]
    SubjectAccess,

    [Display(Name = "Another ground")]
    Other,
}
