using System.ComponentModel.DataAnnotations;
using FluentValidation;
using OperationsCase.ClosureOrders.Notices;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders;

/// <summary>
/// The steps before service, of a notice that is recorded once it was served: the same that a proposal takes one by one. All of them are
/// said, or none while they are not known.
/// </summary>
public sealed record NoticePreparation
{
    /// <inheritdoc cref="ProposeClosureNotice.Grounds"/>
    [DataType(DataType.MultilineText)]
    public string? Grounds { get; init; }

    public ConsultedBody? Body { get; init; }

    public string? Who { get; init; }

    [Display(Name = "Time they were asked")]
    public DateTimeOffset? ConsultedAt { get; init; }

    public ConsultedOpinion? Opinion { get; init; }

    public NoticeAuthority? Authority { get; init; }

    [Display(Name = "Time of the authority")]
    public DateTimeOffset? AuthorisedAt { get; init; }

    /// <summary>What was found in the notice, each by itself.</summary>
    public IReadOnlyList<NoticeContents> Contents { get; init; } = [];

    internal bool IsBlank => string.IsNullOrWhiteSpace(Grounds) && Body is null && string.IsNullOrWhiteSpace(Who) && ConsultedAt is null
        && Opinion is null && Authority is null && AuthorisedAt is null && Contents.Count == 0;

    internal NoticeContents Found => Contents.Aggregate(NoticeContents.None, (all, one) => all | one);

    internal sealed class Rules : AbstractValidator<NoticePreparation>
    {
        private const string OrBlank = ", or leave all of its preparation blank";

        public Rules(TimeProvider clock)
        {
            RuleFor(steps => steps.Grounds)
                .NotEmpty().WithMessage($"Enter the nuisance or disorder, and why a notice was necessary{OrBlank}")
                .MaximumLength(2000).WithMessage("Grounds must be 2,000 characters or fewer");
            RuleFor(steps => steps.Body)
                .NotNull().WithMessage($"Select who was consulted{OrBlank}")
                .NotEqual(ConsultedBody.Occupier).WithMessage("Telling an occupier does not count as consulting. Select someone who was asked")
                .IsInEnum();
            RuleFor(steps => steps.Who)
                .NotEmpty().WithMessage($"Enter the name of the body or person{OrBlank}")
                .MaximumLength(150).WithMessage("Name must be 150 characters or fewer");
            RuleFor(steps => steps.ConsultedAt)
                .NotNull().WithMessage($"Enter when they were asked{OrBlank}")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time they were asked cannot be in the future");
            RuleFor(steps => steps.Opinion)
                .NotNull().WithMessage($"Select what they thought{OrBlank}")
                .Must(opinion => opinion is null or ConsultedOpinion.Supports or ConsultedOpinion.Opposes or ConsultedOpinion.NoOpinion)
                .WithMessage("Select what someone who was asked thought")
                .IsInEnum();
            RuleFor(steps => steps.Authority).NotNull().WithMessage($"Select how the authority was given{OrBlank}").IsInEnum();
            RuleFor(steps => steps.AuthorisedAt)
                .NotNull().WithMessage($"Enter the date and time of the authority{OrBlank}")
                .GreaterThanOrEqualTo(steps => steps.ConsultedAt).WithMessage("It can only be authorised after someone was consulted");
            RuleFor(steps => steps.Contents)
                .Must((steps, _) => steps.Found == NoticeContents.All).WithMessage(steps => IssueClosureNotice.Missing(steps.Found));
        }
    }

    /// <param name="notice">The notice that was served.</param>
    internal Refusal? WhyNot(ClosureNoticeFacts notice) => notice.Issuer != NoticeIssuer.Police
        ? Refusal.Invalid("How a council or housing provider prepared its notice is not recorded here. Leave it blank", $"Preparation.{nameof(Grounds)}")
        : AuthorisedAt > notice.IssuedAt
            ? Refusal.Invalid("It can only be issued after it was authorised", $"Preparation.{nameof(AuthorisedAt)}")
            : null;

    /// <summary>The proposal that the notice was, with every step taken.</summary>
    internal object Proposal(Guid id, Guid noticeId, Guid operationId, ClosureNoticeFacts notice, string recordedBy, string premisesKey) => new
    {
        Id = id,
        OperationId = operationId,
        notice.Premises,
        PremisesKey = premisesKey,
        Grounds,
        ProposedAt = ConsultedAt,
        ProposedBy = recordedBy,
        ConsultedAt,
        AuthorisedAt,
        notice.AuthorisedBy,
        Rank = notice.Rank.ToString(),
        Authority = Authority.ToString(),
        notice.Hours,
        Contents = (int)Found,
        notice.IssuedAt,
        NoticeId = noticeId,
        AuthoriserNumber = notice.WarrantNumber,
    };

    internal object Consultation(Guid id, Guid proposalId, Guid operationId, DateTimeOffset now) => new
    {
        Id = id,
        ProposalId = proposalId,
        OperationId = operationId,
        Body = Body.ToString(),
        Who,
        ConsultedAt,
        Opinion = Opinion.ToString(),
        Note = (string?)null,
        RecordedAt = now,
    };
}
