using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>What may not be seen is not told by how long it takes either: it is answered with as many statements as what does not exist.</summary>
/// <remarks>
/// Statements are counted rather than seconds, since those cannot be told apart from the noise of a machine; each looks a reference up in a
/// unique index.
/// </remarks>
public class NoSlowerTests
{
    private CaseRoom room = null!;
    private HiddenCases hidden = null!;
    private CountingEngine? overheard;

    [OneTimeSetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom(builder => builder.Services.ReplaceEngine(ordinary => ordinary is SqliteEngine sqlite
            ? overheard ??= new CountingEngine(sqlite)
            : ordinary));
        hidden = new HiddenCases(room);
        await hidden.Fill();
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.BoroughSupervisor)]
    [TestCase(Role.SntSergeant)]
    [TestCase(Role.FinancialInvestigator)]
    [TestCase(Role.InformationManager)]
    public async Task What_may_not_be_seen_takes_as_many_statements_as_what_does_not_exist(Role role)
    {
        if (overheard is null)
        {
            Assert.Ignore("Statements are counted on SQLite; those of SQL Server are the same.");

            return;
        }

        var outsider = await RouteVisitor.Of(room, role);
        var told = new List<string>();
        var asked = 0;

        foreach (var route in await Routes.Of(room))
        {
            foreach (var (kind, address, content) in route.Fillings(hidden.Seen))
            {
                var nothing = await Statements(HiddenReferences.Absent);

                async Task<int> Statements(HiddenReferences references)
                {
                    await outsider.Ask(route, address(references), content(references));

                    return await overheard.StatementsOf(() => outsider.Ask(route, address(references), content(references)));
                }

                foreach (var (_, references) in hidden.Unseen(kind))
                {
                    asked++;
                    var statements = await Statements(references);

                    if (statements != nothing)
                    {
                        told.Add($"{route} answers {references.Of(kind)} after {statements} statements, and what does not exist after {nothing}");
                    }
                }
            }
        }

        Assert.That(string.Join("\n", told), Is.Empty);
        Assert.That(asked, Is.GreaterThan(100));
    }
}
