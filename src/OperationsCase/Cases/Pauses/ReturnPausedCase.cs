using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Cases.Pauses;

/// <summary>Lists the cases whose day has come in London, the one that waits longest first, as many as one run of the job takes.</summary>
[AllowedTo(Role.TheSystem)]
[NotInAccessLog("The job asks it, and no one reads it")]
public sealed record ListDuePauses : IQuery<IReadOnlyList<Guid>>
{
    private const int Most = 200;

    internal sealed class Handler(Database database, TimeProvider clock) : IRequestHandler<ListDuePauses, Result<IReadOnlyList<Guid>>>
    {
        public async Task<Result<IReadOnlyList<Guid>>> Handle(ListDuePauses query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Guid>>.Of(await database.Page<Guid>(
                Sql.Due,
                new(new { Today = London.DateOf(clock.GetUtcNow()) }),
                skip: 0,
                take: Most));
    }

    private static class Sql
    {
        internal const string Due = "SELECT CaseId FROM CasePause WHERE EndedAt IS NULL AND UntilOn <= @Today ORDER BY UntilOn, CaseId";
    }
}

/// <summary>Brings a case back whose day has come, and tells its officer; answers whether it was still put aside.</summary>
[AllowedTo(Role.TheSystem)]
public sealed record ReturnPausedCase(Guid CaseId) : ICommand<bool>
{
    internal sealed class Handler(PauseStore pauses, CaseStore cases, CaseHistory history, TimeProvider clock)
        : IRequestHandler<ReturnPausedCase, Result<bool>>
    {
        public async Task<Result<bool>> Handle(ReturnPausedCase command, CancellationToken cancellation)
        {
            await cases.Lock(command.CaseId);

            if (await pauses.Of(command.CaseId) is not { } pause
                || pause.UntilOn > London.DateOf(clock.GetUtcNow())
                || !await pauses.End(pause.Id, endedById: null))
            {
                return Refusal.Conflict("This case is not put aside, or its day was changed");
            }

            await pauses.TellOwner(await cases.Summary(command.CaseId), pause.Id, PauseStore.IsBack, $"It was put aside by {pause.SetByName}. {pause.Why}");
            history.IsAbout(command.CaseId, pause.Id);
            history.Tell("Back from being put aside", $"Its day has come. {pause.Why}");

            return true;
        }
    }
}

/// <summary>The job that Hangfire runs every minute; the rows of CasePause say which cases are back.</summary>
public sealed class PausedCaseReturnJob(IMediator mediator)
{
    public const string Job = "return-paused-cases";

    public async Task Run()
    {
        foreach (var caseId in (await mediator.Send(new ListDuePauses())).Value)
        {
            // Somebody may have taken it up, or changed its day, since it was listed.
            await mediator.Send(new ReturnPausedCase(caseId));
        }
    }
}
