using System.Data.Common;
using System.Globalization;
using Dapper;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;

namespace OperationsCase.Database.Tests.Contracts;

using Database = OperationsCase.Foundation.Data.Database;

/// <summary>Many at once: what is kept, what is refused, who waits for whom.</summary>
public class ConcurrencyContractTests(string name) : EngineContract(name)
{
    private const int Workers = 6;

    [Test]
    public async Task Of_many_who_add_the_same_row_exactly_one_does()
    {
        var notice = ATable(
            "Premises NVARCHAR(40) NOT NULL, EndedAt DATETIMEOFFSET(0) NULL",
            "CREATE UNIQUE INDEX UX_{0} ON {0} (Premises) WHERE EndedAt IS NULL;");
        var add =
            $"INSERT INTO {notice} (Premises) SELECT @Premises WHERE NOT EXISTS (SELECT 1 FROM {notice} WHERE Premises = @Premises AND "
                + $"EndedAt IS NULL)";

        var added = await AtOnce(_ => Change(database => database.AddIfAbsent(add, new { Premises = "14 Mill Lane" })));

        Assert.That(added.Count(wasAdded => wasAdded), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {notice}"), Is.EqualTo(1));
    }

    [Test]
    public async Task References_are_numbered_without_a_gap_or_a_double_even_when_some_are_given_up()
    {
        var notice = ATable("Number INT NOT NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (Number);");

        await AtOnce(async worker =>
        {
            for (var i = 0; i < 10; i++)
            {
                var giveUp = i == worker;
                await Change(
                    async database =>
                    {
                        var reference = await new ReferenceNumbers(database).Next("QX", 2026);

                        return await database.Execute($"INSERT INTO {notice} (Number) VALUES (@Number)", new
                        {
                            Number = int.Parse(reference[^6..], CultureInfo.InvariantCulture),
                        });
                    },
                    commit: !giveUp);
            }

            return true;
        });

        Assert.That(Many<int>($"SELECT Number FROM {notice} ORDER BY Number"), Is.EqualTo(Enumerable.Range(1, Workers * 9)));
    }

    [Test]
    public async Task Each_due_row_is_claimed_by_exactly_one_worker()
    {
        var outbox = ATable("Id INT NOT NULL, DueAt DATETIMEOFFSET(0) NOT NULL, ClaimedBy NVARCHAR(20) NULL, ClaimedUntil "
            + "DATETIMEOFFSET(0) NULL, SentAt DATETIMEOFFSET(0) NULL");
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        Do($"INSERT INTO {outbox} (Id, DueAt) VALUES (@Id, @DueAt)", Enumerable.Range(1, 60).Select(i => new { Id = i, DueAt = now.AddSeconds(-i) }));

        var claimed = await AtOnce(async worker =>
        {
            var mine = new List<int>();

            while (await Claim(outbox, $"worker-{worker}", now) is { Count: > 0 } claims)
            {
                mine.AddRange(claims);
            }

            return mine;
        });

        Assert.That(claimed.SelectMany(ids => ids), Is.EquivalentTo(Enumerable.Range(1, 60)));
    }

    [Test]
    public async Task A_claim_whose_worker_died_is_free_again_when_its_lease_ends()
    {
        var outbox = ATable("Id INT NOT NULL, DueAt DATETIMEOFFSET(0) NOT NULL, ClaimedBy NVARCHAR(20) NULL, ClaimedUntil "
            + "DATETIMEOFFSET(0) NULL, SentAt DATETIMEOFFSET(0) NULL");
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        Do($"INSERT INTO {outbox} (Id, DueAt) VALUES (1, @now)", new { now });
        await Claim(outbox, "died", now);

        Assert.That(await Claim(outbox, "other", now.AddMinutes(5)), Is.Empty);
        Assert.That(await Claim(outbox, "other", now.AddMinutes(5).AddSeconds(1)), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task Of_two_edits_of_one_version_the_second_changes_nothing()
    {
        var operation = AnOperationTable();
        var edit = $"UPDATE {operation} SET Name = @Name, Version = Version + 1 WHERE Id = 1 AND Version = @Version";

        var saved = await AtOnce(worker => Change(database => database.Execute(edit, new { Name = $"Name {worker}", Version = 1 })));

        Assert.That(saved.Sum(), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT Version FROM {operation}"), Is.EqualTo(2));
    }

    [Test]
    public async Task Readers_do_not_wait_for_a_writer_and_see_what_was_before_it()
    {
        var operation = AnOperationTable();
        await using var writer = new Database(Engine);
        writer.WillChange();
        await writer.Execute($"UPDATE {operation} SET Name = 'changed'", new { });
        await using var reader = new Database(Engine);

        var seen = await reader.SingleOrDefault<string>($"SELECT Name FROM {operation}", new { });

        Assert.That(seen, Is.EqualTo("Heron"));
    }

    [Test]
    public async Task A_page_of_several_queries_sees_one_moment()
    {
        var operation = AnOperationTable();
        await using var reader = new Database(Engine);
        var first = await reader.SingleOrDefault<string>($"SELECT Name FROM {operation}", new { });

        await Change(database => database.Execute($"UPDATE {operation} SET Name = 'changed'", new { }));

        Assert.That(await reader.SingleOrDefault<string>($"SELECT Name FROM {operation}", new { }), Is.EqualTo(first));
    }

    [Test]
    public async Task A_query_cannot_write()
    {
        await using var reader = new Database(Engine);

        Assert.That(async () => await reader.Execute("DELETE FROM Anything", new { }), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_reading_transaction_that_wrote_after_all_would_be_lost()
    {
        var operation = AnOperationTable();
        await using var reading = await Engine.BeginReading(Connection);
        Connection.QuerySingle<string>($"SELECT Name FROM {operation}", transaction: reading);
        await Change(database => database.Execute($"UPDATE {operation} SET Name = 'changed'", new { }));

        var lost = Assert.Catch<DbException>(() => Connection.Execute($"UPDATE {operation} SET Name = 'mine'", transaction: reading));

        Assert.That(Engine.FaultOf(lost!), Is.EqualTo(Fault.TryAgain));
        Assert.That(lost!.IsTransient, Is.False, "neither provider says so by itself");
    }

    [Test]
    public async Task Two_that_lock_each_other_out_both_finish_when_the_loser_runs_again()
    {
        var operation = AnOperationTable();
        Do($"INSERT INTO {operation} (Id, Name, Version) VALUES (2, 'Egret', 1)");
        var rename = $"UPDATE {operation} SET Version = Version + 1 WHERE Id = @Id";
        var attempts = 0;
        using var together = new Barrier(2);

        async Task<bool> Both(int first, int second)
        {
            var isFirstAttempt = true;

            return await TransactionRetry.Run(Engine, () => Change(async database =>
            {
                Interlocked.Increment(ref attempts);
                await database.Execute(rename, new { Id = first });

                if (isFirstAttempt && !IsSqlite)
                {
                    isFirstAttempt = false;
                    together.SignalAndWait(TimeSpan.FromSeconds(5));
                }

                return await database.Execute(rename, new { Id = second }) == 1;
            }));
        }

        await Task.WhenAll(Task.Run(() => Both(1, 2)), Task.Run(() => Both(2, 1)));

        Assert.That(Many<int>($"SELECT Version FROM {operation} ORDER BY Id"), Is.EqualTo(new[] { 3, 3 }));
        Assert.That(attempts, Is.EqualTo(IsSqlite ? 2 : 3));
    }

    [Test]
    public async Task Deciding_on_what_was_read_is_safe_once_the_parent_row_has_been_touched()
    {
        var operation = AnOperationTable();
        var member = ATable("Name NVARCHAR(20) NOT NULL");

        await AtOnce(worker => Change(async database =>
        {
            await database.Execute($"UPDATE {operation} SET Version = Version + 1 WHERE Id = 1", new { });
            var count = await database.SingleOrDefault<int>($"SELECT COUNT(*) FROM {member}", new { });

            return count < 3 ? await database.Execute($"INSERT INTO {member} (Name) VALUES (@Name)", new { Name = $"{worker}" }) : 0;
        }));

        Assert.That(One<int>($"SELECT COUNT(*) FROM {member}"), Is.EqualTo(3));
    }

    private async Task<IReadOnlyList<int>> Claim(string outbox, string worker, DateTimeOffset now)
    {
        IReadOnlyList<int> due;

        await using (var reading = new Database(Engine))
        {
            due = await reading.Page<int>(
                $"SELECT Id FROM {outbox} WHERE SentAt IS NULL AND DueAt <= @now AND (ClaimedUntil IS NULL OR ClaimedUntil < @now) ORDER "
                    + $"BY DueAt, Id",
                new(new { now }), skip: 0, take: 10);
        }

        var claimed = new List<int>();

        foreach (var id in due)
        {
            var won = await Change(database => database.Execute(
                $"""
                UPDATE {outbox}
                SET ClaimedBy = @worker, ClaimedUntil = @Until
                WHERE Id = @id AND SentAt IS NULL AND (ClaimedUntil IS NULL OR ClaimedUntil < @now)
                """,
                new { id, worker, now, Until = now.AddMinutes(5) }));

            if (won == 1)
            {
                claimed.Add(id);
            }
        }

        return claimed.Count > 0 || due.Count == 0 ? claimed : await Claim(outbox, worker, now);
    }

    private string AnOperationTable()
    {
        var operation = ATable("Id INT NOT NULL, Name NVARCHAR(40) NOT NULL, Version INT NOT NULL");
        Do($"INSERT INTO {operation} (Id, Name, Version) VALUES (1, 'Heron', 1)");

        return operation;
    }

    private async Task<T> Change<T>(Func<Database, Task<T>> work, bool commit = true)
    {
        await using var database = new Database(Engine);
        database.WillChange();
        var result = await work(database);

        if (commit)
        {
            await database.Commit();
        }

        return result;
    }

    private static Task<T[]> AtOnce<T>(Func<int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => work(worker))));
}
