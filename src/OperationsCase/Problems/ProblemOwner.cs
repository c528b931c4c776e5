using OperationsCase.Cases;

namespace OperationsCase.Problems;

internal static class ProblemOwner
{
    public static CaseOwnerCopy Copy { get; } = new(ProblemCase.Code, Sql.GiveTo);

    private static class Sql
    {
        internal const string GiveTo = "UPDATE LocalProblem SET OwnerId = @OwnerId WHERE Id = @Id";
    }
}
