using System.Data.Common;
using Dapper;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Foundation.Data;

/// <summary>Of upgrade 0003: gives every audit entry of an older record its place in the chains, in the order of time.</summary>
internal static class ChainExistingEntries
{
    private const int AtOnce = 1000;

    public static async Task Fill(IEngine engine, DbTransaction transaction)
    {
        var chains = new Sealing.ChainBuilder();
        LoggedEntry? last = null;

        while (true)
        {
            var from = new { last?.At, last?.Id, Skip = 0, Take = AtOnce };
            var entries = (await transaction.Connection!.QueryAsync<LoggedEntry>(engine.Page(last is null
                ? Sql.First
                : Sql.Next), from, transaction)).AsList();

            if (entries.Count == 0)
            {
                return;
            }

            await Chain(engine, transaction, chains, entries);
            last = entries[^1];
        }
    }

    private static async Task Chain(IEngine engine, DbTransaction transaction, ChainBuilder chains, List<LoggedEntry> entries)
    {
        var about = (await transaction.Connection!.QueryAsync<ExistingEntrySubject>(
            Sql.Subjects,
            new { Ids = entries.Select(entry => entry.Id) },
            transaction))
            .ToLookup(subject => subject.EntryId, subject => subject.SubjectId);
        var rows = entries.ConvertAll(entry => chains.Add(entry, [.. about[entry.Id].Order()], entry.At));

        await engine.Load(transaction, "AuditSeal", EntrySeal.Columns, rows.Select(row => row.Seal));
        await engine.Load(transaction, "AuditLink", ChainBuilder.LinkColumns, rows.SelectMany(row => row.Links));
    }

    private sealed record ExistingEntrySubject
    {
        public Guid EntryId { get; init; }

        public Guid SubjectId { get; init; }
    }

    private const string Entries =
        "SELECT entry.Id, entry.At, entry.HappenedAt, entry.OfficerId, entry.OfficerName, entry.Action, entry.Headline, entry.Detail, "
            + "entry.Before, entry.After FROM AuditEntry AS entry";

    private static class Sql
    {
        internal const string First = $"{Entries} ORDER BY entry.At, entry.Id";

        internal const string Next = $"{Entries} WHERE entry.At > @At OR (entry.At = @At AND entry.Id > @Id) ORDER BY entry.At, entry.Id";

        internal const string Subjects = "SELECT subject.EntryId, subject.SubjectId FROM AuditSubject AS subject WHERE subject.EntryId IN @Ids";
    }
}
