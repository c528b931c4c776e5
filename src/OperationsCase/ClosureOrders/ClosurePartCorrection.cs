using MediatR;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.ClosureOrders;

/// <summary>What the correction of one part of a closure does, whichever part it is: such as an act of service or a check of the premises.</summary>
internal abstract class ClosurePartCorrection<TCommand, TPart>(CurrentCase currentCase, CaseCorrection correction, string what)
    : IRequestHandler<TCommand, Result<int>>
    where TCommand : ICorrection
    where TPart : class, IRecordedPart
{
    protected Guid OperationId => currentCase.Id;

    /// <returns>The part as it is recorded; null where the case has no such.</returns>
    protected abstract Task<TPart?> Find(TCommand command);

    /// <summary>Why the part cannot have been so; ask of what is recorded besides.</summary>
    protected abstract Task<Refusal?> WhyNot(TCommand command, TPart recorded);

    /// <summary>The facts as they will be, where the command does not say them itself.</summary>
    protected virtual object Said(TCommand command, TPart recorded) => command;

    /// <summary>Keeps it, and what follows from it.</summary>
    /// <returns>False where another row says the same already.</returns>
    protected abstract Task<bool> Keep(TCommand command, TPart recorded);

    public async Task<Result<int>> Handle(TCommand command, CancellationToken cancellation)
    {
        await correction.Lock(OperationId);

        return await Find(command) is not { } recorded ? Refusal.NotFound(what.ToLowerInvariant())
            : await WhyNot(command, recorded) is { } wrong ? wrong
            : await correction.WhyNot(OperationId, command, recorded.Facts, Said(command, recorded)) is { } refusal ? refusal
            : !await Keep(command, recorded) ? Refusal.Conflict($"{what} of this time is recorded already")
            : await correction.Tell(OperationId, recorded.AboutId, command, recorded.Facts, what);
    }
}

/// <summary>A part of a closure as it is recorded.</summary>
internal interface IRecordedPart
{
    /// <summary>The notice, proposal or order that it is about: documents about that no longer say what is recorded.</summary>
    Guid AboutId { get; }

    /// <summary>The facts that a correction may say otherwise, by its names for them.</summary>
    object Facts { get; }
}
