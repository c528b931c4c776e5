using System.Text.Json.Serialization;
using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Audit;

/// <summary>What was done about one operation, network, seizure or problem, latest first, with what was there before and after.</summary>
public interface IHistoryQuery
{
    /// <summary>The page, from 1.</summary>
    int Page { get; }

    int PageSize { get; }
}

/// <param name="Operation">A reference.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">How many entries a page has.</param>
/// <param name="Acts">Only what was done by these, such as <c>RecordHearing</c>; everything where it is left out.</param>
[AllowedTo(Role.CaseReaders)]
public sealed record ListHistoryOfOperation(
    string Operation,
    int Page = 1,
    int PageSize = 50,
    [property: JsonIgnore] IReadOnlyList<string>? Acts = null)
    : IQuery<HistoryAnswer>, IConcernsOperation, IHistoryQuery;

[AllowedTo(Role.Investigators)]
public sealed record ListHistoryOfNetwork(string Network, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsNetwork, IHistoryQuery;

[AllowedTo(Role.Investigators)]
public sealed record ListHistoryOfSeizure(string Seizure, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsSeizure, IHistoryQuery;

[AllowedTo(Role.CaseReaders)]
public sealed record ListHistoryOfProblem(string Problem, int Page = 1, int PageSize = 50) : IQuery<HistoryAnswer>, IConcernsProblem, IHistoryQuery;

public sealed record HistoryAnswer(IReadOnlyList<HistoryRow> Rows, int Total, bool OrMore = false);

public sealed record HistoryRow
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public string OfficerName { get; init; } = "";

    public string Action { get; init; } = "";

    public string Headline { get; init; } = "";

    public string Detail { get; init; } = "";

    public string? Before { get; init; }

    public string After { get; init; } = "";

    /// <summary>The references of what it is about: whoever sees an entry may see all of them, and it is marked as they are.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Cases { get; init; } = [];
}

internal sealed class ListHistoryHandler(Database database, ICurrentUser officer, CurrentCase currentCase) :
    IRequestHandler<ListHistoryOfOperation, Result<HistoryAnswer>>,
    IRequestHandler<ListHistoryOfNetwork, Result<HistoryAnswer>>,
    IRequestHandler<ListHistoryOfSeizure, Result<HistoryAnswer>>,
    IRequestHandler<ListHistoryOfProblem, Result<HistoryAnswer>>
{
    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfOperation query, CancellationToken cancellation) =>
        Of(currentCase.OperationId, query, query.Acts);

    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfNetwork query, CancellationToken cancellation) => Of(currentCase.NetworkId, query);

    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfSeizure query, CancellationToken cancellation) => Of(currentCase.SeizureId, query);

    public Task<Result<HistoryAnswer>> Handle(ListHistoryOfProblem query, CancellationToken cancellation) => Of(currentCase.ProblemId, query);

    private async Task<Result<HistoryAnswer>> Of(Guid subjectId, IHistoryQuery query, IReadOnlyList<string>? acts = null)
    {
        var which = new DynamicParameters(new { SubjectId = subjectId, OfficerId = officer.Id, IsInvestigator = officer.SeesMoney });
        var statement = acts is null ? Sql.OfSubject : Sql.OfSubjectByActs;

        if (acts is not null)
        {
            which.AddDynamicParams(new { Acts = acts });
        }

        var total = await database.CountUpTo(statement, which);

        var rows = await database.Page<HistoryRow>(statement, which, skip: (query.Page - 1) * query.PageSize, take: query.PageSize);

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

        public string Reference { get; init; } = "";
    }

    /// <summary>What intelligence says, and where it came from, is read at the intelligence of the case alone, where reading it is logged.</summary>
    private const string NothingMore = "'{}'";

    private const string From =
        $"""
        FROM AuditSubject AS subject
        JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
        LEFT JOIN AuditLink AS link ON link.EntryId = subject.EntryId AND link.ChainId = subject.SubjectId
        WHERE subject.SubjectId = @SubjectId AND {VisibleEntry.Whole}
        """;

    /// <summary>Within one instant the place in the case's own chain says what came later.</summary>
    private const string Latest = "ORDER BY subject.HappenedAt DESC, link.Place DESC, subject.EntryId DESC";

    private const string Entries =
        $"""
        SELECT entry.Id, entry.At, entry.HappenedAt, entry.OfficerName, entry.Action, entry.Headline, entry.Detail, entry.Before,
            CASE entry.Action WHEN 'LogIntelligence' THEN {NothingMore} ELSE entry.After END AS After
        {From}
        """;

    private static class Sql
    {
        internal const string OfSubject = $"{Entries} {Latest}";

        internal const string OfSubjectByActs = $"{Entries} AND entry.Action IN @Acts {Latest}";

        internal const string Cases =
            """
            SELECT subject.EntryId, COALESCE(o.Reference, n.Reference, s.Reference, p.Reference) AS Reference
            FROM AuditSubject AS subject
            LEFT JOIN Operation AS o ON o.Id = subject.SubjectId
            LEFT JOIN Network AS n ON n.Id = subject.SubjectId
            LEFT JOIN Seizure AS s ON s.Id = subject.SubjectId
            LEFT JOIN LocalProblem AS p ON p.Id = subject.SubjectId
            WHERE subject.EntryId IN @Ids AND (o.Id IS NOT NULL OR n.Id IS NOT NULL OR s.Id IS NOT NULL OR p.Id IS NOT NULL)
            """;
    }
}

internal sealed class HistoryPages<T> : AbstractValidator<T> where T : IHistoryQuery
{
    public HistoryPages()
    {
        RuleFor(query => query.Page).InclusiveBetween(1, 1_000_000).WithMessage("There is no such page");
        RuleFor(query => query.PageSize).InclusiveBetween(1, 200).WithMessage("A page has 1 to 200 rows");
    }
}
