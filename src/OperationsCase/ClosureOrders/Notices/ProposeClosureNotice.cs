using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.ClosureOrders.AtPremises;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Proposes a closure notice, before anybody is consulted or asked to authorise it.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record ProposeClosureNotice : ICommand<Guid>, IConcernsCase, IIdempotent
{
    public Guid? IdempotencyKey { get; init; }

    public OperationReference Operation { get; init; }

    public string Premises { get; init; } = "";

    /// <summary>The recorded premises that the address is, as whoever says so accepts; the operation is then linked to them.</summary>
    public PremisesReference? RecordedPremises { get; init; }

    /// <summary>What the use of the premises has led to or soon will, and why a notice is necessary. 2014 Act, s. 76(1).</summary>
    [DataType(DataType.MultilineText)]
    public string Grounds { get; init; } = "";

    internal sealed class Validator : AbstractValidator<ProposeClosureNotice>
    {
        public Validator()
        {
            RuleFor(notice => notice.Premises)
                .NotEmpty().WithMessage("Enter the address of the premises")
                .MaximumFoldedLength(200).WithMessage("Address must be 200 characters or fewer");
            RuleFor(notice => notice.Grounds).NotEmpty().WithMessage("Enter the nuisance or disorder, and why a notice is necessary");
            RuleFor(notice => notice.Grounds).MaximumLength(2000).WithMessage("Grounds must be 2,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CurrentCase currentCase,
        ClosureStore closure,
        PremisesLinks premises,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<ProposeClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(ProposeClosureNotice command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await premises.Accept(currentCase.Id, command.RecordedPremises) is { Count: > 0 } unknown)
            {
                return Result<Guid>.Refused(unknown);
            }

            var now = clock.GetUtcNow();
            var proposal = new
            {
                Id = TimeOrderedId.New(now),
                OperationId = currentCase.Id,
                command.Premises,
                PremisesKey = NameFolding.Key(command.Premises),
                command.Grounds,
                ProposedAt = now,
                ProposedBy = officer.Name,
            };

            if (!await database.AddIfAbsent(Sql.Add, proposal))
            {
                return Refusal.Conflict("A notice for these premises is proposed or in force already", nameof(Premises));
            }

            history.IsAbout(proposal.Id);
            history.Tell("Closure notice proposed", $"{command.Premises}. {command.Grounds}");

            return proposal.Id;
        }
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO ClosureProposal (Id, OperationId, Premises, PremisesKey, Grounds, ProposedAt, ProposedBy, Contents)
            SELECT @Id, @OperationId, @Premises, @PremisesKey, @Grounds, @ProposedAt, @ProposedBy, 0
            WHERE NOT EXISTS
                (
                    SELECT 1 FROM ClosureProposal
                    WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND NoticeId IS NULL AND WithdrawnAt IS NULL
                )
                AND NOT EXISTS (SELECT 1 FROM ClosureNotice WHERE OperationId = @OperationId AND PremisesKey = @PremisesKey AND EndedAt IS NULL)
            """;
    }
}
