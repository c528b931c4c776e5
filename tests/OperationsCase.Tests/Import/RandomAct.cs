using OperationsCase.ClosureOrders;
using OperationsCase.Demonstration;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Import;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Problems;
using OperationsCase.Seizures;

namespace OperationsCase.Tests.Import;

/// <summary>One act of a case, which can be imported with the others or sent to the product by itself.</summary>
internal sealed record RandomAct(bool IsByTheAnalyst, DateTimeOffset At, object Command)
{
    public ImportedCommand AsAct(ReplayRoom house) => new(Who(house).Id, At, Command);

    public async Task<IReadOnlyList<Refusal>> Send(ReplayRoom house, ReplayRoom.ReplayReferences names)
    {
        switch (Command)
        {
            case LogCrackHouseClosure log: return await Name(house, log, name => names.Operation = name);
            case LogOpenMarket log: return await Name(house, log, name => names.Operation = name);
            case LogCannabisFactory log: return await Name(house, log, name => names.Operation = name);
            case LogClassATrafficking log: return await Name(house, log, name => names.Operation = name);
            case MoveOperation move: return await Refusals(house, move with { Operation = names.Operation });
            case RecordSeizure seizure: return await Name(house, seizure with { Operation = names.Operation }, name => names.Seizure = name);
            case ClaimDisruption claim: return await Name(house, claim with { Operation = names.Operation }, name => names.Claim = name);
            case RecordClosureNotice notice: return await Refusals(house, notice with { Operation = names.Operation });
            case RecordHearing hearing: return await Refusals(house, hearing with { Operation = names.Operation });
            case RecordClosureOrder order: return await Refusals(house, order with { Operation = names.Operation });
            case EndClosureOrder end: return await Refusals(house, end with { Operation = names.Operation });
            case CloseOperation close: return await Refusals(house, close with { Operation = names.Operation });
            case LinkOperationToNetwork link: return await Refusals(house, link with { Operation = names.Operation });
            case LinkOperationToProblem link: return await Refusals(house, link with { Operation = names.Operation });
            case RecordDetentionOrder order: return await Refusals(house, order with { Seizure = names.Seizure });
            case ReleaseCash release: return await Refusals(house, release with { Seizure = names.Seizure });
            case DecideOnClaim decision: return await Refusals(house, decision with { Claim = names.Claim, Version = 1 });
            default: throw new NotSupportedException(Command.GetType().Name);
        }
    }

    private DemoPerson Who(ReplayRoom house) => IsByTheAnalyst ? house.Analyst : house.Detective;

    private async Task<IReadOnlyList<Refusal>> Name(ReplayRoom house, ICommand<string> command, Action<string> named)
    {
        var answer = await house.Stage.Ask(Who(house), command);

        if (!answer.IsRefused)
        {
            named(answer.Value);
        }

        return answer.Refusals;
    }

    private async Task<IReadOnlyList<Refusal>> Refusals<T>(ReplayRoom house, ICommand<T> command) =>
        (await house.Stage.Ask(Who(house), command)).Refusals;
}
