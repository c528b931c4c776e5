using OperationsCase.Cases.Duplicates;

namespace OperationsCase.Operations;

/// <summary>By what an operation may be recorded already.</summary>
internal static class OperationDuplicates
{
    /// <summary>At the same place, some weeks before or after.</summary>
    public static DuplicateCheck AtThePlace { get; } = new(OperationCase.Code, "the same place, near in time", Sql.AtThePlace)
    {
        When = facts => !string.IsNullOrWhiteSpace(facts.Place) && facts.HappenedAt is not null,
        Within = TimeSpan.FromDays(14),
    };

    public static DuplicateCheck OfTheName { get; } = new(OperationCase.Code, "the same name", Sql.OfTheName)
    {
        When = facts => !string.IsNullOrWhiteSpace(facts.Name),
    };

    private static class Sql
    {
        internal const string AtThePlace =
            """
            SELECT o.Id
            FROM Operation AS o
            WHERE o.PlaceKey = @PlaceKey AND o.StartedAt >= @From AND o.StartedAt <= @To
            ORDER BY o.StartedAt DESC, o.Id DESC
            """;

        internal const string OfTheName = "SELECT o.Id FROM Operation AS o WHERE o.NameKey = @NameKey ORDER BY o.StartedAt DESC, o.Id DESC";
    }
}
