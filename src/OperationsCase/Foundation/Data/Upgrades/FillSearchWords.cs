using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Search;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Data;

/// <summary>Of upgrade 0002: gives everything on an older record the words by which it is found, which only the program folds.</summary>
internal static class FillSearchWords
{
    private static readonly string[] Columns = ["Subject", "Word", "OrderedAt", "SubjectId", "BoroughCode"];

    public static async Task Fill(IEngine engine, DbTransaction transaction)
    {
        foreach (var (subject, named) in new[] { ("OP", Sql.Operations), ("NW", Sql.Networks), ("SZ", Sql.Seizures), ("LP", Sql.Problems) })
        {
            var rows = await transaction.Connection!.QueryAsync<SearchableRow>(named, transaction: transaction);
            await engine.Load(transaction, "SearchWord", Columns, rows.SelectMany(row => RowsOf(subject, row)));
        }

        await transaction.Connection!.ExecuteAsync(Sql.Know, transaction: transaction);
    }

    private static IEnumerable<object?[]> RowsOf(string subject, SearchableRow named) =>
        from word in CaseSearchIndex.Of(named.First, named.Second, named.Third, named.Fourth)
        select new object?[] { subject, word, named.BeganAt ?? London.StartOf(named.BeganOn!.Value), named.Id, named.BoroughCode };

    private sealed record SearchableRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset? BeganAt { get; init; }

        public DateOnly? BeganOn { get; init; }

        public string? BoroughCode { get; init; }

        public string? First { get; init; }

        public string? Second { get; init; }

        public string? Third { get; init; }

        public string? Fourth { get; init; }
    }

    private static class Sql
    {
        internal const string Operations =
            """
            SELECT o.Id, o.StartedAt AS BeganAt, o.BoroughCode, o.Name AS First, o.Place AS Second, ward.Name AS Third
            FROM Operation AS o
            JOIN Ward AS ward ON ward.Code = o.WardCode
            """;

        internal const string Networks = "SELECT n.Id, n.IdentifiedOn AS BeganOn, n.Name AS First, n.Drugs AS Second FROM Network AS n";

        internal const string Seizures =
            "SELECT s.Id, s.SeizedAt AS BeganAt, s.BoroughCode, s.Place AS First, s.Exhibit AS Second, s.Seal AS Third, s.SeizedFrom AS "
                + "Fourth FROM Seizure AS s";

        internal const string Problems =
            """
            SELECT p.Id, p.RecordedAt AS BeganAt, p.BoroughCode, p.Title AS First, p.Place AS Second, ward.Name AS Third
            FROM LocalProblem AS p
            JOIN Ward AS ward ON ward.Code = p.WardCode
            """;

        internal const string Know = "INSERT INTO KnownWord (Subject, Word) SELECT DISTINCT w.Subject, w.Word FROM SearchWord AS w";
    }
}
