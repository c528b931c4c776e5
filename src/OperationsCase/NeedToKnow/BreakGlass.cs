using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Messages;

namespace OperationsCase.NeedToKnow;

/// <summary>Opens a restricted case of the officer's boroughs to them for a while, and tells its owner at once. The answer is its address.</summary>
/// <remarks>Whatever cannot be opened so answers the same, be it of another borough, not restricted or not there.</remarks>
[AllowedTo(Role.OfBoroughs)]
public sealed record BreakGlass : ICommand<BreakGlass.Answer>
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(4);

    /// <summary>A reference, such as CH-2026-000142.</summary>
    public CaseReference Case { get; init; }

    [DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    /// <param name="Address">Where the case is.</param>
    /// <param name="EndsAt">When it closes to the officer again.</param>
    public sealed record Answer(string Address, DateTimeOffset EndsAt);

    internal sealed class Validator : AbstractValidator<BreakGlass>
    {
        public Validator()
        {
            RuleFor(glass => glass.Case)
                .Must(reference => reference.Value.Length > 0).WithMessage("Enter the reference, like CH-2026-000142")
                .Must(reference => reference.Value.Length <= 20).WithMessage("Reference must be 20 characters or fewer");
            RuleFor(glass => glass.Reason)
                .NotEmpty().WithMessage("Enter why you must see it now")
                .MaximumLength(1000).WithMessage("Why you must see it must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(
        Database database,
        CaseKinds kinds,
        CaseStore cases,
        OfficerMessages messages,
        ICurrentUser officer,
        CaseHistory history,
        TimeProvider clock)
        : IRequestHandler<BreakGlass, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(BreakGlass command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var all = await database.List<RestrictedCaseRow>(Sql.Closed, new
            {
                OfficerId = officer.Id,
                Reference = command.Case.Value,
                ReadableKinds = kinds.ReadableBy(officer),
            });

            if (all.Count == 0 || !await cases.Lock(all[0].CaseId))
            {
                return Refusal.Invalid(
                    "We could not find a case in your boroughs with this reference that you cannot already see. Check it, or ask your supervisor",
                    nameof(command.Case));
            }

            var opened = await cases.Summary(all[0].CaseId);
            var endsAt = now + Lasts;

            foreach (var closed in all)
            {
                await Open(closed, command, now, endsAt);
            }

            history.IsAbout(opened.Id);
            history.Tell("Restricted case opened in an emergency", $"Until {Format.Moment(endsAt)}. {command.Reason}");

            return new Answer(opened.Address, endsAt);
        }

        /// <summary>
        /// Opens one restriction, of the case or of an operation whose cash it is, and tells those who answer for what is restricted.
        /// </summary>
        private async Task Open(RestrictedCaseRow closed, BreakGlass command, DateTimeOffset now, DateTimeOffset endsAt)
        {
            var restricted = await cases.Summary(closed.SubjectId);
            await database.Execute(Sql.Open, new
            {
                closed.RestrictionId,
                OfficerId = officer.Id,
                AllowedAt = now,
                EndsAt = endsAt,
                Why = command.Reason,
            });

            foreach (var told in new[] { closed.OwnerId, restricted.HolderId }.Distinct())
            {
                await messages.Send(
                    told,
                    (restricted.Id, restricted.Subject),
                    $"{officer.Name}, {officer.Unit}, opened this restricted case",
                    $"They can see it until {Format.Moment(endsAt)}. Their reason: {command.Reason}");
            }

            history.IsAbout(restricted.Id);
        }
    }

    private sealed record RestrictedCaseRow
    {
        public Guid RestrictionId { get; init; }

        /// <summary>What is restricted.</summary>
        public Guid SubjectId { get; init; }

        /// <summary>What was asked for: the same, or cash that belongs to it.</summary>
        public Guid CaseId { get; init; }

        public Guid OwnerId { get; init; }
    }

    private static class Sql
    {
        internal const string Closed =
            $"""
            SELECT closed.RestrictionId, closed.FromCaseId AS SubjectId, it.Id AS CaseId, restriction.OwnerId
            FROM CaseRecord AS it
            JOIN RestrictedCase AS closed ON closed.CaseId = it.Id
            JOIN Restriction AS restriction ON restriction.Id = closed.RestrictionId
            WHERE it.Reference = @Reference AND {Visible.ClosedToColleague}
            """;

        internal const string Open =
            "INSERT INTO RestrictionAllows (RestrictionId, OfficerId, AllowedAt, EndsAt, Why) VALUES (@RestrictionId, @OfficerId, "
                + "@AllowedAt, @EndsAt, @Why)";
    }
}
