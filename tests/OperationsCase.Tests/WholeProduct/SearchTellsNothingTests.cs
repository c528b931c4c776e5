using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Problems;
using OperationsCase.Search;
using OperationsCase.Seizures;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.WholeProduct;

/// <summary>
/// A word that stands only in what may not be seen is looked for by the same statements, which read as much, as a word that stands nowhere.
/// </summary>
public class SearchTellsNothingTests
{
    /// <summary>Of a restricted network, restricted cash, a restricted problem, and of another borough; and words as long that nobody has.</summary>
    private static readonly (string Hidden, string Absent)[] Words =
    [
        ("quarter", "quartzz"), ("yard", "yarz"), ("rise", "risz"), ("plover", "plozzz"), ("mews", "mewz"), ("ginnel", "ginnez"),
        ("plov", "plzz"),
    ];

    private CaseRoom room = null!;
    private HiddenCases hidden = null!;
    private CountingEngine? overheard;

    [OneTimeSetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom(builder => builder.Services.ReplaceEngine(ordinary => ordinary is SqliteEngine sqlite
            ? overheard ??= new CountingEngine(sqlite) { CountsSteps = true }
            : ordinary));
        hidden = new HiddenCases(room);
        await hidden.Fill();
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [TestCase(Role.BoroughOfficer)]
    [TestCase(Role.BoroughSupervisor)]
    [TestCase(Role.FinancialInvestigator)]
    [TestCase(Role.InformationManager)]
    public async Task Hidden_and_absent_words_take_the_same_statements_and_read_as_much(Role role)
    {
        if (overheard is null)
        {
            Assert.Ignore("Steps are counted on SQLite; the statements of SQL Server are the same.");

            return;
        }

        var outsider = room.AnOfficer($"Sam {role}", role, "An outside unit", CaseRoom.Hackney);
        var told = new List<string>();

        foreach (var (of, absent) in Words)
        {
            foreach (var list in Lists(of).Zip(Lists(absent)))
            {
                await Work(list.Second);
                await Work(list.First);
                var (nothing, found) = (await Work(list.Second), await Work(list.First));

                if (nothing != found)
                {
                    told.Add($"{list.First.GetType().Name} takes {found} for {of} and {nothing} for {absent}");
                }
            }
        }

        Assert.That(string.Join("\n", told), Is.Empty);

        Task<(int Statements, long Steps)> Work(object list) => overheard.WorkOf(() => room.As(outsider, () => (Task)Found((dynamic)list)));
    }

    [Test]
    public async Task The_count_does_see_a_row_more()
    {
        if (overheard is null)
        {
            Assert.Ignore("Steps are counted on SQLite.");

            return;
        }

        await room.Done(new ListOperations { Find = "harrison" });

        var known = await overheard.WorkOf(() => room.Done(new ListOperations { Find = "harrison" }));
        var absent = await overheard.WorkOf(() => room.Done(new ListOperations { Find = "harrizzz" }));

        Assert.That(known.Steps, Is.GreaterThan(absent.Steps));
    }

    [Test]
    public async Task A_word_that_only_a_former_name_had_is_no_longer_known()
    {
        var network = await room.ANetwork("Tulzorqx");
        var details = room.ANetworkToIdentify("Plainname");

        await room.Done(new ChangeNetwork
        {
            Network = network,
            Version = 1,
            Name = details.Name,
            Drugs = details.Drugs,
            Level = details.Level,
            Summary = details.Summary,
            IdentifiedOn = details.IdentifiedOn,
            BoroughCodes = details.BoroughCodes,
        });

        Assert.That(room.Count("SELECT COUNT(*) FROM KnownWord WHERE Word = 'TULZORQX'"), Is.Zero);
        Assert.That(room.Count("SELECT COUNT(*) FROM KnownWord WHERE Word = 'PLAINNAME'"), Is.EqualTo(1));
    }

    /// <summary>
    /// Whoever is on the list, or has it shared, or is told of it in an emergency finds it all the same, and so does everybody once it is
    /// open.
    /// </summary>
    [Test]
    public async Task Those_on_the_list_find_it_by_its_words_and_by_the_beginning_of_them()
    {
        Assert.That(
            (await room.Send(new ListNetworks { Find = "quart" })).Value.Rows.Select(row => row.Reference.Value),
            Is.EqualTo(new[] { hidden.Restricted.Network }));
        Assert.That((await room.Send(new ListSeizures { Find = "ginnel" })).Value.Rows.Select(row => row.Reference.Value), Does.Contain(hidden.OfRestricted));
        Assert.That(
            (await room.Send(new ListProblems { Find = "rise" })).Value.Rows.Select(row => row.Reference.Value),
            Does.Contain(hidden.Restricted.Problem));
    }

    /// <summary>Every list of cases that can be searched for words, whoever adds one, and the search of all of them.</summary>
    private static IEnumerable<object> Lists(string word) =>
        from list in typeof(Composition).Assembly.GetTypes()
        where (list.IsAssignableTo(typeof(ICountsRowsRead)) && list.GetProperty("Find") is { CanWrite: true }) || list == typeof(SearchEverything)
        orderby list.Name
        select (object)JsonSerializer.Deserialize(new JsonObject { ["Find"] = word }, list)!;

    [Test]
    public void Every_kind_of_case_has_a_list_that_is_searched_here() =>
        Assert.That(Lists("").Count(), Is.GreaterThan(Composition.Kinds.Count));

    private Task<Result<T>> Found<T>(IRequest<Result<T>> list) => room.Send(list);
}
