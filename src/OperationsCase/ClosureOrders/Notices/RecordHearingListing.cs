using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records where and when a court has listed the hearing of a served notice.</summary>
[AllowedTo(Role.CaseWorkers)]
[StoredAs("ListHearing")]
public sealed record RecordHearingListing : ICommand<Guid>, IConcernsCase
{
    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    public string CourtCode { get; init; } = "";

    [Display(Name = "Time the hearing is listed for")]
    public DateTimeOffset? ListedAt { get; init; }

    internal sealed class Validator : AbstractValidator<RecordHearingListing>
    {
        public Validator(Gazetteer gazetteer)
        {
            RuleFor(hearing => hearing.CourtCode).NotEmpty().WithMessage("Select the court that will hear it");
            RuleFor(hearing => hearing.CourtCode)
                .Must(code => gazetteer.Court(code) is not null).WithMessage("There is no such court. Select one from the list")
                .When(hearing => !string.IsNullOrEmpty(hearing.CourtCode));
            RuleFor(hearing => hearing.ListedAt).NotNull().WithMessage("Enter the date and time it is listed for");
        }
    }

    internal sealed class Handler(Database database, CurrentCase currentCase, NoticeChangeStore changes, Gazetteer gazetteer, CaseHistory history)
        : IRequestHandler<RecordHearingListing, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(RecordHearingListing command, CancellationToken cancellation)
        {
            var found = await changes.Of(currentCase.Id, command.NoticeId);

            if (found.IsRefused)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            if (found.Value.IsRefused)
            {
                return Refusal.Conflict("The court has refused the application, so there is nothing more to hear");
            }

            var earliest = found.Value.HeardAt ?? found.Value.ServedAt;

            if (command.ListedAt < earliest)
            {
                return Refusal.Invalid($"It can only be listed after {Format.Moment(earliest)}", nameof(ListedAt));
            }

            await database.Execute(Sql.List, new { Id = command.NoticeId, command.CourtCode, command.ListedAt });
            history.IsAbout(command.NoticeId);
            history.Tell("Hearing listed", $"{gazetteer.Court(command.CourtCode)!.Name}, {Format.Moment(command.ListedAt!.Value)}.");

            return command.NoticeId;
        }
    }

    private static class Sql
    {
        internal const string List =
            "UPDATE ClosureNotice SET CourtCode = @CourtCode, ListedAt = @ListedAt, Version = Version + 1 WHERE Id = @Id AND EndedAt IS NULL";
    }
}
