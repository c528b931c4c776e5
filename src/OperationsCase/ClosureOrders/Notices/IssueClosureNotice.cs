using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Operations;
using OperationsCase.Statute;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Issues an authorised notice once all seven contents are in it; its own hours run from now on, and it waits to be served.</summary>
[AllowedTo(Role.CaseWorkers)]
public sealed record IssueClosureNotice : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid ProposalId { get; init; }

    /// <summary>What was found in the notice, each by itself.</summary>
    public IReadOnlyList<NoticeContents> Contents { get; init; } = [];

    [Display(Name = "Time of issue")]
    public DateTimeOffset? IssuedAt { get; init; }

    internal NoticeContents Found => Contents.Aggregate(NoticeContents.None, (all, one) => all | one);

    internal static IReadOnlyList<NoticeContents> Seven { get; } = [.. Enum
        .GetValues<NoticeContents>()
        .Where(one => one is not NoticeContents.None and not NoticeContents.All)];

    internal sealed class Validator : AbstractValidator<IssueClosureNotice>
    {
        public Validator(TimeProvider clock, StatuteBook statutes)
        {
            RuleFor(issue => issue.Contents)
                .Must((issue, _) => issue.Found == NoticeContents.All)
                .WithMessage(issue => Missing(issue.Found));
            RuleFor(issue => issue.IssuedAt)
                .NotNull().WithMessage("Enter the date and time of issue")
                .LessThanOrEqualTo(_ => clock.GetUtcNow()).WithMessage("Time of issue cannot be in the future")
                .Must(issued => issued is null || statutes.Knows(ClosureRules.NoticeEnd24, London.DateOf(issued.Value)))
                .WithMessage("Only notices under the Act of 2014 are prepared here. Record an older one as served");
        }

    }

    /// <summary>What is missing from a notice in which only that was found, as a sentence.</summary>
    internal static string Missing(NoticeContents found)
    {
        var missing = Seven.Where(one => !found.HasFlag(one)).Select(one => one.Words()).ToList();

        return $"The notice cannot be issued "
            + $"without {(missing.Count == 1 ? "this" : $"these {missing.Count}")}: "
            + $"{string.Join("; ", missing.Select(one => $"{char.ToLowerInvariant(one[0])}{one[1..]}"))}";
    }

    internal Refusal? WhyNot(ProposalForUpdate proposal) => proposal.WhyNotOpen
        ?? (proposal.IssuedAt is not null ? Refusal.Conflict("This notice is issued already. Serve it")
            : proposal.AuthorisedAt is not { } authorised ? Refusal.Conflict("No one has authorised this notice yet. Record the authority first")
            : IssuedAt < authorised ? Refusal.Invalid(
                $"It can only be issued after it was authorised, at {Format.Moment(authorised)}",
                nameof(IssuedAt))
            : null);

    internal sealed class Handler(Database database, CurrentCase currentCase, ClosureStore closure, DeadlineService deadlines, CaseHistory history)
        : IRequestHandler<IssueClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(IssueClosureNotice command, CancellationToken cancellation)
        {
            if (await closure.WhyNot(currentCase.Id) is { } refusal)
            {
                return refusal;
            }

            if (await closure.Proposal(currentCase.Id, command.ProposalId) is not { } proposal)
            {
                return Refusal.NotFound("proposed notice");
            }

            if (command.WhyNot(proposal) is { } why)
            {
                return why;
            }

            await database.Execute(Sql.Issue, new { Id = command.ProposalId, command.IssuedAt, Contents = (int)command.Found });
            await deadlines.Start(
                ClosureRules.NoticeEnd(proposal.Hours!.Value),
                command.IssuedAt!.Value,
                proposal.Id,
                OperationCase.Deadlines(currentCase.Id));
            history.IsAbout(command.ProposalId);
            history.Tell(
                "Closure notice issued",
                $"For {proposal.Hours} hours, with everything that the law says it must contain. It is ready to be served.",
                command.IssuedAt);

            return command.ProposalId;
        }
    }

    private static class Sql
    {
        internal const string Issue = "UPDATE ClosureProposal SET IssuedAt = @IssuedAt, Contents = @Contents WHERE Id = @Id AND IssuedAt IS NULL";
    }
}
