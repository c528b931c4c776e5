using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Marking;

namespace OperationsCase.Disclosures;

/// <summary>
/// Records that somebody outside the force was told something of a case, or corrects what was recorded of it. Data Protection Act 2018, s.
/// 62(1)(d).
/// </summary>
[AllowedTo(Role.MoneyWorkers | Role.InformationManager)]
public sealed record RecordDisclosure : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public CaseReference Case { get; init; }

    public RecipientKind? RecipientKind { get; init; }

    /// <summary>Needed unless a member of the public was told.</summary>
    public string? Organisation { get; init; }

    /// <summary>The person, by name or post; needed where a member of the public was told.</summary>
    public string? Recipient { get; init; }

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    public DisclosureGround? LegalGround { get; init; }

    /// <summary>The ground in words, where it is none of the list.</summary>
    public string? OtherGround { get; init; }

    public DisclosureMeans? Means { get; init; }

    public DateTimeOffset? DisclosedAt { get; init; }

    /// <summary>The entry of the same case that this one stands in place of; both are kept.</summary>
    public Guid? CorrectsId { get; init; }

    internal sealed class Validator : AbstractValidator<RecordDisclosure>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(told => told.RecipientKind).NotNull().WithMessage("Select who was told").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(told => told.Organisation)
                .NotEmpty().When(
                    told => told.RecipientKind is not (null or Disclosures.RecipientKind.Individual),
                    ApplyConditionTo.CurrentValidator).WithMessage("Enter the organisation that was told")
                .MaximumFoldedLength(150).WithMessage("Organisation must be 150 characters or fewer");
            RuleFor(told => told.Recipient)
                .NotEmpty().When(
                    told => told.RecipientKind == Disclosures.RecipientKind.Individual,
                    ApplyConditionTo.CurrentValidator).WithMessage("Enter the name of the person who was told")
                .MaximumFoldedLength(100).WithMessage("Person must be 100 characters or fewer");
            RuleFor(told => told.What)
                .NotEmpty().WithMessage("Enter what was disclosed")
                .MaximumLength(2000).WithMessage("What was disclosed must be 2,000 characters or fewer");
            RuleFor(told => told.LegalGround)
                .NotNull()
                .WithMessage("Select why it was lawful to tell them")
                .IsInEnum()
                .WithMessage("Select one of the answers");
            RuleFor(told => told.OtherGround)
                .NotEmpty().When(
                    told => told.LegalGround == Disclosures.DisclosureGround.Other,
                    ApplyConditionTo.CurrentValidator).WithMessage("Enter the ground, with its law")
                .Empty().When(
                    told => told.LegalGround is not (null or Disclosures.DisclosureGround.Other),
                    ApplyConditionTo.CurrentValidator).WithMessage("Select another ground, or leave this blank")
                .MaximumLength(200).WithMessage("The ground must be 200 characters or fewer");
            RuleFor(told => told.Means).NotNull().WithMessage("Select how they were told").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(told => told.DisclosedAt)
                .NotNull().WithMessage("Enter the date and time at which they were told")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of disclosure cannot be in the future");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        CaseStore cases,
        CaseKinds kinds,
        MarkingStore markings,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<RecordDisclosure, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordDisclosure command, CancellationToken cancellation)
        {
            var about = await cases.Summary(currentCase.Id);

            if (kinds[about.Subject].WhyNotDisclosed is { } whyNot)
            {
                return Refusal.Conflict(whyNot, nameof(Case));
            }

            var disclosed = command.DisclosedAt!.Value;
            var began = await markings.BeganAt(about.Id);

            if (disclosed < began.AddSeconds(-began.Second))
            {
                return Refusal.Invalid(
                    $"The case began on {Format.Day(began)} at {Format.Clock(began)}. Nothing about it can have been disclosed before",
                    nameof(DisclosedAt));
            }

            if (command.CorrectsId is { } earlier
                && await database.SingleOrDefault<Guid?>(Sql.OfCase, new { Id = earlier, SubjectId = about.Id }) is null)
            {
                return Refusal.Invalid("Open the list of this case’s disclosures, and choose there which one to correct", nameof(CorrectsId));
            }

            var now = clock.GetUtcNow();
            var id = TimeOrderedId.New(now);
            var disclosure = new
            {
                Id = id,
                SubjectId = about.Id,
                RecipientKind = $"{command.RecipientKind}",
                command.Organisation,
                command.Recipient,
                RecipientKey = NameFolding.Key($"{command.Organisation} {command.Recipient}"),
                command.What,
                LegalGround = $"{command.LegalGround}",
                command.OtherGround,
                Means = $"{command.Means}",
                DisclosedAt = disclosed,
                RecordedAt = now,
                OfficerId = officer.Id,
                command.CorrectsId,
            };

            if (!await database.AddIfAbsent(Sql.Add, disclosure))
            {
                return Refusal.Conflict("This entry has been corrected already. Open the list of this case’s disclosures, and correct the later one");
            }

            history.Tell(
                $"{(command.CorrectsId is null ? "Disclosed" : "Corrected: disclosed")} to {command.RecipientKind!.Value.InSentence()}",
                $"{command.To}. {command.Means!.Value.Words()}. {command.What}",
                at: disclosed);

            return id;
        }
    }

    private string To => string.Join(", ", new[] { Recipient, Organisation }.OfType<string>());

    private static class Sql
    {
        internal const string OfCase = "SELECT given.Id FROM Disclosure AS given WHERE given.Id = @Id AND given.SubjectId = @SubjectId";

        internal const string Add =
            """
            INSERT INTO Disclosure
                (Id, SubjectId, RecipientKind, Organisation, Recipient, RecipientKey, What, LegalGround,
                    OtherGround, Means, DisclosedAt, RecordedAt, OfficerId, CorrectsId)
            SELECT
                @Id, @SubjectId, @RecipientKind, @Organisation, @Recipient, @RecipientKey, @What,
                    @LegalGround, @OtherGround, @Means, @DisclosedAt, @RecordedAt, @OfficerId, @CorrectsId
            WHERE NOT EXISTS (SELECT 1 FROM Disclosure WHERE CorrectsId = @CorrectsId)
            """;
    }
}
