using OperationsCase.Cases.Duplicates;

namespace OperationsCase.Seizures;

/// <summary>By what seized cash may be recorded already.</summary>
internal static class SeizureDuplicates
{
    /// <summary>A seal is used once.</summary>
    public static DuplicateCheck OfTheSeal { get; } = new(SeizureCase.Code, "the same seal", Sql.OfTheSeal)
    {
        When = facts => !string.IsNullOrWhiteSpace(facts.Seal),
    };

    /// <summary>An officer's exhibits are numbered in each case anew, so only those near in time are meant.</summary>
    public static DuplicateCheck OfTheExhibit { get; } = new(SeizureCase.Code, "the same exhibit number, near in time", Sql.OfTheExhibit)
    {
        When = facts => !string.IsNullOrWhiteSpace(facts.Exhibit) && facts.HappenedAt is not null,
        Within = TimeSpan.FromDays(2),
    };

    public static DuplicateCheck OfTheCash { get; } = new(SeizureCase.Code, "the same amount, near in time", Sql.OfTheCash)
    {
        When = facts => facts.AmountPence is not null && facts.HappenedAt is not null,
        Within = TimeSpan.FromHours(12),
    };

    private static class Sql
    {
        internal const string OfTheSeal = "SELECT s.Id FROM Seizure AS s WHERE s.Seal = @Seal ORDER BY s.SeizedAt DESC, s.Id DESC";

        internal const string OfTheExhibit =
            """
            SELECT s.Id
            FROM Seizure AS s
            WHERE s.Exhibit = @Exhibit AND s.SeizedAt >= @From AND s.SeizedAt <= @To
            ORDER BY s.SeizedAt DESC, s.Id DESC
            """;

        internal const string OfTheCash =
            """
            SELECT s.Id
            FROM Seizure AS s
            WHERE s.AmountPence = @AmountPence AND s.SeizedAt >= @From AND s.SeizedAt <= @To
            ORDER BY s.SeizedAt DESC, s.Id DESC
            """;
    }
}
