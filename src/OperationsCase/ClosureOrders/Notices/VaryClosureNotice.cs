using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders.Notices;

/// <summary>Records a variation notice, by which a notice no longer covers a part of the premises. 2014 Act, s. 78.</summary>
[AllowedTo(Role.CaseWorkers)]
[RequiresRecentSignIn]
public sealed record VaryClosureNotice : ICommand<Guid>, IConcernsCase, IChangesNotice
{
    public OperationReference Operation { get; init; }

    public Guid NoticeId { get; init; }

    [DoneBy("Authorised by")]
    public string AuthorisedBy { get; init; } = "";

    public AuthorisingRank? Rank { get; init; }

    [Display(Name = "Time of the variation notice")]
    public DateTimeOffset? MadeAt { get; init; }

    [DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    internal sealed class Validator : AbstractValidator<VaryClosureNotice>
    {
        public Validator(TimeProvider clock) => this.AsksForWhoAndWhen(clock, "Enter what it no longer covers");
    }

    internal sealed class Handler(
        CurrentCase currentCase,
        NoticeChangeStore changes,
        CaseHistory history) : IRequestHandler<VaryClosureNotice, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(VaryClosureNotice command, CancellationToken cancellation)
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

            if (!await changes.Keep(command.Change(NoticeChangeKind.Varied), currentCase.Id))
            {
                return Refusal.Conflict("A variation notice of this time is recorded already", nameof(MadeAt));
            }

            history.Tell("Closure notice varied", $"{command.What} {command.AuthorisedBy}, {command.Rank!.Value.InSentence()}.", command.MadeAt);

            return command.NoticeId;
        }
    }
}
