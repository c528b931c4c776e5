using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Demonstration;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct.LockOrder;

/// <summary>Commands lock rows in one order, so that on SQL Server no two of them wait for each other.</summary>
/// <remarks>Every other test of a room holds its own commands to it too, when it leaves the room.</remarks>
public class LockOrderTests
{
    private static readonly Role[] Insiders =
        [Role.BoroughOfficer, Role.BoroughSupervisor, Role.FinancialInvestigator, Role.InformationManager, Role.Administrator, Role.SntSergeant];

    private readonly OutOfOrder outOfOrder = new();

    [Test]
    public async Task Every_table_has_its_place_in_the_order()
    {
        await using var room = new CaseRoom();

        Assert.That(DeclaredOrder.Declared.Tables, Is.EquivalentTo(await Catalog.ParentsFirst(room.Database)));
    }

    [TestCase("CaseRecord Deadline OperationTotal+ AuditLink+", null)]
    [TestCase("Deadline+ Deadline+ CaseRecord+ Counter", null)]
    [TestCase("CaseRecord OperationTotal Counter", "Counter after OperationTotal")]
    [TestCase("CaseRecord KnownWord+ Operation", null)]
    [TestCase("Heartbeat Deadline", "Deadline without holding its case")]
    [TestCase("CaseRecord AuditEvidence+ AuditLink+", "AuditLink after AuditEvidence")]
    [TestCase("CaseRecord AuditLink+ AuditEvidence+ AuditEntry AuditEvidence", null)]
    public void What_is_out_of_order_is_said(string written, string? said)
    {
        var rows = written.Split(' ').Select((table, row) => (table.TrimEnd('+'), (long)row, table.EndsWith('+')));

        Assert.That(DeclaredOrder.Declared.Against(rows, _ => 0), Is.EqualTo(said));
    }

    [Test]
    public void A_network_is_not_held_before_an_operation() => Assert.That(
        DeclaredOrder.Declared.Against([("CaseRecord", 1, false), ("CaseRecord", 2, false)], row => row == 1 ? 1 : 0),
        Is.EqualTo("a case of a kind that comes before the one that is held already"));

    [Test]
    public async Task The_commands_of_the_demonstration_keep_to_it()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"lock-order-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(folder);

        await new DemoRecord(Overheard, new DateTimeOffset(2026, 11, 23, 9, 15, 0, TimeSpan.Zero), size: 60).WriteTo(folder, (_, _) => { });

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Assert.That(outOfOrder.Take(), Is.Empty);
    }

    [Test]
    public async Task Commands_that_race_keep_to_it()
    {
        foreach (var race in TransactionRetryTests.Races.Values)
        {
            await using var room = new CaseRoom();
            var it = await race(room);
            await it.Theirs();
            await it.Mine();
        }
    }

    [Test]
    public async Task Every_page_and_every_address_of_the_API_keeps_to_it()
    {
        await using var room = new CaseRoom();
        var hidden = new HiddenCases(room);
        await hidden.Fill();
        var routes = (await Routes.Of(room)).Where(route => route.Method != "GET").ToList();

        foreach (var role in Insiders)
        {
            var insider = await RouteVisitor.Of(room, role);

            foreach (var route in routes)
            {
                foreach (var (_, address, content) in route.Fillings(hidden.Seen))
                {
                    await insider.Ask(route, address(hidden.Seen), content(hidden.Seen));
                }
            }
        }
    }

    private WebApplication Overheard(
        Settings settings,
        Action<WebApplicationBuilder>? also) => Composition.Build(settings, builder =>
    {
        also?.Invoke(builder);
        builder.Services.AddSingleton<IEngine>(_ => new OverheardSqlite(settings.SqliteConnectionString, isLoading: true));
        WrittenRows.Overhear(builder.Services, outOfOrder);
    });
}
