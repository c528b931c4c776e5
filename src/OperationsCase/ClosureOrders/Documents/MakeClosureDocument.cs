using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Makes a draft of a document from its template, with the facts of the case filled in and the rest left to be completed.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record MakeClosureDocument : ICommand<MakeClosureDocument.Answer>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    [Display(Name = "Document")]
    public ClosureDocumentKind? Kind { get; init; }

    /// <summary>The notice that it is about; of a closure notice before its service, the proposal; of an order summary, the order.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Names and contact details of those nearby who give housing and legal advice, for a closure notice.</summary>
    [DataType(DataType.MultilineText)]
    public string? Advice { get; init; }

    /// <summary>
    /// The court that will hear it, for a closure notice. For a served notice, the court that is recorded is used instead, when it says so.
    /// </summary>
    public string? CourtCode { get; init; }

    [Display(Name = "Time the hearing is listed for")]
    public DateTimeOffset? ListedAt { get; init; }

    /// <param name="Id">Of the draft.</param>
    /// <param name="DraftVersion">Its number among the versions of this document.</param>
    /// <param name="Missing">What is not on the record and must be completed before it can be issued, in words.</param>
    public sealed record Answer(Guid Id, int DraftVersion, IReadOnlyList<string> Missing);

    internal sealed class Validator : AbstractValidator<MakeClosureDocument>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(make => make.Kind).NotNull().WithMessage("Select the document").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(make => make.SubjectId).NotNull().WithMessage("Select the notice or the order that it is about");
            RuleFor(make => make.Advice).MaximumLength(1000).WithMessage("Housing and legal advice must be 1,000 characters or fewer");
            RuleFor(make => make.Advice)
                .Empty().WithMessage("Only a closure notice says who gives advice. Leave this blank")
                .When(make => make.Kind is { } kind && !kind.NamesAdvisers());
            RuleFor(make => make.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(make => !string.IsNullOrEmpty(make.CourtCode));
            RuleFor(make => make.CourtCode).NotEmpty().WithMessage("Select the court that will hear it").When(make => make.ListedAt is not null);
            RuleFor(make => make.CourtCode)
                .Empty().WithMessage("Only a closure notice names the court that will hear it. Leave this blank")
                .When(make => make.Kind is { } kind && !kind.NamesAdvisers());
        }
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        ClosureStore closure,
        ClosureDocumentMaker maker,
        ClosureDocumentStore documents,
        CaseHistory history) : IRequestHandler<MakeClosureDocument, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(MakeClosureDocument command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            var kind = command.Kind!.Value;
            var about = await maker.About(command.Operation, kind, command.SubjectId!.Value);

            if (about.IsRefused)
            {
                return Result<Answer>.Refused(about.Refusals);
            }

            var subject = about.Value;
            var draft = new StoredDocument(kind, subject.Id, await documents.NextVersion(kind, subject.Id), command.Advice)
            {
                CourtCode = command.CourtCode,
                ListedAt = command.ListedAt,
            };
            var made = await maker.Make(command.Operation, subject, draft, isDraft: true);

            if (await documents.Add(draft, made) is not { } id)
            {
                return Refusal.Conflict("Someone else made this document at the same time. Try again");
            }

            history.IsAbout(id);
            history.Tell($"Draft made: {kind.InSentence()}", $"Version {draft.Version}.");

            return new Answer(id, draft.Version, made.Missing);
        }
    }
}
