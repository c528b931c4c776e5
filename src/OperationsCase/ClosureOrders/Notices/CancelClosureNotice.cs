using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>
/// Records a cancellation notice, which must be issued once the grounds are no longer met; no court then hears it. 2014 Act, s. 78.
/// </summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record CancelClosureNotice : ICommand<Guid>, IConcernsCase, IChangesNotice
{
    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    [DoneBy("Authorised by")]
    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    [Display(Name = "Time of the cancellation notice")]
    public DateTimeOffset? MadeAt { get; init; }

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    internal sealed class Validator : AbstractValidator<CancelClosureNotice>
    {
        public Validator(TimeProvider clock) => this.AsksForWhoAndWhen(clock, "Enter why it is cancelled");
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        NoticeChangeStore changes,
        CaseHistory history) : IRequestHandler<CancelClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(CancelClosureNotice command, CancellationToken cancellation)
        {
            var found = await changes.OfOneToChange(currentCase.Id, command.NoticeId);

            if (found.IsRefused)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            if (command.WhyNot(found.Value) is { } refusal)
            {
                return refusal;
            }

            await changes.Keep(command.Change(NoticeChangeKind.Cancelled), currentCase.Id);
            await changes.End(command.NoticeId, command.MadeAt!.Value, currentCase.Id);
            history.Tell("Closure notice cancelled", $"{command.What} {command.AuthorisedBy}, {command.Rank!.Value.InSentence()}.", command.MadeAt);

            return command.NoticeId;
        }
    }
}
