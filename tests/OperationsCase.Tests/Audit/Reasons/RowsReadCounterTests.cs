using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Accounts;
using OperationsCase.Audit.Reasons;
using OperationsCase.Deadlines;
using OperationsCase.Foundation.Requests;
using OperationsCase.Messages;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Audit.Reasons;

/// <summary>In a room where ten rows of a list may be read in a while without a reason, and twelve operations can be seen.</summary>
public class RowsReadCounterTests
{
    /// <summary>Lists of paged rows that are nothing of a case, or are a part of one case.</summary>
    private static readonly Type[] NotCounted =
    [
        typeof(ListAccounts), typeof(ListOpenInvitations), typeof(ListMyCaseMessages), typeof(ListInbox), typeof(SuggestNetworks),
        typeof(OperationsCase.Problems.ListProblemSigns),
    ];

    private readonly TestApplication application = new(builder => builder.Services.AddSingleton(new RowReadingLimit { Rows = 10 }));
    private CaseRoom room = null!;

    [SetUp]
    public async Task EnterRoom()
    {
        room = new CaseRoom(application);

        for (var flat = 1; flat <= 12; flat++)
        {
            await room.Done(room.AClosureToLog() with { Place = $"{flat} Amhurst Road" });
        }
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [OneTimeTearDown]
    public async Task StopApplication() => await application.DisposeAsync();

    [Test]
    public void Every_list_of_cases_counts_what_is_read_of_it()
    {
        var lists = typeof(ICountsRowsRead).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetNestedType("Answer")?.GetProperty("Rows") is not null)
            .Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>)))
            .ToList();
        var uncounted = lists.Where(list => !NotCounted.Contains(list))
            .Where(list => !list.IsAssignableTo(typeof(ICountsRowsRead))
                || !list.GetNestedType("Answer")!.IsAssignableTo(typeof(IRowsAnswer<object>)));

        Assert.That(uncounted, Is.Empty);
        Assert.That(lists, Has.Count.GreaterThan(12));
    }

    [Test]
    public void Every_row_that_counts_has_a_name_of_its_own()
    {
        var rows = typeof(ICountsRowsRead).Assembly.GetTypes().SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType
                && type.GetGenericTypeDefinition() == typeof(IRowsAnswer<>)).Select(type => type.GetGenericArguments()[0])
            .Where(type => !type.IsGenericParameter).Distinct().ToList();

        Assert.That(rows.Where(row => RowsReadCounter.NameOf(row) is null), Is.Empty);
        Assert.That(rows, Has.Count.GreaterThan(8));
    }

    [Test]
    public void Every_list_of_cases_that_belong_to_another_counts_with_the_list_of_all()
    {
        var lists = typeof(ICountsRowsRead).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IConcernsCase)) && !type.IsAbstract && ListsCases(type)).ToList();

        Assert.That(lists.Where(list => !list.IsAssignableTo(typeof(ICountsRowsRead))), Is.Empty);
        Assert.That(lists, Has.Count.GreaterThan(4));

        static bool ListsCases(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>)
            && i.GetGenericArguments()[0] is { IsGenericType: true } answer && answer.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            && answer.GetGenericArguments()[0].GetProperty("Reference") is not null);
    }

    [Test]
    public async Task Networks_that_are_read_again_do_not_count_again()
    {
        await room.ANetwork("Plover");

        for (var time = 0; time < 12; time++)
        {
            Assert.That(await Reads(new ListNetworks()), Is.True);
        }
    }

    [Test]
    public async Task Operations_of_networks_count_with_the_list_of_operations()
    {
        var network = await room.ANetwork("Plover");
        await room.AnOperationAgainst(network);
        Assert.That(await Reads(new ListOperations { Rows = 10, Sort = OperationOrder.Reference }), Is.True);

        Assert.That(await Reads(new ListOperationsOfNetwork(network)), Is.False);
        var page = await (await room.SignedIn()).Open($"/networks/{network}");
        Assert.That(
            page.QuerySelector("h1")!.TextContent,
            Is.EqualTo("Why do you need to read more than 10 rows of a list of operations in a short time?"));
    }

    [Test]
    public async Task Pages_of_one_list_count_together()
    {
        Assert.That(await Reads(new ListOperations { Rows = 5, Page = 1, Sort = OperationOrder.Reference }), Is.True);
        Assert.That(await Reads(new ListOperations { Rows = 5, Page = 2, Sort = OperationOrder.Reference }), Is.True);
        Assert.That(await Reads(new ListOperations { Rows = 5, Page = 3, Sort = OperationOrder.Reference }), Is.False);
        Assert.That(await Reads(new ListOperations { Rows = 1, Page = 12, Sort = OperationOrder.Reference }), Is.False);
    }

    [Test]
    public async Task What_was_read_already_may_be_read_again()
    {
        for (var time = 0; time < 5; time++)
        {
            Assert.That(await Reads(new ListOperations { Rows = 10, Sort = OperationOrder.Reference }), Is.True);
            Assert.That(await Reads(new ListOperations { Find = "amhurst", Rows = 5, Sort = OperationOrder.Reference }), Is.True);
        }
    }

    [Test]
    public async Task Pages_the_API_and_searches_count_together()
    {
        var (browser, api) = (await room.SignedIn(), await room.Api());

        using var first = await api.GetAsync("/api/operations?rows=10&sort=Reference");
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var page = await browser.Open("/operations?sort=Reference");

        Assert.That(
            page.QuerySelector("h1")!.TextContent,
            Is.EqualTo("Why do you need to read more than 10 rows of a list of operations in a short time?"));
        using var next = await api.GetAsync("/api/operations?rows=4&page=3&sort=Reference");
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
        using var searched = await api.GetAsync("/api/operations?find=12&sort=Reference");
        Assert.That(searched.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionRequired));
    }

    [Test]
    public async Task With_a_reason_an_officer_reads_on_for_a_while_and_the_log_says_why()
    {
        await room.Done(new ListOperations { Rows = 10 });
        await room.DoneSayingWhy(new ListOperations { Rows = 5, Page = 3 });

        Assert.That(await Reads(new ListOperations { Rows = 12 }), Is.True);
        Assert.That(
            room.Count("SELECT COUNT(*) FROM Consultation WHERE Request = 'ListOperations' AND Terms LIKE '%weekly meeting%'"),
            Is.EqualTo(2));

        room.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.That(await Reads(new ListOperations { Rows = 12 }), Is.False);
    }

    [Test]
    public async Task After_a_while_one_begins_again()
    {
        await room.Done(new ListOperations { Rows = 10 });
        room.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.That(await Reads(new ListOperations { Rows = 2, Page = 6 }), Is.True);
    }

    [Test]
    public async Task A_file_for_which_a_reason_was_given_leaves_the_list_as_it_was()
    {
        await room.DoneSayingWhy(new ListOperations { Rows = ListOperations.MostRows });

        Assert.That(await Reads(new ListOperations { Rows = 10 }), Is.True);
    }

    [Test]
    public async Task Officers_and_lists_count_by_themselves()
    {
        await room.Done(new ListOperations { Rows = 10 });
        var tom = room.AnOfficer("DC Tom Hale", Role.BoroughOfficer, "Hackney drugs unit", CaseRoom.Hackney);

        await room.As(tom, async () => Assert.That(await Reads(new ListOperations { Rows = 10, Page = 1 }), Is.True));
        Assert.That(await Reads(new ListDeadlines()), Is.True);
    }

    private async Task<bool> Reads<T>(MediatR.IRequest<Result<T>> list) =>
        (await room.Send(list)).Refusals is not [{ Kind: RefusalKind.ReasonNeeded }];
}
