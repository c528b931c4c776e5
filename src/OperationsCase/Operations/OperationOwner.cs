using OperationsCase.Cases;

namespace OperationsCase.Operations;

internal static class OperationOwner
{
    public static CaseOwnerCopy Copy { get; } = new(OperationCase.Code, Sql.GiveTo);

    private static class Sql
    {
        internal const string GiveTo =
            "UPDATE Operation SET OfficerId = @OwnerId, Unit = (SELECT officer.Unit FROM Officer AS officer WHERE officer.Id = @OwnerId) WHERE Id = @Id";
    }
}
