using Dapper;
using MediatR;
using OperationsCase.Deadlines;
using OperationsCase.Disruption;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Reference;

/// <summary>
/// The recipes for many at once, by the commands that are made with them. SQLite lets in one writer at a time; SQL Server lets them race.
/// </summary>
public class ReferenceNumbersTests
{
    private const int Workers = 6;

    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Operations_logged_at_once_are_numbered_without_a_gap_or_a_double()
    {
        var logged = await AtOnce(_ => room.AClosureToLog());

        Assert.That(
            logged.Select(operation => operation.Value).Order(StringComparer.Ordinal),
            Is.EqualTo(Enumerable.Range(1, Workers).Select(number => $"CH-2026-{number:000000}")));
    }

    [Test]
    public async Task A_reference_that_was_taken_by_a_command_that_fails_is_given_back()
    {
        var first = await room.AClosure();
        var twice = room.AClosureToLog() with { IdempotencyKey = Guid.CreateVersion7(room.Clock.GetUtcNow()) };
        var answers = await AtOnce(_ => twice);
        var next = await room.AClosure();

        Assert.That(answers.Select(answer => answer.Value)
            .Distinct()
            .Prepend(first)
            .Append(next), Is.EqualTo(new[] { "CH-2026-000001", "CH-2026-000002", "CH-2026-000003" }));
    }

    [Test]
    public async Task Of_six_who_serve_the_same_notice_one_does_and_five_are_told_of_it()
    {
        var operation = await room.AClosure();

        var served = await AtOnce(_ => room.ANoticeServedNow(operation));

        AssertOneWon(served);
        Assert.That(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM ClosureNotice"), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_six_edits_of_one_version_one_is_kept_and_five_are_told_what_stands_there_now()
    {
        var operation = await room.AClosure();
        var head = (await room.Done(new GetOperation(operation))).Head;

        var changed = await AtOnce(worker => new ChangeOperation
        {
            Operation = operation,
            Version = head.Version,
            Name = $"Name {worker}",
            Place = head.Place,
            OfficerId = head.OfficerId,
            Harm = head.Harm,
        });

        AssertOneWon(changed);
        var now = (await room.Done(new GetOperation(operation))).Head;
        Assert.That(now.Version, Is.EqualTo(head.Version + 1));
        Assert.That(changed
            .Where(change => change.IsRefused)
            .Select(change => change.Refusals[0].Message), Has.All.Contain($"It now says: {now.Name}, "));
    }

    [Test]
    public async Task Cash_is_given_back_once_however_many_decide_to()
    {
        var seizure = await room.ASeizure();

        var released = await AtOnce(_ => room.AReleaseNow(seizure, 2_346_000));

        AssertOneWon(released);
        Assert.That(room.Database.QuerySingle<long>("SELECT SUM(AmountPence) FROM CashRelease"), Is.EqualTo(2_346_000));
    }

    [Test]
    public async Task What_is_due_is_claimed_by_one_of_six_sweeps()
    {
        await room.Done(room.ANoticeServedNow(await room.AClosure()));
        room.Clock.Advance(TimeSpan.FromHours(49));
        room.Officer.Is(TestUser.TheSystem);

        var swept = await AtOnce(_ => new SweepDeadlines());

        Assert.That(swept.Sum(sweep => sweep.Value), Is
            .EqualTo(room.Database.QuerySingle<int>("SELECT COUNT(*) FROM InboxMessage")).And
            .GreaterThan(0));
    }

    [Test]
    public async Task A_question_about_no_case_is_answered_while_somebody_else_changes_the_record()
    {
        await using var change = await room.Database.BeginTransactionAsync();
        await room.Database.ExecuteAsync("UPDATE Officer SET Name = 'Someone else'", transaction: change);

        var answered = await room.Send(new CountClaimsToDecide());

        Assert.That(answered.Value, Is.Zero);
    }

    /// <remarks>The requests are made before: making one may ask the room's connection, which answers one task at a time.</remarks>
    private Task<Result<T>[]> AtOnce<T>(Func<int, IRequest<Result<T>>> request)
    {
        var requests = Enumerable.Range(0, Workers).Select(request).ToList();

        return Task.WhenAll(requests.Select(one => Task.Run(() => room.Send(one))));
    }

    private static void AssertOneWon<T>(Result<T>[] results)
    {
        Assert.That(results.Count(result => !result.IsRefused), Is.EqualTo(1));
        Assert.That(results
            .SelectMany(result => result.Refusals)
            .Select(refusal => refusal.Kind), Has.Exactly(Workers - 1).EqualTo(RefusalKind.Conflict));
    }
}
