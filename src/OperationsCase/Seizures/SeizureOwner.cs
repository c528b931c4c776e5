using OperationsCase.Cases;

namespace OperationsCase.Seizures;

internal static class SeizureOwner
{
    public static CaseOwnerCopy Copy { get; } = new(SeizureCase.Code, Sql.GiveTo);

    private static class Sql
    {
        internal const string GiveTo = "UPDATE Seizure SET OfficerId = @OwnerId WHERE Id = @Id";
    }
}
