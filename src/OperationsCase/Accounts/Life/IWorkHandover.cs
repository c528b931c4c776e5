using OperationsCase.Access;

namespace OperationsCase.Accounts.Life;

/// <summary>
/// Finds new holders for what runs in somebody's name, within the transaction of the command that ends or changes their account.
/// </summary>
internal interface IWorkHandover
{
    /// <summary>Queues for the cases of what runs in their name, before their account is changed, so that whoever has such a case goes first.</summary>
    Task HoldCases(Guid officerId);

    /// <summary>Hands over all of it, and ends what shows it to them from outside, because their account ends.</summary>
    /// <returns>What became of it, in sentences.</returns>
    Task<IReadOnlyList<string>> HandOverAll(Guid officerId);

    /// <summary>Hands over what they no longer work on, once they have their new role and boroughs.</summary>
    /// <returns>What became of it, in sentences; none where there was nothing to hand over.</returns>
    Task<IReadOnlyList<string>> HandOverLost(Guid officerId, Role role);
}
