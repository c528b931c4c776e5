using Dapper;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Audit.Log;

/// <summary>Where the two halves of the log stand, and how one page of either is read.</summary>
internal sealed class AuditLogReader(Database database, AuditLogSubjectNames names, Gazetteer gazetteer)
{
    private const int IdsInAList = 1000;

    /// <returns>The ids of those who have this in their name or e-mail address.</returns>
    public Task<IReadOnlyList<Guid>> People(string typed) =>
        database.List<Guid>(Sql.People, new { Pattern = LikePattern.Containing(typed.Trim()) });

    public async Task<ListAuditLog.Answer> List(AuditLogKind half, DynamicParameters which, int skip, int take, LogFilter filter)
    {
        var ordered = (half, filter.HasPerson, filter.HasSubject) switch
        {
            (AuditLogKind.Changed, true, true) => Sql.ChangedOfSubjectByPerson,
            (AuditLogKind.Changed, _, true) => Sql.ChangedOfSubject,
            (AuditLogKind.Changed, true, _) => Sql.ChangedByPerson,
            (AuditLogKind.Changed, _, _) => Sql.Changed,
            _ when filter.RefusedOnly => filter.HasPerson ? Sql.RefusedToPerson : Sql.Refused,
            (_, true, true) => Sql.LookedAtSubjectByPerson,
            (_, _, true) => Sql.LookedAtSubject,
            (_, true, _) => Sql.LookedByPerson,
            _ => Sql.Looked,
        };
        var total = await database.CountUpTo(ordered, which);
        var rows = await database.Page<Row>(ordered, which, skip, take);
        var about = half == AuditLogKind.Changed
            ? await SubjectsOf(rows)
            : rows.Where(row => row.SubjectId is not null).ToLookup(row => row.Id, row => row.SubjectId!.Value);
        var called = await names.NamesOf(about.SelectMany(ids => ids).Concat(rows.SelectMany(row => AuditLogTerms.Ids(row.Said))));
        var words = new AuditLogTerms(gazetteer, called);

        return new ListAuditLog.Answer([.. rows.Select(row => row.Shown(words, [.. about[row.Id]
            .Select(id => called.GetValueOrDefault(id))
            .OfType<string>()
            .Order(StringComparer.Ordinal)]))], total.Rows, total.OrMore);
    }

    private async Task<ILookup<Guid, Guid>> SubjectsOf(IReadOnlyList<Row> rows)
    {
        var found = new List<LogSubject>();

        foreach (var ids in rows.Select(row => row.Id).Chunk(IdsInAList))
        {
            found.AddRange(await database.List<LogSubject>(Sql.Subjects, new { Ids = ids }));
        }

        return found.ToLookup(subject => subject.EntryId, subject => subject.SubjectId);
    }

    private sealed record LogSubject
    {
        public Guid EntryId { get; init; }

        public Guid SubjectId { get; init; }
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Person { get; init; }

        public string Act { get; init; } = "";

        public string Headline { get; init; } = "";

        public Guid? SubjectId { get; init; }

        public string? Before { get; init; }

        public string Said { get; init; } = "";

        public AuditLogRow Shown(AuditLogTerms words, IReadOnlyList<string> about) => new()
        {
            Id = Id,
            At = At,
            Person = Person ?? "An account that is gone",
            Act = Act,
            Headline = Headline,
            About = about,
            IsRefused = Headline.Length == 0 && Said.StartsWith(AuditLogTerms.Refusal, StringComparison.Ordinal),
            Terms = Headline.Length > 0 ? AuditLogTerms.Fields(Before, Said) : words.Asked(Said),
        };
    }

    private const string Look =
        "SELECT looked.Id, looked.At, who.Name AS Person, looked.Request AS Act, '' AS Headline, looked.SubjectId, NULL AS Before, "
            + "looked.Terms AS Said";

    private const string Change =
        "SELECT entry.Id, entry.At, entry.OfficerName AS Person, entry.Action AS Act, entry.Headline, NULL AS SubjectId, entry.Before, "
            + "entry.After AS Said";

    /// <summary>What is older than the place given; without one, that is the end of the last day.</summary>
    /// <remarks>One bound at each end: of two upper ones an index is read from the first, and a late page reads all that comes before it.</remarks>
    private const string Looks =
        """
        FROM Consultation AS looked
        LEFT JOIN Officer AS who ON who.Id = looked.OfficerId
        WHERE looked.At >= @From AND looked.At <= @OlderAt AND (looked.At < @OlderAt OR looked.Id < @OlderId)
            AND (@Act IS NULL OR looked.Request = @Act)
        """;

    private const string InTime =
        """
        entry.At >= @From AND entry.At <= @OlderAt AND (entry.At < @OlderAt OR entry.Id < @OlderId)
            AND (@Act IS NULL OR entry.Action = @Act)
        """;

    private const string LatestLook = "ORDER BY looked.At DESC, looked.Id DESC";

    private const string LatestChange = "ORDER BY entry.At DESC, entry.Id DESC";

    private const string WasRefused = "looked.Terms LIKE '{\"Refused\":%'";

    private const string OfSubject =
        $"""
        FROM AuditEntry AS entry
        WHERE {InTime} AND entry.Id IN (SELECT subject.EntryId FROM AuditSubject AS subject WHERE subject.SubjectId IN @SubjectIds)
        """;

    private static class Sql
    {
        internal const string People = @"SELECT who.Id FROM Officer AS who WHERE who.Name LIKE @Pattern ESCAPE '\' OR who.Email LIKE @Pattern ESCAPE '\'";

        internal const string Looked = $"{Look} {Looks} {LatestLook}";

        internal const string LookedByPerson = $"{Look} {Looks} AND looked.OfficerId IN @OfficerIds {LatestLook}";

        internal const string LookedAtSubject = $"{Look} {Looks} AND looked.SubjectId IN @SubjectIds {LatestLook}";

        internal const string LookedAtSubjectByPerson =
            $"{Look} {Looks} AND looked.SubjectId IN @SubjectIds AND looked.OfficerId IN @OfficerIds {LatestLook}";

        internal const string Refused = $"{Look} {Looks} AND {WasRefused} {LatestLook}";

        internal const string RefusedToPerson = $"{Look} {Looks} AND {WasRefused} AND looked.OfficerId IN @OfficerIds {LatestLook}";

        internal const string Changed = $"{Change} FROM AuditEntry AS entry WHERE {InTime} {LatestChange}";

        internal const string ChangedByPerson = $"{Change} FROM AuditEntry AS entry WHERE {InTime} AND entry.OfficerId IN @OfficerIds {LatestChange}";

        internal const string ChangedOfSubject = $"{Change} {OfSubject} {LatestChange}";

        internal const string ChangedOfSubjectByPerson = $"{Change} {OfSubject} AND entry.OfficerId IN @OfficerIds {LatestChange}";

        internal const string Subjects = "SELECT subject.EntryId, subject.SubjectId FROM AuditSubject AS subject WHERE subject.EntryId IN @Ids";
    }
}

/// <summary>By what the log is searched, beside days and act.</summary>
internal readonly record struct LogFilter(bool HasPerson, bool HasSubject, bool RefusedOnly);
