using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Seizures;

/// <summary>Records cash seized in an operation, and starts the clock to the court's order that it may be kept.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordSeizure : NewSeizure, IConcernsCase
{
    public OperationReference Operation { get; init; }

    internal static Refusal OfAnotherNetwork { get; } = Refusal.Invalid("Select networks that this operation is linked to", nameof(Networks));

    internal sealed class Validator(
        TimeProvider clock,
        Gazetteer gazetteer,
        StatuteBook statutes) : BaseValidator<RecordSeizure>(clock, gazetteer, statutes);
}

/// <summary>Records cash seized outside any operation, such as in a street search; it may be linked to operations later.</summary>
[AllowedTo(Role.MoneyWorkers)]
public sealed record RecordSeizureWithoutOperation : NewSeizure
{
    internal sealed class Validator(TimeProvider clock, Gazetteer gazetteer, StatuteBook statutes)
        : BaseValidator<RecordSeizureWithoutOperation>(clock, gazetteer, statutes);
}

internal sealed class RecordSeizureHandler(CurrentCase currentCase, SeizureRecording recording) :
    IRequestHandler<RecordSeizure, Result<string>>,
    IRequestHandler<RecordSeizureWithoutOperation, Result<string>>
{
    public Task<Result<string>> Handle(RecordSeizure command, CancellationToken cancellation) =>
        recording.Record(command, command.BoroughCode, currentCase.Id, command.Networks, command.GetType().StoredName());

    public async Task<Result<string>> Handle(RecordSeizureWithoutOperation command, CancellationToken cancellation) =>
        command.BoroughCode is null
            ? Refusal.Invalid("Select the borough where it was seized", nameof(command.BoroughCode))
            : await recording.Record(command, command.BoroughCode, operationId: null, command.Networks, command.GetType().StoredName());
}
