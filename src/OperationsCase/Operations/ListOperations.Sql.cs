using OperationsCase.Access;

namespace OperationsCase.Operations;

public sealed partial record ListOperations
{
    private static class Sql
    {
        internal const string Due = $"{Listed} {InDueOrder}";

        internal const string DueOfStatus = $"{Listed} AND o.Status = @Status {InDueOrder}";

        internal const string DueOfBorough = $"{Listed} AND o.BoroughCode = @BoroughCode {InDueOrder}";

        internal const string DueOfBoroughAndStatus = $"{Listed} AND o.BoroughCode = @BoroughCode AND o.Status = @Status {InDueOrder}";

        internal const string DueOfOfficer = $"{Listed} AND o.OfficerId = @OfficerId {InDueOrder}";

        internal const string Newest = $"{Listed} {InNewestOrder}";

        internal const string NewestOfStatus = $"{Listed} AND o.Status = @Status {InNewestOrder}";

        internal const string NewestOfBorough = $"{Listed} AND o.BoroughCode = @BoroughCode {InNewestOrder}";

        internal const string NewestOfBoroughAndStatus = $"{Listed} AND o.BoroughCode = @BoroughCode AND o.Status = @Status {InNewestOrder}";

        internal const string NewestOfOfficer = $"{Listed} AND o.OfficerId = @OfficerId {InNewestOrder}";

        internal const string ByReference = $"{Listed} ORDER BY o.Reference";

        internal const string OfReference = $"{All} {OwnOrShared} AND o.Reference LIKE @ReferenceLike ORDER BY o.Reference";

        internal const string Shared =
            $"{All} WHERE o.Id IN ({Visible.SharedCases}) AND {Visible.SharedOperation} {Which} {InDueOrder}";

        internal const string Knows =
            $"""
            SELECT DISTINCT w.Word
            FROM ({Visible.OnList} UNION {Visible.SharedCases}) AS mine
            CROSS JOIN Operation AS o
            CROSS JOIN SearchWord AS w
            WHERE o.Id = mine.Id AND {Visible.Operation} AND w.SubjectId = o.Id AND w.Word LIKE @Prefix
            ORDER BY w.Word
            """;

        internal const string ByOfficer = $"{OfEachOfficer} {InOfficerOrder}";

        internal const string ByOfficerOfBorough = $"{OfEachOfficer} AND o.BoroughCode = @BoroughCode {InOfficerOrder}";

        internal const string Found = $"{ByWords} ORDER BY w.OrderedAt DESC, w.SubjectId DESC";

        internal const string FoundByDue = $"{ByWords} {InDueOrder}";

        internal const string FoundByReference = $"{ByWords} ORDER BY o.Reference";

        internal const string FoundByOfficer = $"{ByWords} {InOfficerOrder}";

        internal const string Kept =
            $"""
            SELECT COALESCE(SUM(CAST(total.Operations AS BIGINT)), 0)
                - (SELECT COUNT(*) {Visible.KeptOperations} AND (@BoroughCode IS NULL OR o.BoroughCode = @BoroughCode)
                    AND (@AnyKind = 1 OR o.Kind IN @Kinds) AND (@AnyStatus = 1 OR o.Status IN @Statuses))
            FROM OperationTotal AS total
            WHERE {Visible.OperationTotal} AND (@BoroughCode IS NULL OR total.BoroughCode = @BoroughCode)
                AND (@AnyKind = 1 OR total.Kind IN @Kinds) AND (@AnyStatus = 1 OR total.Status IN @Statuses)
            """;
    }
}
