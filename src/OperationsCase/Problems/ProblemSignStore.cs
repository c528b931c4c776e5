using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Problems;

/// <summary>Finds one sign of a problem, to correct it or to take it back.</summary>
internal sealed class ProblemSignStore(Database database)
{
    public static Refusal IsTakenBack { get; } = Refusal.Conflict("This sign is taken back already");

    /// <param name="problemId">The problem, locked.</param>
    /// <param name="signId">The sign; null is answered where the problem has no such sign.</param>
    public Task<SignForUpdate?> Find(Guid problemId, Guid signId) =>
        database.SingleOrDefault<SignForUpdate>(Sql.Sign, new { ProblemId = problemId, SignId = signId });

    internal sealed record SignForUpdate
    {
        public DateTimeOffset SeenAt { get; init; }

        public string What { get; init; } = "";

        public string SeenBy { get; init; } = "";

        public Guid? RecordedById { get; init; }

        public DateTimeOffset? TakenBackAt { get; init; }

        /// <summary>The problem's version.</summary>
        public int Version { get; init; }
    }

    private static class Sql
    {
        internal const string Sign =
            """
            SELECT sign.SeenAt, sign.What, sign.SeenBy, sign.RecordedById, sign.TakenBackAt, it.Version
            FROM ProblemSign AS sign
            JOIN CaseRecord AS it ON it.Id = sign.ProblemId
            WHERE sign.ProblemId = @ProblemId AND sign.Id = @SignId
            """;
    }
}
