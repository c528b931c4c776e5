using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders;

/// <summary>What is asked of a closure notice that was served, when it is recorded and when it is corrected.</summary>
public record ClosureNoticeFacts
{
    public string Premises { get; init; } = "";

    /// <summary>Who issued it. Police neither extend, vary nor cancel a notice that is not theirs.</summary>
    public NoticeIssuer Issuer { get; init; }

    /// <summary>Of a police officer; a council and a housing provider have none.</summary>
    public AuthorisingRank? Rank { get; init; }

    /// <summary>The warrant number of the officer who authorised it, if it is known.</summary>
    public string? WarrantNumber { get; init; }

    /// <summary>The council or housing provider that issued it.</summary>
    public string? IssuerName { get; init; }

    public string AuthorisedBy { get; init; } = "";

    /// <summary>How long the notice runs from its issue: 24 or 48.</summary>
    [Display(Name = "Length of the notice")]
    public int? Hours { get; init; }

    [Display(Name = "Time the notice was issued")]
    public DateTimeOffset? IssuedAt { get; init; }

    [Display(Name = "Time the notice was served")]
    public DateTimeOffset? ServedAt { get; init; }

    [DoneBy("Served by")]
    public string ServedBy { get; init; } = "";

    /// <summary>Where it was fixed and who was given a copy.</summary>
    [DataType(DataType.MultilineText)]
    public string ServedWhere { get; init; } = "";

    public string? CourtCode { get; init; }

    [Display(Name = "Time the hearing is listed for")]
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>Whether the notice itself ran out after its hours, by the law of the day on which it was issued.</summary>
    internal bool HasItsOwnEnd(StatuteBook statutes) => statutes.Knows(ClosureRules.NoticeEnd(Hours!.Value), London.DateOf(ServedAt!.Value));

    /// <summary>Whether the notice had run out before it was served, so that nothing was left to serve.</summary>
    internal bool HadRunOut(StatuteBook statutes) => Hours is 24 or 48 && IssuedAt is { } issued && ServedAt is { } served && HasItsOwnEnd(statutes)
        && served > statutes.Find(ClosureRules.NoticeEnd(Hours.Value), London.DateOf(served)).Calculate(issued, BankHolidayCalendars.Shipped).DueAt;

    /// <summary>Whether whoever authorised it had the rank that the Act of the day of service asks for at least.</summary>
    internal bool HasTheRank(StatuteBook statutes) => Rank is null
        || Issuer != NoticeIssuer.Police
        || ServedAt is not { } served
        || !statutes.Knows(ClosureRules.Hearing, London.DateOf(served))
        || Rank >= ClosureRules.LeastRank(statutes.Find(ClosureRules.Hearing, London.DateOf(served)));

    internal sealed class NoticeRules : AbstractValidator<ClosureNoticeFacts>
    {
        public NoticeRules(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        {
            RuleFor(notice => notice.Premises)
                .NotEmpty().WithMessage("Enter the address of the premises")
                .MaximumFoldedLength(200).WithMessage("Address must be 200 characters or fewer");
            RuleFor(notice => notice.Issuer).IsInEnum();
            RuleFor(notice => notice.Rank)
                .NotNull().WithMessage("Select the rank of the officer who authorised the notice").When(notice => notice.Issuer == NoticeIssuer.Police);
            RuleFor(notice => notice.Rank)
                .Null().WithMessage("Only a police officer has a rank").When(notice => notice.Issuer != NoticeIssuer.Police);
            RuleFor(notice => notice.Rank).IsInEnum();
            RuleFor(notice => notice.WarrantNumber).MaximumLength(20).WithMessage("Warrant number must be 20 characters or fewer");
            RuleFor(notice => notice.IssuerName)
                .NotEmpty().WithMessage("Enter which council or housing provider issued it").When(notice => notice.Issuer != NoticeIssuer.Police);
            RuleFor(notice => notice.IssuerName).MaximumLength(150).WithMessage("Name must be 150 characters or fewer");
            RuleFor(notice => notice.AuthorisedBy)
                .NotEmpty().WithMessage("Enter who authorised the notice")
                .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(notice => notice.IssuedAt)
                .NotNull().WithMessage("Enter the date and time the notice was issued")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of issue cannot be in the future");
            RuleFor(notice => notice.Hours)
                .NotNull().WithMessage("Select how long the notice runs")
                .Must(hours => hours is null or 24 or 48).WithMessage(_ => NoticeLengthWording.RunsFor(statutes, clock))
                .Must((notice, hours) => hours != 48 || notice.Rank != AuthorisingRank.Inspector)
                .WithMessage(_ => NoticeLengthWording.NeedsSuperintendent(statutes, clock));
            RuleFor(notice => notice.ServedAt)
                .NotNull().WithMessage("Enter the date and time the notice was served")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of service cannot be in the future")
                .GreaterThanOrEqualTo(notice => notice.IssuedAt).WithMessage("Time of service cannot be before the notice was issued")
                .Must(served => served is null || statutes.Knows(ClosureRules.Hearing, London.DateOf(served.Value)))
                .WithMessage("No law on closure notices was in force on that day")
                .Must((notice, _) => !notice.HadRunOut(statutes))
                .WithMessage("The notice had expired by then, so it could not be served. Check both times, or issue another");
            RuleFor(notice => notice.Rank)
                .Must((
                    notice,
                    _) => notice.HasTheRank(statutes)).WithMessage("Under the Act of 2003 only a superintendent or above could authorise a notice");
            RuleFor(notice => notice.ServedBy)
                .NotEmpty().WithMessage("Enter who served the notice")
                .MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(notice => notice.ServedWhere)
                .NotEmpty().WithMessage("Enter where the notice was fixed and who was given a copy")
                .MaximumLength(300).WithMessage("Where it was served must be 300 characters or fewer");
            RuleFor(notice => notice.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(notice => !string.IsNullOrEmpty(notice.CourtCode));
            RuleFor(notice => notice.CourtCode)
                .NotEmpty().WithMessage("Select the court that will hear it").When(notice => notice.ListedAt is not null);
            RuleFor(notice => notice.ListedAt)
                .GreaterThanOrEqualTo(notice => notice.ServedAt).WithMessage("The hearing cannot be listed before the notice was served");
        }
    }
}
