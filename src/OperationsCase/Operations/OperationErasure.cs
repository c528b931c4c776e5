using OperationsCase.Access;

namespace OperationsCase.Operations;

/// <summary>Takes an erased operation off the kept totals.</summary>
internal sealed class OperationErasure(OperationStore operations) : ICaseErasure
{
    public string KindCode => "OP";

    public async Task<Func<Task>?> Before(ErasedCase erased)
    {
        var state = await operations.StateOf(erased.Id);

        return () => operations.CountGone(state);
    }
}
