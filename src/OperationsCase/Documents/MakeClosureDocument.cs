using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Documents;

/// <summary>Makes a draft of a document from its template, with the facts of the case filled in and the rest left to be completed.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record MakeClosureDocument : ICommand<MakeClosureDocument.Answer>, IConcernsOperation, ISubmittedOnce
{
    public Guid? SubmissionId { get; init; }

    public string Operation { get; init; } = "";

    [Display(Name = "Document")]
    public ClosureDocumentKind? Kind { get; init; }

    /// <summary>The notice that it is about; of an order summary, the order.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Names and contact details of those nearby who give housing and legal advice, for a closure notice.</summary>
    public string? Advice { get; init; }

    /// <param name="Id">Of the draft.</param>
    /// <param name="DraftVersion">Its number among the versions of this document.</param>
    /// <param name="Missing">What is not on the record and must be completed before it can be issued, in words.</param>
    public sealed record Answer(Guid Id, int DraftVersion, IReadOnlyList<string> Missing);

    internal sealed class Validator : AbstractValidator<MakeClosureDocument>
    {
        public Validator()
        {
            RuleFor(make => make.Kind).NotNull().WithMessage("Select the document").IsInEnum().WithMessage("Select one of the answers");
            RuleFor(make => make.SubjectId).NotNull().WithMessage("Select the notice or the order that it is about");
            RuleFor(make => make.Advice).MaximumLength(1000).WithMessage("Housing and legal advice must be 1,000 characters or fewer");
            RuleFor(make => make.Advice)
                .Empty().WithMessage("Only a closure notice says who gives advice. Leave this empty")
                .When(make => make.Kind is { } kind && !kind.NamesAdvisers());
        }
    }

    internal sealed class Handler(DocumentMaker maker, DocumentShelf shelf, CaseHistory history) : IRequestHandler<MakeClosureDocument, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(MakeClosureDocument command, CancellationToken cancellation)
        {
            var (kind, subjectId) = (command.Kind!.Value, command.SubjectId!.Value);
            var draft = new ShelvedDocument(kind, subjectId, await shelf.NextVersion(kind, subjectId), command.Advice);
            var made = await maker.Make(command.Operation, kind, subjectId, command.Advice, draft.Version, isDraft: true);

            if (made.IsRefused)
            {
                return Result<Answer>.Refused(made.Refusals);
            }

            if (await shelf.Add(draft, made.Value) is not { } id)
            {
                return Refusal.Conflict("Somebody else made this document at the same time. Send this again");
            }

            history.IsAbout(id);
            history.Tell($"Draft made: {kind.InSentence()}", $"Version {draft.Version}.");

            return new Answer(id, draft.Version, made.Value.Missing);
        }
    }
}
