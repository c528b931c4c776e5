using Dapper;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using OperationsCase.Deadlines;
using OperationsCase.Messages.Email;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines;

/// <summary>Everything due is sent once, whoever sweeps and whatever the clock does.</summary>
public class SweepDeadlinesTests
{
    private readonly Mock<IEmailTransport> carrier = new();
    private readonly List<string> carried = [];
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom()
    {
        carried.Clear();
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeKit.MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeKit.MimeMessage, CancellationToken>((letter, _) => Keep(letter.MessageId!))
            .Returns(Task.CompletedTask);
        room = new CaseRoom(With);
        room.ASupervisor();
        room.Officer.Is(room.Priya);
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Two_workers_on_one_record_send_no_message_and_no_e_mail_twice()
    {
        foreach (var _ in Enumerable.Range(0, 12))
        {
            await room.Done(room.ANoticeServedNow(await room.AClosure()));
        }

        room.Clock.Advance(TimeSpan.FromHours(49));
        room.Officer.Is(TestUser.TheSystem);
        await using var second = room.ASecondApplication();
        IServiceProvider[] workers = [room.Services, second.Services];

        await Task.WhenAll(workers.Concat(workers).Select(worker => Task.Run(async () =>
        {
            await new DeadlineSweep(worker.GetRequiredService<IMediator>()).Run();
            await Post(worker);
        })));
        await Post(room.Services);

        Assert.That(Messages(), Is.Unique.And.Count.GreaterThan(100));
        Assert.That(room.Count("SELECT COUNT(*) FROM DeadlineAlert WHERE SentAt IS NULL"), Is.Zero);
        Assert.That(carried, Is.Unique.And.Count.EqualTo(room.Count("SELECT COUNT(*) FROM OutgoingMail")));
    }

    [Test]
    public async Task A_clock_that_jumps_an_hour_forward_and_back_sends_everything_once_and_it_can_be_read()
    {
        await room.Done(room.ANoticeServedNow(await room.AClosure()));
        var served = room.Clock.GetUtcNow();

        await SweepAt(served.AddHours(41.5));
        await SweepAt(served.AddHours(42.5));
        await SweepBackAt(served.AddHours(41.6));
        var read = await room.Send(new MarkInboxRead { SentUpTo = served.AddHours(43) });
        await SweepBackAt(served.AddHours(42));
        await SweepBackAt(served.AddHours(49));

        Assert.That(read.Value, Is.GreaterThan(0));
        Assert.That(Messages(), Is.Unique);
        Assert.That(Hearing(), Is.EquivalentTo(new[] { "24 hours", "6 hours", "2 hours", "missed" }));
    }

    [Test]
    public async Task After_a_stop_of_forty_days_everything_due_is_sent_once_and_marked_late()
    {
        await room.Done(room.ANoticeServedNow(await room.AClosure()));
        await room.ASeizure();
        await room.Restart();

        room.Clock.Advance(TimeSpan.FromDays(40));
        await room.Sweep();
        await Post(room.Services);
        await room.Sweep();
        await Post(room.Services);

        Assert.That(Messages(), Is.Unique);
        Assert.That(room.Count("SELECT COUNT(*) FROM InboxMessage WHERE IsLate = 0"), Is.Zero);
        Assert.That(room.Count("SELECT COUNT(*) FROM DeadlineAlert WHERE SentAt IS NULL AND StoodDownAt IS NULL"), Is.Zero);
        Assert.That(Hearing(), Is.EquivalentTo(new[] { "24 hours", "6 hours", "2 hours", "missed" }));
        Assert.That(carried, Is.Unique.And.Not.Empty);
    }

    private void With(WebApplicationBuilder builder) => builder.Services.AddScoped(_ => carrier.Object);

    private void Keep(string messageId)
    {
        lock (carried)
        {
            carried.Add(messageId);
        }
    }

    private static async Task Post(IServiceProvider worker)
    {
        await using var scope = worker.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().Round();
    }

    private async Task SweepAt(DateTimeOffset at)
    {
        room.Clock.SetUtcNow(at);
        await room.Sweep();
    }

    private async Task SweepBackAt(DateTimeOffset at)
    {
        room.Clock.AdjustTime(at);
        await room.Sweep();
    }

    private List<string> Messages() => [.. room.Database.Query<string>("SELECT CONCAT(DeadlineId, Step, OfficerId) FROM InboxMessage")];

    private List<string> Hearing() => [.. room.Database.Query<string>(
        "SELECT m.Step FROM InboxMessage AS m JOIN Deadline AS d ON d.Id = m.DeadlineId WHERE d.RuleId = 'closure-notice.hearing' AND "
            + "m.OfficerId = @Id",
        new { room.Priya.Id })];
}
