using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Cases.Pauses;

/// <summary>Tells until when a case is put aside, if it is, for its page and for the forms about it.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
public sealed record GetPause(CaseReference Case) : IQuery<GetPause.Answer>, IConcernsCase
{
    /// <param name="Of">The case.</param>
    /// <param name="Pause">Null where it is not put aside.</param>
    /// <param name="IsClosed">Whether there is nothing to put aside any more.</param>
    public sealed record Answer(CaseSummary Of, PauseRow? Pause, bool IsClosed);

    internal sealed class Handler(PauseStore pauses, CaseStore cases, CurrentCase currentCase) : IRequestHandler<GetPause, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetPause query, CancellationToken cancellation) =>
            new Answer(await cases.Summary(currentCase.Id), await pauses.Of(currentCase.Id), await pauses.IsClosed(currentCase.Id));
    }
}
