using OperationsCase.Cases;

namespace OperationsCase.Premises;

internal static class PremisesOwner
{
    public static CaseOwnerCopy Copy { get; } = new(PremisesCase.Code, Sql.GiveTo);

    private static class Sql
    {
        internal const string GiveTo = "UPDATE Premises SET OwnerId = @OwnerId WHERE Id = @Id";
    }
}
