using OperationsCase.Access;

namespace OperationsCase.Deadlines;

public sealed partial record ListDeadlines
{
    private const string Columns =
        $"""
        SELECT d.Id, d.SubjectId, d.RuleId, d.What, d.TriggerAt, d.DueAt, d.LastDayOn, d.OverdueAt, d.MetAt, d.MetBy, d.MetHow,
            d.StoodDownAt, officer.Name AS OfficerName, borough.Name AS BoroughName,
            o.Kind AS OperationKind, o.Place AS OperationPlace, s.AmountPence, s.SeizedAt, s.Place AS SeizurePlace, {ListedCases.Columns}
        FROM Deadline AS d
        CROSS JOIN CaseRecord AS it
        JOIN Officer AS officer ON officer.Id = d.OfficerId
        JOIN Borough AS borough ON borough.Code = d.BoroughCode
        LEFT JOIN Operation AS o ON o.Id = d.CaseId
        LEFT JOIN Seizure AS s ON s.Id = d.CaseId
        """;

    /// <summary>Also of the cases that the borough works beside their lead, where there are such.</summary>
    private const string OfTheBorough =
        """
        (@Beside IS NULL OR d.BoroughCode = @Beside
            OR EXISTS (SELECT 1 FROM CaseBorough AS asked WHERE asked.CaseId = d.CaseId AND asked.BoroughCode = @Beside))
        """;

    private const string Which = $"AND {OfTheBorough} AND it.Id = d.CaseId AND (@RuleId IS NULL OR d.RuleId = @RuleId) AND {Visible.OwnCase}";

    private const string Open = $"{Columns} WHERE d.MetAt IS NULL AND d.StoodDownAt IS NULL AND d.DueAt >= @From AND d.DueAt < @Before "
        + $"{Which} AND {NotPaused.Deadline}";

    private const string Met = $"{Columns} WHERE d.MetAt IS NOT NULL AND d.MetAt <= d.DueAt {Which}";

    private const string MetLate = $"{Columns} WHERE d.MetAt > d.DueAt {Which}";

    private const string StoodDown = $"{Columns} WHERE d.StoodDownAt IS NOT NULL {Which}";

    private const string Holder = "AND d.OfficerId = @HolderId AND (@BoroughCode IS NULL OR d.BoroughCode = @BoroughCode)";

    private const string OneBorough = "AND d.BoroughCode = @BoroughCode";

    private const string Next = "ORDER BY d.DueAt, d.Id";

    private const string Latest = "ORDER BY d.DueAt DESC, d.Id DESC";

    /// <summary>Each from an index of its own order: what is open the most urgent first, what has ended latest first.</summary>
    private static class Sql
    {
        internal const string OfOfficer = $"{Open} {Holder} {Next}";

        internal const string OfBorough = $"{Open} {OneBorough} {Next}";

        internal const string OfEverybody = $"{Open} {Next}";

        internal const string MetOfOfficer = $"{Met} {Holder} {Latest}";

        internal const string MetOfBorough = $"{Met} {OneBorough} {Latest}";

        internal const string MetOfEverybody = $"{Met} {Latest}";

        internal const string MetLateOfOfficer = $"{MetLate} {Holder} {Latest}";

        internal const string MetLateOfBorough = $"{MetLate} {OneBorough} {Latest}";

        internal const string MetLateOfEverybody = $"{MetLate} {Latest}";

        internal const string StoodDownOfOfficer = $"{StoodDown} {Holder} {Latest}";

        internal const string StoodDownOfBorough = $"{StoodDown} {OneBorough} {Latest}";

        internal const string StoodDownOfEverybody = $"{StoodDown} {Latest}";
    }
}
