using OperationsCase.Access;

namespace OperationsCase.Problems;

/// <summary>A local problem with its signs and stages, and its links to operations, which go with either.</summary>
internal static class ProblemCaseParts
{
    public static CasePart OfOperation => new() { KindCode = "OP", Order = 120, Erase = [Sql.Problems] };

    public static CasePart OfProblem => new()
    {
        KindCode = "LP",
        Order = CasePart.OwnRow,
        Erase = [Sql.Signs, Sql.Stages, Sql.Operations, Sql.Problem],
        Ids = Sql.Ids,
    };

    private static class Sql
    {
        internal const string Problems = "DELETE FROM OperationProblem WHERE OperationId = @Id";

        internal const string Ids = "SELECT sign.Id FROM ProblemSign AS sign WHERE sign.ProblemId = @Id";

        internal const string Signs = "DELETE FROM ProblemSign WHERE ProblemId = @Id";

        internal const string Stages = "DELETE FROM ProblemMove WHERE ProblemId = @Id";

        internal const string Operations = "DELETE FROM OperationProblem WHERE ProblemId = @Id";

        internal const string Problem = "DELETE FROM LocalProblem WHERE Id = @Id";
    }
}
