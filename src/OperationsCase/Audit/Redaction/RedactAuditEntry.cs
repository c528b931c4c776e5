using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit.Redaction;

/// <summary>
/// Takes the details of an audit entry, or the terms of a consultation, out of the log for good. That it was made, when and by whom stays,
/// and the chain it stands in holds.
/// </summary>
[AllowedTo(Role.InformationManager)]
[RequiresRecentSignIn]
[StoredAs("RedactFromLog")]
public sealed record RedactAuditEntry : ICommand<Guid>
{
    /// <summary>The id of the entry or consultation, as the log shows it.</summary>
    public Guid Entry { get; init; }

    public AuditRedactionReason? Ground { get; init; }

    /// <summary>The decision on file. No names: it stays in the log.</summary>
    public string Decision { get; init; } = "";

    internal sealed class Validator : AbstractValidator<RedactAuditEntry>
    {
        public Validator()
        {
            RuleFor(redaction => redaction.Ground)
                .NotNull().WithMessage("Select why it is redacted")
                .IsInEnum().WithMessage("Select one of the answers");
            RuleFor(redaction => redaction.Decision)
                .NotEmpty().WithMessage("Enter the reference of the decision")
                .MaximumLength(60).WithMessage("Reference of the decision must be 60 characters or fewer");
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CaseKinds kinds, CaseHistory history)
        : IRequestHandler<RedactAuditEntry, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RedactAuditEntry command, CancellationToken cancellation)
        {
            var which = new
            {
                Id = command.Entry,
                OfficerId = officer.Id,
                ReadableKinds = kinds.ReadableBy(officer),
                IsInvestigator = officer.SeesMoney,
            };

            if (await database.SingleOrDefault<EntryState>(Sql.Standing, which) is not { } standing)
            {
                return Refusal.NotFound("entry");
            }

            if (standing.IsRedacted)
            {
                return Refusal.Conflict("This entry is redacted already");
            }

            if (standing.IsARedaction)
            {
                return Refusal.Conflict("This entry says what was redacted, so it must stay as it is");
            }

            history.Redact(command.Entry);
            history.IsAbout([.. await database.List<Guid>(Sql.About, which)]);
            history.Tell("Log entry redacted", $"{command.Ground!.Value.Words()}. Decision {command.Decision}.");

            return command.Entry;
        }
    }

    private sealed record EntryState
    {
        public Guid Id { get; init; }

        public bool IsRedacted { get; init; }

        public bool IsARedaction { get; init; }
    }

    private const string State =
        """
        CASE WHEN EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.EntryId = @Id) THEN 1 ELSE 0 END AS IsRedacted,
        CASE WHEN EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.ById = @Id) THEN 1 ELSE 0 END AS IsARedaction
        """;

    private static class Sql
    {
        internal const string Standing =
            $"""
            SELECT entry.Id, {State} FROM AuditEntry AS entry WHERE entry.Id = @Id AND {VisibleAuditEntry.Whole}
            UNION ALL
            SELECT looked.Id, {State} FROM Consultation AS looked WHERE looked.Id = @Id
            """;

        internal const string About =
            """
            SELECT subject.SubjectId FROM AuditSubject AS subject WHERE subject.EntryId = @Id
            UNION ALL
            SELECT looked.SubjectId FROM Consultation AS looked WHERE looked.Id = @Id AND looked.SubjectId IS NOT NULL
            """;
    }
}
