using Dapper;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Audit.Log;

/// <summary>Where the two halves of the log stand, and how one page of either is read.</summary>
internal sealed class LogReader(Database database, LogSubjectNames names)
{
    private const int IdsInAList = 1000;

    /// <returns>The ids of those who bear exactly this name or e-mail address.</returns>
    public Task<IReadOnlyList<Guid>> People(string nameOrEmail) => database.List<Guid>(Sql.People, new { Typed = nameOrEmail });

    public async Task<ListLog.Answer> List(LogKind half, DynamicParameters which, int skip, int take, bool hasPerson, bool hasSubject)
    {
        var ordered = (half, hasPerson, hasSubject) switch
        {
            (LogKind.Changed, _, true) => Sql.ChangedOfSubject,
            (LogKind.Changed, true, _) => Sql.ChangedByPerson,
            (LogKind.Changed, _, _) => Sql.Changed,
            (_, _, true) => Sql.LookedAtSubject,
            (_, true, _) => Sql.LookedByPerson,
            _ => Sql.Looked,
        };
        var total = await database.CountUpTo(ordered, which);
        var rows = await database.Page<Row>(ordered, which, skip, take);
        var about = half == LogKind.Changed
            ? await SubjectsOf(rows)
            : rows.Where(row => row.SubjectId is not null).ToLookup(row => row.Id, row => row.SubjectId!.Value);
        var called = await names.NamesOf(about.SelectMany(ids => ids));

        return new ListLog.Answer([.. rows.Select(row => row.Shown([.. about[row.Id]
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

        public LogRow Shown(IReadOnlyList<string> about) => new()
        {
            Id = Id,
            At = At,
            Person = Person ?? "An account that is gone",
            Act = Act,
            Headline = Headline,
            About = about,
            Terms = Headline.Length > 0 ? LoggedTerms.Fields(Before, Said) : LoggedTerms.Asked(Said),
        };
    }

    private const string Look =
        "SELECT looked.Id, looked.At, who.Name AS Person, looked.Request AS Act, '' AS Headline, looked.SubjectId, NULL AS Before, "
            + "looked.Terms AS Said";

    private const string Change =
        "SELECT entry.Id, entry.At, entry.OfficerName AS Person, entry.Action AS Act, entry.Headline, NULL AS SubjectId, entry.Before, "
            + "entry.After AS Said";

    private const string Looks = "FROM Consultation AS looked LEFT JOIN Officer AS who ON who.Id = looked.OfficerId WHERE looked.At >= "
        + "@From AND looked.At < @Before AND (@Act IS NULL OR looked.Request = @Act)";

    private const string InTime = "entry.At >= @From AND entry.At < @Before AND (@Act IS NULL OR entry.Action = @Act)";

    private static class Sql
    {
        internal const string People = "SELECT who.Id FROM Officer AS who WHERE who.Name = @Typed OR who.Email = @Typed";

        internal const string Looked = $"{Look} {Looks} ORDER BY looked.At DESC, looked.Id DESC";

        internal const string LookedByPerson = $"{Look} {Looks} AND looked.OfficerId = @OfficerId ORDER BY looked.At DESC, looked.Id DESC";

        internal const string LookedAtSubject =
            $"{Look} {Looks} AND looked.SubjectId = @SubjectId AND (@OfficerId IS NULL OR looked.OfficerId = @OfficerId) ORDER BY "
                + $"looked.At DESC, looked.Id DESC";

        internal const string Changed = $"{Change} FROM AuditEntry AS entry WHERE {InTime} ORDER BY entry.At DESC, entry.Id DESC";

        internal const string ChangedByPerson =
            $"{Change} FROM AuditEntry AS entry WHERE {InTime} AND entry.OfficerId = @OfficerId ORDER BY entry.At DESC, entry.Id DESC";

        internal const string ChangedOfSubject =
            $"""
            {Change}
            FROM AuditSubject AS subject
            JOIN AuditEntry AS entry ON entry.Id = subject.EntryId
            WHERE subject.SubjectId = @SubjectId AND {InTime} AND (@OfficerId IS NULL OR entry.OfficerId = @OfficerId)
            ORDER BY entry.At DESC, entry.Id DESC
            """;

        internal const string Subjects = "SELECT subject.EntryId, subject.SubjectId FROM AuditSubject AS subject WHERE subject.EntryId IN @Ids";
    }
}
