using System.Data.Common;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Database.Tests.Contracts;

public class BatchContractTests(string name) : EngineContract(name)
{
    [Test]
    public async Task A_part_that_is_refused_leaves_nothing_and_what_was_before_and_after_it_is_kept()
    {
        var table = ATable("N INT NOT NULL");
        var batch = new BatchTransaction(Engine, TimeProvider.System);

        await batch.Run(async () =>
        {
            await batch.Part(() => Add(batch, table, 1, isKept: true));
            await batch.Part(() => Add(batch, table, 2, isKept: false));
            await batch.Part(() => Add(batch, table, 3, isKept: true));

            return true;
        });

        Assert.That(Many<int>($"SELECT N FROM {table} ORDER BY N"), Is.EqualTo(new[] { 1, 3 }));
    }

    [Test]
    public async Task A_part_with_a_row_that_is_there_already_is_undone_and_the_batch_goes_on()
    {
        var table = ATable("N INT NOT NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (N)");
        var batch = new BatchTransaction(Engine, TimeProvider.System);

        await batch.Run(async () =>
        {
            await batch.Part(() => Add(batch, table, 1, isKept: true));
            Assert.That(
                () => batch.Part(async () => await Add(batch, table, 2, isKept: true) && await Add(batch, table, 1, isKept: true)),
                Throws.InstanceOf<DbException>());
            await batch.Part(() => Add(batch, table, 3, isKept: true));

            return true;
        });

        Assert.That(Many<int>($"SELECT N FROM {table} ORDER BY N"), Is.EqualTo(new[] { 1, 3 }));
    }

    [Test]
    public void Nothing_is_kept_of_a_batch_in_which_a_command_was_refused_and_not_undone()
    {
        var table = ATable("N INT NOT NULL");
        var batch = new BatchTransaction(Engine, TimeProvider.System);

        Assert.That(() => batch.Run(() => Add(batch, table, 1, isKept: false)), Throws.InvalidOperationException);

        Assert.That(One<int>($"SELECT COUNT(*) FROM {table}"), Is.Zero);
    }

    private async Task<bool> Add(BatchTransaction batch, string table, int number, bool isKept)
    {
        await using var database = new OperationsCase.Foundation.Data.Database(Engine, batch: batch);
        database.WillChange();
        await database.Execute($"INSERT INTO {table} (N) VALUES (@Number)", new { Number = number });

        if (isKept)
        {
            await database.Commit();
        }

        return isKept;
    }
}
