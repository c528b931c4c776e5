using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Foundation;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Tests.Given;
using OperationsCase.Tests.WholeProduct.BadInput;

namespace OperationsCase.Tests.Foundation.Requests;

/// <summary>Somebody else has the record each time a command is tried.</summary>
public class ScopedMediatorTests
{
    private const int SqliteBusy = 5;

    private CaseRoom room = null!;
    private BusyEngine engine = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom(builder => builder.Services.AddSingleton<IEngine>(services =>
        engine = new BusyEngine(new SqliteEngine(services.GetRequiredService<Settings>().SqliteConnectionString))));

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task The_API_answers_busy_and_when_to_try_again()
    {
        using var api = await room.Api();
        engine.IsLocked = true;
        var before = room.Everything();

        using var answer = await api.PostAsync("/api/operations/crack-house-closures", new StringContent(room.AClosureToLog()
            .AsJson()
            .ToJsonString(), new MediaTypeHeaderValue("application/json")));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(answer.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(
            (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"],
            Is.EqualTo("The system is busy and nothing was saved. Wait a few seconds, then try again"));
        Assert.That(room.Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_form_comes_back_with_what_was_typed_and_goes_through_when_it_is_sent_again()
    {
        var browser = await room.SignedIn();
        var form = await browser.Open(ClosureFormFields.Path);
        engine.IsLocked = true;

        var page = await browser.Send(ClosureFormFields.Path, form, new(room.AClosureTyped()));

        Assert.That(browser.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(
            page.QuerySelector(".govuk-error-summary")!.TextContent,
            Does.Contain("The system is busy and nothing was saved. Wait a few seconds, then try again"));
        Assert.That(page.QuerySelector("[name='Operation.Place']")!.GetAttribute("value"), Is.EqualTo(room.AClosureTyped()["Operation.Place"]));

        engine.IsLocked = false;
        await browser.Send(ClosureFormFields.Path, page, new(room.AClosureTyped()));

        Assert.That(browser.Path, Does.StartWith("/operations/CH-2026-"));
    }

    [Test]
    public async Task A_command_whose_connection_is_lost_twice_goes_through_on_a_third()
    {
        (engine.Fault, engine.Times) = (DatabaseFault.ConnectionLost, 2);

        var logged = await room.Send(room.AClosureToLog());

        Assert.That(logged.Value, Is.EqualTo("CH-2026-000001"));
        Assert.That(room.Count("SELECT COUNT(*) FROM Operation"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_command_that_took_too_long_is_not_run_again_and_says_so()
    {
        (engine.Fault, engine.Times) = (DatabaseFault.TookTooLong, 5);

        var logged = await room.Send(room.AClosureToLog());

        Assert.That(
            logged.Refusals.Single(),
            Is.EqualTo(new Refusal(
                RefusalKind.Busy,
                "This took too long and nothing was saved. Wait a few minutes, then try again, or ask for less at once")));
        Assert.That(engine.Times, Is.EqualTo(4));
    }

    [TestCase(DatabaseFault.ConnectionLost)]
    [TestCase(DatabaseFault.TookTooLong)]
    public async Task Whoever_loses_the_connection_at_the_moment_of_saving_is_told_to_look(object lost)
    {
        engine.AtCommit = (DatabaseFault)lost;

        var logged = await room.Send(room.AClosureToLog());

        Assert.That(logged.Refusals.Single(), Is.EqualTo(Refusal.OutcomeUnknown));
    }

    /// <summary>SQLite whose only writer is somebody else.</summary>
    private sealed class BusyEngine(SqliteEngine engine) : WrappedEngine(engine)
    {
        public bool IsLocked { get; set; }

        /// <summary>What begins a change meets so many times.</summary>
        public DatabaseFault Fault { get; set; }

        public int Times { get; set; }

        /// <summary>What the next commit meets.</summary>
        public DatabaseFault? AtCommit { get; set; }

        public override async Task<DbTransaction> BeginChange(DbConnection connection, CancellationToken cancellation = default)
        {
            if (IsLocked)
            {
                throw new SqliteException("database is locked", SqliteBusy);
            }

            if (Times > 0)
            {
                Times--;

                throw new MadeUpFault(Fault);
            }

            return await base.BeginChange(connection, cancellation);
        }

        public override Task Commit(DbTransaction transaction)
        {
            if (AtCommit is not { } lost)
            {
                return base.Commit(transaction);
            }

            AtCommit = null;

            throw new MadeUpFault(lost);
        }

        public override DatabaseFault FaultOf(DbException exception) => exception is MadeUpFault made ? made.Fault : base.FaultOf(exception);

        protected override Task Prepare(DbConnection connection) => Task.CompletedTask;
    }

    private sealed class MadeUpFault(DatabaseFault fault) : DbException("Made up")
    {
        public DatabaseFault Fault => fault;
    }
}
