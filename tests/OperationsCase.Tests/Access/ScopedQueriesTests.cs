using System.Security.Claims;
using System.Text.Json.Serialization;
using Dapper;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.ClosureOrders.Documents;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;
using OperationsCase.Networks;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct;

namespace OperationsCase.Tests.Access;

public class ScopedQueriesTests
{
    private CaseRoom room = null!;
    private CountingEngine? engine;
    private string operation = "";

    [SetUp]
    public async Task EnterRoom()
    {
        engine = null;
        room = new CaseRoom(builder =>
        {
            builder.Services.ReplaceEngine(ordinary => ordinary is SqliteEngine sqlite ? engine ??= new CountingEngine(sqlite) : ordinary);
            builder.Services.AddScoped<IRequestHandler<QueryThatAsks, Result<string>>, QueryThatAsks.Handler>();
            builder.Services.AddScoped<IRequestHandler<CommandThatAsks, Result<string>>, CommandThatAsks.Handler>();
        });
        operation = await room.AClosure();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task What_is_asked_inside_a_request_opens_no_second_connection()
    {
        if (engine is null)
        {
            Assert.Ignore("Connections are counted on SQLite; those of SQL Server are the same.");

            return;
        }

        var oneQuery = await engine.ConnectionsOf(() => room.Done(new GetOperation(operation)));

        var threeQueries = await engine.ConnectionsOf(() => room.Done(new QueryThatAsks(async queries =>
        {
            await queries.Send(new GetOperation(operation));

            return await PlaceOf(operation, queries);
        })));

        Assert.That(threeQueries, Is.EqualTo(oneQuery).And.GreaterThan(0));
    }

    [Test]
    public async Task What_is_asked_inside_a_request_is_looked_at_once()
    {
        await room.Done(new QueryThatAsks(queries => PlaceOf(operation, queries)));

        Assert.That(Looked(), Is.EqualTo(new[] { nameof(QueryThatAsks) }));
    }

    [Test]
    public async Task An_API_call_that_asks_for_the_closure_and_its_deadlines_is_looked_at_once()
    {
        var (served, _) = await room.AServedNotice();
        using var api = await room.Api();

        using var answer = await api.GetAsync(new Uri($"/api/operations/{served}/documents/to-make", UriKind.Relative));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("missing"));
        Assert.That(Looked(), Is.EqualTo(new[] { nameof(ListDocumentsToMake) }));
    }

    [Test]
    public async Task What_is_asked_inside_a_request_may_be_refused_without_being_logged_beside_it()
    {
        var refused = await room.Done(new QueryThatAsks(async queries =>
            (await queries.Send(new GetOperation("CH-2026-999999"))).Refusals.Single().Message));

        Assert.That(refused, Is.EqualTo("We could not find that operation"));
        Assert.That(Looked(), Is.EqualTo(new[] { nameof(QueryThatAsks) }));
        Assert.That(room.Count("SELECT COUNT(*) FROM Consultation WHERE Terms LIKE '%Refused%'"), Is.Zero);
    }

    [Test]
    public async Task A_command_reads_what_it_has_just_written_though_it_is_not_kept_yet()
    {
        var place = "";
        var refused = await room.Send(new CommandThatAsks(operation, async (queries, database) =>
        {
            await database.Execute("UPDATE Operation SET Place = 'Moved' WHERE Reference = @operation", new { operation });
            place = (await PlaceOf(operation, queries)).Value;

            return Refusal.Conflict("Leave it where it was");
        }));

        Assert.That(place, Is.EqualTo("Moved"));
        Assert.That(refused.Refusals.Single().Message, Is.EqualTo("Leave it where it was"));
        Assert.That((await room.Done(new GetOperation(operation))).Head.Place, Is.EqualTo(room.AClosureToLog().Place));
    }

    [Test]
    public async Task A_command_is_about_its_own_case_whatever_it_asks_about_others()
    {
        var another = await room.AClosure();

        await room.Done(new CommandThatAsks(operation, (queries, _) => PlaceOf(another, queries)));

        Assert.That(
            room.Database.Query<string>(
                """
                SELECT o.Reference
                FROM AuditEntry AS entry
                JOIN AuditSubject AS about ON about.EntryId = entry.Id
                JOIN Operation AS o ON o.Id = about.SubjectId
                WHERE entry.Action = 'CommandThatAsks'
                """),
            Is.EqualTo(new[] { operation }));
    }

    [Test]
    public async Task A_reason_that_one_query_needs_is_not_asked_for_the_next()
    {
        var network = await ARestrictedNetwork();

        var place = await room.Done(new QueryThatAsks(async queries =>
        {
            var refused = await queries.Send(new GetNetwork(network));
            Assert.That(refused.Refusals.Single().Kind, Is.EqualTo(RefusalKind.ReasonNeeded));

            return await PlaceOf(operation, queries);
        }));

        Assert.That(place, Is.EqualTo(room.AClosureToLog().Place));
    }

    [Test]
    public async Task A_reason_that_was_given_for_what_is_asked_inside_is_in_the_log()
    {
        var network = await ARestrictedNetwork();
        await room.DoneSayingWhy(new GetNetwork(network));

        await room.Done(new QueryThatAsks(async queries => (await queries.Send(new GetNetwork(network))).Value.Head.Name));

        Assert.That(
            room.Database.QuerySingle<string>("SELECT Terms FROM Consultation WHERE Request = 'QueryThatAsks'"),
            Does.Contain("For the weekly meeting"));
    }

    [Test]
    public async Task A_page_is_marked_for_what_it_shows_and_not_for_what_was_asked_on_the_way()
    {
        var visit = room.Services.GetRequiredService<IHttpContextAccessor>();
        await using var scope = room.Services.CreateAsyncScope();
        visit.HttpContext = new DefaultHttpContext
        {
            User = new(new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, $"{room.Priya.Id}"), new(ClaimTypes.Role, nameof(Role.BoroughOfficer))], "test")),
        };
        var mark = scope.ServiceProvider.GetRequiredService<IPageMarking>();

        await room.Done(new CommandThatAsks(operation, async (queries, _) =>
        {
            await queries.Send(new GetOperation(operation));
            Assert.That(mark.Mark, Is.EqualTo("OFFICIAL"));

            return "";
        }));

        Assert.That(mark.Mark, Is.EqualTo("OFFICIAL-SENSITIVE"));
    }

    private static async Task<Result<string>> PlaceOf(string operation, IQueries queries) =>
        (await queries.Send(new GetOperation(operation))).Value.Head.Place;

    private IEnumerable<string> Looked() => room.Database.Query<string>("SELECT Request FROM Consultation");

    private async Task<string> ARestrictedNetwork()
    {
        var network = await room.ANetwork();
        await room.Restricted(room.ASupervisor(), network);

        return network;
    }

    [AllowedTo(Role.BoroughOfficer)]
    private sealed record QueryThatAsks([property: JsonIgnore] Func<IQueries, Task<Result<string>>> Ask) : IQuery<string>
    {
        internal sealed class Handler(IQueries queries) : IRequestHandler<QueryThatAsks, Result<string>>
        {
            public Task<Result<string>> Handle(QueryThatAsks query, CancellationToken cancellation) => query.Ask(queries);
        }
    }

    [AllowedTo(Role.BoroughOfficer)]
    private sealed record CommandThatAsks(OperationReference Operation, [property: JsonIgnore] Func<IQueries, Database, Task<Result<string>>> Ask)
        : ICommand<string>, IConcernsCase
    {
        internal sealed class Handler(IQueries queries, Database database) : IRequestHandler<CommandThatAsks, Result<string>>
        {
            public Task<Result<string>> Handle(CommandThatAsks command, CancellationToken cancellation) => command.Ask(queries, database);
        }
    }
}
