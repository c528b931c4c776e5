using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

/// <summary>Finds the recorded premises that somebody accepted for an address on a form.</summary>
internal sealed class AcceptedPremises(IQueries queries)
{
    /// <param name="accepted">None, when the address is of no recorded premises, or nobody said so.</param>
    /// <returns>Their id, or null; refused when the officer sees no such premises.</returns>
    public async Task<Result<Guid?>> Find(PremisesReference? accepted)
    {
        if (accepted is not { } reference)
        {
            return Result<Guid?>.Of(null);
        }

        var found = await queries.Send(new GetPremises(reference));

        return found.IsRefused
            ? Refusal.Invalid("We could not find those premises. Select one from the list, or none of them", "RecordedPremises")
            : Result<Guid?>.Of(found.Value.Id);
    }
}
