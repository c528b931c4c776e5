using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using OperationsCase.Foundation.Search;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Data;

/// <summary>Of upgrade 0014: gives every name and place the key, and every case the words, by which they are told apart and found now.</summary>
/// <remarks>
/// Run again, it changes nothing. Where two networks have one key now, information managers are told. Where two premises have one and only
/// one may, the
/// later one is kept apart by its id, and they are told too.
/// </remarks>
internal static partial class RecalculateKeys
{
    private static readonly string[] WordColumns = ["Subject", "Word", "OrderedAt", "SubjectId", "BoroughCode"];

    private static readonly string[] MessageColumns = ["Id", "OfficerId", "SubjectId", "Subject", "What", "Detail", "SentAt"];

    public static async Task Fill(IEngine engine, DbTransaction transaction)
    {
        await Refold(transaction, KeysSql.Operations, KeysSql.KeyOperation, 60);
        await Refold(transaction, KeysSql.OperationPlaces, KeysSql.KeyOperationPlace, 200);
        await Refold(transaction, KeysSql.SeizurePlaces, KeysSql.KeySeizurePlace, 200);
        await Refold(transaction, KeysSql.ProblemTitles, KeysSql.KeyProblemTitle, 100);
        await Refold(transaction, KeysSql.ProblemPlaces, KeysSql.KeyProblemPlace, 200);
        await Refold(transaction, KeysSql.Recipients, KeysSql.KeyRecipient, 251);
        var alike = await Refold(transaction, KeysSql.Networks, KeysSql.KeyNetwork, 60);
        alike.AddRange(await RefoldApart(transaction, KeysSql.Proposals, KeysSql.KeyProposal, 200));
        alike.AddRange(await RefoldApart(transaction, KeysSql.Notices, KeysSql.KeyNotice, 200));
        await Tell(engine, transaction, alike);

        foreach (var (subject, named) in new[]
        {
            ("OP", KeysSql.WordsOfOperations),
            ("NW", KeysSql.WordsOfNetworks),
            ("SZ", KeysSql.WordsOfSeizures),
            ("LP", KeysSql.WordsOfProblems),
        })
        {
            await FindAnew(engine, transaction, subject, named);
        }

        await transaction.Connection!.ExecuteAsync(KeysSql.ForgetKnown, transaction: transaction);
        await transaction.Connection!.ExecuteAsync(KeysSql.Know, transaction: transaction);
    }

    /// <summary>Where many may have one key.</summary>
    /// <returns>Those that have the key of an earlier one now, and had not before.</returns>
    private static async Task<List<KeyedRow>> Refold(DbTransaction transaction, string rows, string keep, int longest)
    {
        var found = (await transaction.Connection!.QueryAsync<KeyedRow>(rows, transaction: transaction))
            .Select(row => (Row: row, Key: Fit(NameFolding.Key(row.Text), longest))).ToList();

        await transaction.Connection!.ExecuteAsync(keep, found.Where(IsChanged).Select(one => new { one.Row.Id, one.Key }), transaction);

        return [.. found.GroupBy(one => one.Key).Where(alike => alike.Any(IsChanged)).SelectMany(alike => alike.Skip(1)).Select(one => one.Row)];

        static bool IsChanged((KeyedRow Row, string Key) one) => one.Key != one.Row.Folded;
    }

    /// <summary>Within a group no two may have one key: the first by time keeps it, or whoever was set apart stays so.</summary>
    private static async Task<List<KeyedRow>> RefoldApart(DbTransaction transaction, string rows, string keep, int longest)
    {
        var found = (await transaction.Connection!.QueryAsync<KeyedRow>(rows, transaction: transaction)).AsList();
        var taken = new HashSet<(Guid? GroupId, string Key)>();
        var alike = new List<KeyedRow>();
        var changed = new List<(KeyedRow Row, string Key)>();

        foreach (var row in found)
        {
            var wasApart = row.Folded.EndsWith($" {row.Mark}", StringComparison.Ordinal);
            var key = wasApart ? Apart(row, longest) : Fit(NameFolding.Key(row.Text), longest);

            if (row.IsOpen && !taken.Add((row.GroupId, key)))
            {
                key = Apart(row, longest);
                taken.Add((row.GroupId, key));
                alike.Add(row);
            }

            if (key != row.Folded)
            {
                changed.Add((row, key));
            }
        }

        await transaction.Connection!.ExecuteAsync(keep, changed.Select(one => new { one.Row.Id, Key = $"{one.Row.Id:N}" }), transaction);
        await transaction.Connection!.ExecuteAsync(keep, changed.Select(one => new { one.Row.Id, one.Key }), transaction);

        return alike;
    }

    private static string Apart(KeyedRow row, int longest) => $"{Fit(NameFolding.Key(row.Text), longest - row.Mark.Length - 1)} {row.Mark}";

    private static string Fit(string key, int longest) => key.Length > longest ? key[..longest].TrimEnd() : key;

    private static async Task Tell(IEngine engine, DbTransaction transaction, List<KeyedRow> alike)
    {
        var now = TimeProvider.System.GetUtcNow();
        var managers = (await transaction.Connection!.QueryAsync<Guid>(KeysSql.InformationManagers, transaction: transaction)).AsList();

        await engine.Load(
            transaction,
            "AccessMessage",
            MessageColumns,
            managers.SelectMany(manager => alike.Select(row => Message(manager, row, now))));
    }

    private static object?[] Message(Guid managerId, KeyedRow row, DateTimeOffset now) =>
    [
        TimeOrderedId.New(now), managerId, row.SubjectId, row.Subject, "Two names or places now read the same",
        $"“{row.Text}” now reads the same as another. Both were kept. Check whether they are the same.", now,
    ];

    /// <summary>Only a text with more than plain letters, digits and blanks can have other words than before.</summary>
    private static async Task FindAnew(IEngine engine, DbTransaction transaction, string subject, string named)
    {
        var rows = (await transaction.Connection!.QueryAsync<NamedRow>(named, transaction: transaction))
            .Where(row => row.Texts.Any(text => !Plain().IsMatch(text ?? "")))
            .ToList();

        await transaction.Connection!.ExecuteAsync(KeysSql.Forget, rows.Select(row => new { row.Id }), transaction);
        await engine.Load(transaction, "SearchWord", WordColumns, rows.SelectMany(row => CaseSearchIndex
            .Of(row.Texts)
            .Select(word => Word(subject, row, word))));
    }

    private static object?[] Word(string subject, NamedRow row, string word) =>
        [subject, word, row.BeganAt ?? London.StartOf(row.BeganOn!.Value), row.Id, row.BoroughCode];

    [GeneratedRegex("^[A-Za-z0-9 ,/'-]*$")]
    private static partial Regex Plain();

    private sealed record KeyedRow
    {
        public Guid Id { get; init; }

        public string Text { get; init; } = "";

        public string Folded { get; init; } = "";

        /// <summary>What no two may share a key within; none where that is everything.</summary>
        public Guid? GroupId { get; init; }

        public bool IsOpen { get; init; }

        public string? Reference { get; init; }

        public Guid SubjectId { get; init; }

        public string Subject { get; init; } = "";

        public string Mark => Reference ?? $"{Id:N}".ToUpperInvariant();
    }

    private sealed record NamedRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset? BeganAt { get; init; }

        public DateOnly? BeganOn { get; init; }

        public string? BoroughCode { get; init; }

        public string? First { get; init; }

        public string? Second { get; init; }

        public string? Third { get; init; }

        public string? Fourth { get; init; }

        public string?[] Texts => [First, Second, Third, Fourth];
    }

    private static class KeysSql
    {
        internal const string Operations = "SELECT o.Id, o.Name AS Text, o.NameKey AS Folded FROM Operation AS o";

        internal const string KeyOperation = "UPDATE Operation SET NameKey = @Key WHERE Id = @Id";

        internal const string OperationPlaces = "SELECT o.Id, o.Place AS Text, o.PlaceKey AS Folded FROM Operation AS o";

        internal const string KeyOperationPlace = "UPDATE Operation SET PlaceKey = @Key WHERE Id = @Id";

        internal const string SeizurePlaces = "SELECT s.Id, s.Place AS Text, s.PlaceKey AS Folded FROM Seizure AS s";

        internal const string KeySeizurePlace = "UPDATE Seizure SET PlaceKey = @Key WHERE Id = @Id";

        internal const string ProblemTitles = "SELECT p.Id, p.Title AS Text, p.TitleKey AS Folded FROM LocalProblem AS p";

        internal const string KeyProblemTitle = "UPDATE LocalProblem SET TitleKey = @Key WHERE Id = @Id";

        internal const string ProblemPlaces = "SELECT p.Id, p.Place AS Text, p.PlaceKey AS Folded FROM LocalProblem AS p";

        internal const string KeyProblemPlace = "UPDATE LocalProblem SET PlaceKey = @Key WHERE Id = @Id";

        internal const string Recipients =
            "SELECT d.Id, CONCAT(d.Organisation, ' ', d.Recipient) AS Text, d.RecipientKey AS Folded FROM Disclosure AS d";

        internal const string KeyRecipient = "UPDATE Disclosure SET RecipientKey = @Key WHERE Id = @Id";

        internal const string Networks =
            """
            SELECT n.Id, n.Name AS Text, n.NameKey AS Folded, 1 AS IsOpen, n.Reference, n.Id AS SubjectId, 'NW' AS Subject
            FROM Network AS n
            ORDER BY n.IdentifiedOn, n.Reference
            """;

        internal const string KeyNetwork = "UPDATE Network SET NameKey = @Key WHERE Id = @Id";

        internal const string Proposals =
            """
            SELECT p.Id, p.Premises AS Text, p.PremisesKey AS Folded, p.OperationId AS GroupId, CASE WHEN p.NoticeId IS NULL
                AND p.WithdrawnAt IS NULL THEN 1 ELSE 0 END AS IsOpen,
                p.OperationId AS SubjectId, 'OP' AS Subject
            FROM ClosureProposal AS p
            ORDER BY p.ProposedAt, p.Id
            """;

        internal const string KeyProposal = "UPDATE ClosureProposal SET PremisesKey = @Key WHERE Id = @Id";

        internal const string Notices =
            """
            SELECT n.Id, n.Premises AS Text, n.PremisesKey AS Folded, n.OperationId AS GroupId, CASE WHEN n.EndedAt IS NULL
                THEN 1 ELSE 0 END AS IsOpen,
                n.OperationId AS SubjectId, 'OP' AS Subject
            FROM ClosureNotice AS n
            ORDER BY n.ServedAt, n.Id
            """;

        internal const string KeyNotice = "UPDATE ClosureNotice SET PremisesKey = @Key WHERE Id = @Id";

        internal const string InformationManagers = "SELECT Id FROM Officer WHERE Role = 'InformationManager' AND DisabledAt IS NULL";

        internal const string WordsOfOperations =
            """
            SELECT o.Id, o.StartedAt AS BeganAt, o.BoroughCode, o.Name AS First, o.Place AS Second, ward.Name AS Third
            FROM Operation AS o
            JOIN Ward AS ward ON ward.Code = o.WardCode
            """;

        internal const string WordsOfNetworks = "SELECT n.Id, n.IdentifiedOn AS BeganOn, n.Name AS First, n.Drugs AS Second FROM Network AS n";

        internal const string WordsOfSeizures =
            "SELECT s.Id, s.SeizedAt AS BeganAt, s.BoroughCode, s.Place AS First, s.Exhibit AS Second, s.Seal AS Third, s.SeizedFrom AS "
                + "Fourth FROM Seizure AS s";

        internal const string WordsOfProblems =
            """
            SELECT p.Id, p.RecordedAt AS BeganAt, p.BoroughCode, p.Title AS First, p.Place AS Second, ward.Name AS Third
            FROM LocalProblem AS p
            JOIN Ward AS ward ON ward.Code = p.WardCode
            """;

        internal const string Forget = "DELETE FROM SearchWord WHERE SubjectId = @Id";

        /// <summary>Among what is known are words of names that were changed since, which no case has any more.</summary>
        internal const string ForgetKnown = "DELETE FROM KnownWord";

        internal const string Know =
            """
            INSERT INTO KnownWord (Subject, BoroughCode, Word)
            SELECT found.Subject, found.BoroughCode, found.Word
            FROM
            (
                SELECT DISTINCT w.Subject, COALESCE(w.BoroughCode, works.BoroughCode) AS BoroughCode, w.Word
                FROM SearchWord AS w
                LEFT JOIN NetworkBorough AS works ON works.NetworkId = w.SubjectId
                WHERE NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = w.SubjectId AND closed.LiftedAt IS NULL)
                    AND NOT EXISTS
                    (
                        SELECT 1
                        FROM OperationSeizure AS hangs
                        JOIN Restriction AS closed ON closed.SubjectId = hangs.OperationId
                        WHERE hangs.SeizureId = w.SubjectId AND closed.LiftedAt IS NULL
                    )
            ) AS found
            WHERE found.BoroughCode IS NOT NULL
            """;
    }
}
