using Dapper;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>Reads the history of a case of any kind, as far as the officer may see it, for the rooms whose requests ask for it.</summary>
internal sealed class HistoryReader(Database database, ICurrentUser officer, CaseKinds kinds)
{
    /// <param name="subjectId">The case.</param>
    /// <param name="query">Which page of it.</param>
    /// <param name="acts">Only what was done by these; everything where it is left out.</param>
    public async Task<Result<HistoryAnswer>> Of(Guid subjectId, IHistoryQuery query, IReadOnlyList<string>? acts = null)
    {
        var which = new DynamicParameters(new
        {
            SubjectId = subjectId,
            OfficerId = officer.Id,
            ReadableKinds = kinds.ReadableBy(officer),
            IsInvestigator = officer.SeesMoney,
        });
        var statement = acts is null ? Sql.OfSubject : Sql.OfSubjectByActs;

        if (acts is not null)
        {
            which.AddDynamicParams(new { Acts = acts });
        }

        var (rows, total) = await database.PageAndTotal<HistoryRow>(statement, which, skip: (query.Page - 1) * query.PageSize, take: query.PageSize);

        return new HistoryAnswer(await WithCases(rows), total.Rows, total.OrMore);
    }

    private async Task<IReadOnlyList<HistoryRow>> WithCases(IReadOnlyList<HistoryRow> rows)
    {
        var about = (await database.List<SubjectRow>(
            Sql.Cases,
            new { Ids = rows.Select(row => row.Id) })).ToLookup(one => one.EntryId, one => one.Reference);

        return [.. rows.Select(row => row with { Cases = [.. about[row.Id]] })];
    }

    private sealed record SubjectRow
    {
        public Guid EntryId { get; init; }

        public CaseReference Reference { get; init; }
    }

    /// <summary>What intelligence says, and where it came from, is read at the intelligence of the case alone, where reading it is logged.</summary>
    private const string NothingMore = "'{}'";

    private const string From =
        $"""
        FROM AuditSubject AS subject
        JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
        LEFT JOIN AuditLink AS link ON link.EntryId = subject.EntryId AND link.ChainId = subject.SubjectId
        WHERE subject.SubjectId = @SubjectId AND {VisibleAuditEntry.Whole}
        """;

    /// <summary>Within one instant the place in the case's own chain says what came later.</summary>
    private const string Latest = "ORDER BY subject.HappenedAt DESC, link.Place DESC, subject.EntryId DESC";

    private const string Entries =
        $"""
        SELECT entry.Id, entry.At, entry.HappenedAt, entry.OfficerName, entry.Action, entry.Headline, entry.Detail,
            CASE entry.Action WHEN 'CorrectIntelligence' THEN {NothingMore} ELSE entry.Before END AS Before,
            CASE WHEN entry.Action IN ('LogIntelligence', 'CorrectIntelligence') THEN {NothingMore} ELSE entry.After END AS After
        {From}
        """;

    private static class Sql
    {
        internal const string OfSubject = $"{Entries} {Latest}";

        internal const string OfSubjectByActs = $"{Entries} AND entry.Action IN @Acts {Latest}";

        internal const string Cases =
            """
            SELECT subject.EntryId, it.Reference
            FROM AuditSubject AS subject
            JOIN CaseRecord AS it ON it.Id = subject.SubjectId
            WHERE subject.EntryId IN @Ids
            """;
    }
}
