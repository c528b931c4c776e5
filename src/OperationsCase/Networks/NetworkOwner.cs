using OperationsCase.Cases;

namespace OperationsCase.Networks;

internal static class NetworkOwner
{
    public static CaseOwnerCopy Copy { get; } = new(NetworkCase.Code, Sql.GiveTo);

    private static class Sql
    {
        internal const string GiveTo =
            "UPDATE Network SET OwnerId = @OwnerId, Unit = (SELECT officer.Unit FROM Officer AS officer WHERE officer.Id = @OwnerId) WHERE Id = @Id";
    }
}
