using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases.Duplicates;

/// <summary>Lists the cases that may be the same as one that is to be recorded, of those that the officer may see.</summary>
[AllowedTo(Role.OfBoroughs)]
[SaidInAuditLog("Looked for cases that may be recorded already")]
public sealed record ListPossibleDuplicates : IQuery<ListPossibleDuplicates.Answer>, ICountsRowsRead
{
    /// <summary>Two letters: OP for an operation.</summary>
    public string Kind { get; init; } = "";

    public string? Name { get; init; }

    public string? Place { get; init; }

    public DateTimeOffset? HappenedAt { get; init; }

    public string? Exhibit { get; init; }

    public string? Seal { get; init; }

    public long? AmountPence { get; init; }

    /// <summary>The key of the form that asks: one that was sent already is not asked about what it made itself.</summary>
    [JsonIgnore]
    public Guid? SentAs { get; init; }

    string ICountsRowsRead.Listing => "a list of cases that may be recorded already";

    public sealed record Answer(IReadOnlyList<PossibleDuplicate> Rows) : IRowsAnswer<PossibleDuplicate>;

    internal static ListPossibleDuplicates Of(DuplicateFacts facts, Guid? sentAs) => new()
    {
        SentAs = sentAs,
        Kind = facts.KindCode,
        Name = facts.Name,
        Place = facts.Place,
        HappenedAt = facts.HappenedAt,
        Exhibit = facts.Exhibit,
        Seal = facts.Seal,
        AmountPence = facts.AmountPence,
    };

    internal sealed class Validator : AbstractValidator<ListPossibleDuplicates>
    {
        public Validator()
        {
            RuleFor(query => query.Kind).NotEmpty().WithMessage("Say which kind of case").MaximumLength(2).WithMessage("There is no such kind of case");
            RuleFor(query => query.Name).MaximumLength(100).WithMessage("Name must be 100 characters or fewer");
            RuleFor(query => query.Place).MaximumLength(200).WithMessage("Place must be 200 characters or fewer");
            RuleFor(query => query.Exhibit).MaximumLength(40).WithMessage("Exhibit must be 40 characters or fewer");
            RuleFor(query => query.Seal).MaximumLength(40).WithMessage("Seal must be 40 characters or fewer");
        }
    }

    internal sealed class Handler(DuplicateFinder duplicates, SubmissionAnswers submissions, ICurrentUser officer)
        : IRequestHandler<ListPossibleDuplicates, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListPossibleDuplicates query, CancellationToken cancellation) => new Answer(
            query.SentAs is { } sent && await submissions.Has(officer.Id, sent) ? [] : await duplicates.Seen(new DuplicateFacts
            {
                KindCode = query.Kind.ToUpperInvariant(),
                Name = query.Name,
                Place = query.Place,
                HappenedAt = query.HappenedAt,
                Exhibit = query.Exhibit,
                Seal = query.Seal,
                AmountPence = query.AmountPence,
            }));
    }
}
