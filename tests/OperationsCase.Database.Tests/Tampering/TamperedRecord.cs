using Dapper;
using Microsoft.Data.Sqlite;
using OperationsCase.Audit.Chains;
using OperationsCase.Database.Tests.Constraints;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Sealing;

namespace OperationsCase.Database.Tests.Tampering;

/// <summary>A copy of a record with rows in every table, in the hands of somebody who can write to all of them and has no key.</summary>
internal sealed class TamperedRecord : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 12, 31, 9, 15, 0, TimeSpan.Zero);
    private static readonly string Original = Path.Combine(Path.GetTempPath(), $"tampering-{Environment.ProcessId}");

    private readonly string file = Path.Combine(Original, $"{Guid.CreateVersion7():N}.db");
    private readonly SqliteConnection connection;

    public TamperedRecord()
    {
        File.Copy(Path.Combine(Original, Settings.FileName), file);
        connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        connection.Execute("PRAGMA ignore_check_constraints = ON");
    }

    /// <summary>Writes the record that all copies are of.</summary>
    public static async Task Begin()
    {
        Directory.CreateDirectory(Original);
        await GoodRecord.WriteTo(Original);
        await GoodRecord.LookAgain(Original);
        SqliteConnection.ClearAllPools();
    }

    public static void End() => Directory.Delete(Original, recursive: true);

    /// <summary>The newest anchor of the record before anything was done to it, as whoever keeps it elsewhere has it.</summary>
    public static async Task<string> Anchor()
    {
        using var untouched = new TamperedRecord();

        return (await untouched.Verify()).LastAnchor!;
    }

    /// <summary>The chain of one operation with several entries that are about it alone.</summary>
    public Guid Chain => Guid.Parse(Ask<string>(
        """
        SELECT link.ChainId FROM AuditLink AS link JOIN Operation AS it ON it.Id = link.ChainId
        WHERE NOT EXISTS (SELECT 1 FROM AuditRedaction AS done WHERE done.EntryId IN (SELECT l.EntryId FROM AuditLink AS l WHERE l.ChainId = it.Id))
        GROUP BY link.ChainId HAVING COUNT(*) >= 4 ORDER BY COUNT(*) DESC, link.ChainId LIMIT 1
        """));

    public Guid EntryAt(int place) => Guid.Parse(Ask<string>("SELECT EntryId FROM AuditLink WHERE ChainId = @Chain AND Place = @place", new { Chain, place }));

    public int LastPlace => Ask<int>("SELECT MAX(Place) FROM AuditLink WHERE ChainId = @Chain", new { Chain });

    public T Ask<T>(string sql, object? parameters = null) => connection.QueryFirst<T>(sql, parameters);

    public IDictionary<string, object?> Row(string sql) => (IDictionary<string, object?>)connection.QueryFirst(sql);

    public IReadOnlyList<T> All<T>(string sql, object? parameters = null) => connection.Query<T>(sql, parameters).AsList();

    /// <summary>Does something to the tables, and must find something to do it to.</summary>
    public void Do(string sql, object? parameters = null) => Assert.That(connection.Execute(sql, parameters), Is.GreaterThan(0), sql);

    /// <summary>Adds an entry at the end of a chain with all the hashes that this program would have made, but for the key's.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="action">What the entry says that was done.</param>
    /// <param name="after">What it says further.</param>
    public Guid Forge(Guid chain, string action = "CloseOperation", string after = "{}")
    {
        var last = connection.QueryFirst<(int Place, string Hash, string At)>(
            "SELECT Place, Hash, At FROM AuditLink WHERE ChainId = @chain ORDER BY Place DESC LIMIT 1", new { chain });
        var at = DateTimeOffset.Parse(last.At, System.Globalization.CultureInfo.InvariantCulture).AddMinutes(1);
        var entry = new AuditEntryRow
        {
            Id = Guid.CreateVersion7(),
            At = at,
            HappenedAt = at,
            OfficerName = "DC Nobody",
            Action = action,
            Headline = action,
            After = after,
        };
        var seal = AuditEntrySeal.Of(entry);
        var end = new AuditChainEnd { Place = last.Place, Hash = last.Hash }.After(chain, seal.DigestOf(entry, null));
        Do(
            """
            INSERT INTO AuditEntry (Id, At, HappenedAt, OfficerId, OfficerName, Action, Headline, Detail, Before, After)
            VALUES (@Id, @At, @HappenedAt, NULL, @OfficerName, @Action, @Headline, @Detail, NULL, @After)
            """,
            entry);
        Do(
            "INSERT INTO AuditSeal (EntryId, DetailSalt, DetailDigest, AfterSalt, AfterDigest) VALUES (@Id, @DetailSalt, @Detail, @AfterSalt, @After)",
            new { entry.Id, DetailSalt = seal.Detail.Salt, Detail = seal.Detail.Value, AfterSalt = seal.After.Salt, After = seal.After.Value });
        Do("INSERT INTO AuditSubject (SubjectId, HappenedAt, EntryId) VALUES (@chain, @At, @Id)", new { chain, entry.At, entry.Id });
        Do(
            "INSERT INTO AuditLink (ChainId, Place, EntryId, At, Hash) VALUES (@chain, @Place, @Id, @At, @Hash)",
            new { chain, end.Place, entry.Id, entry.At, end.Hash });

        return entry.Id;
    }

    /// <summary>Takes an entry out of everything that holds it.</summary>
    public void Remove(Guid entry)
    {
        foreach (var table in new[] { "AuditSubject", "AuditSeal", "AuditLink", "AuditEvidence", "AuditRedaction" })
        {
            connection.Execute($"DELETE FROM {table} WHERE EntryId = @entry", new { entry });
        }

        Do("DELETE FROM AuditEntry WHERE Id = @entry", new { entry });
    }

    /// <summary>What verify-audit finds, in sentences.</summary>
    /// <param name="kept">An anchor that was kept elsewhere.</param>
    public async Task<IReadOnlyList<string>> Flaws(string? kept = null)
    {
        var found = new List<string>();
        await Verify(kept, found);

        return found;
    }

    public void Dispose()
    {
        connection.Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    private async Task<AuditLogVerificationCounts> Verify(string? kept = null, List<string>? found = null)
    {
        var engine = new SqliteEngine($"Data Source={file};Default Timeout=5");
        var keys = AuditKeys.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), Original);
        var clock = new SettableTimeProvider { Now = Now };

        return await new AuditLogVerifier(engine, new EvidenceTables(Composition.Evidence, engine), keys, clock, flaw =>
        {
            found?.Add(flaw.Sentence);

            return Task.CompletedTask;
        }).Verify(kept);
    }
}
