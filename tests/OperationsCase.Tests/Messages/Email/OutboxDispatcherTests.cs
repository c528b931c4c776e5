using Dapper;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Moq;
using OperationsCase.Access;
using OperationsCase.ClosureOrders;
using OperationsCase.Messages.Email;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Messages.Email;

public partial class OutboxDispatcherTests
{
    private readonly Mock<IEmailTransport> carrier = new();
    private readonly List<MimeMessage> carried = [];
    private readonly TestApplication application;
    private CaseRoom room = null!;
    private string operation = "";

    public OutboxDispatcherTests() => application = new TestApplication(builder => builder.Services.AddScoped(_ => carrier.Object));

    [SetUp]
    public async Task ServeANotice()
    {
        carried.Clear();
        carrier.Reset();
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .Returns(Task.CompletedTask);
        room = new CaseRoom(application);
        operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));
        room.Clock.Advance(TimeSpan.FromHours(24));
        await room.Sweep();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [OneTimeTearDown]
    public async Task StopApplication() => await application.DisposeAsync();

    [Test]
    public async Task An_e_mail_says_the_reference_what_is_due_and_when_and_names_nobody_and_no_place()
    {
        await Post();
        var email = carried.Single();
        var text = email.Subject + email.TextBody;

        Assert.That(email.Subject, Is.EqualTo($"{operation}: A court must hear the application"));
        Assert.That(email.TextBody, Does.Contain("By 9:15am").And.Contain($"/operations/{operation}"));
        Assert.That(email.To.Mailboxes.Single().Address, Is.EqualTo(CaseRoom.EmailOf(room.Priya)));
        Assert.That(new[] { "Raman", "Priya", "Aldridge", "Queensbridge", "Oyelaran", "Strand", room.Database
            .QuerySingle<string>("SELECT Name FROM Operation") }.Where(text.Contains), Is.Empty);
    }

    [Test]
    public async Task An_e_mail_that_was_not_taken_is_tried_again_later_under_the_same_Message_Id()
    {
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .ThrowsAsync(new IOException("The server closed the connection."));
        await Post();
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .Returns(Task.CompletedTask);
        await Post();
        var tooSoon = carried.Count;
        room.Clock.Advance(OutboxDispatcher.Lease + TimeSpan.FromSeconds(1));

        await Post();
        await Post();

        Assert.That(tooSoon, Is.EqualTo(1));
        Assert.That(carried.Select(email => email.MessageId).Distinct().Count(), Is.EqualTo(1));
        Assert.That(carried, Has.Count.EqualTo(2));
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NOT NULL AND Tries = 2"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_e_mail_about_what_was_done_meanwhile_is_not_sent()
    {
        await room.Done(new RecordHearing
        {
            Operation = operation,
            CourtCode = room.ACourt(),
            HeardAt = room.Clock.GetUtcNow(),
            Outcome = HearingOutcome.OrderMade,
        });

        await Post();

        Assert.That(carried, Is.Empty);
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE DroppedAt IS NULL"), Is.Zero);
    }

    [Test]
    public async Task An_e_mail_about_a_case_that_was_restricted_meanwhile_is_not_sent_to_who_is_not_on_its_list()
    {
        var supervisor = room.ASupervisor();
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, supervisor)));
        room.Database.Execute("DELETE FROM RestrictionAllows WHERE OfficerId = @Id", new { room.Priya.Id });

        await Post();

        Assert.That(carried, Is.Empty);
    }

    [Test]
    public async Task An_address_that_is_none_holds_up_no_other_e_mail_and_is_given_up_after_some_tries()
    {
        room.Database.Execute("UPDATE Officer SET Email = '<' WHERE Id = @Id", new { room.Priya.Id });
        var inspector = room.AnOfficer("Insp Carol Dunn", Role.ClosureAuthorisingOfficer, "Central East command", CaseRoom.Hackney);
        room.Clock.Advance(TimeSpan.FromHours(18));
        await room.Sweep();

        for (var time = 0; time < OutboxDispatcher.MostTries; time++)
        {
            await Post();
            room.Clock.Advance(OutboxDispatcher.Lease + TimeSpan.FromSeconds(1));
        }

        Assert.That(carried.Select(email => email.To.Mailboxes.Single().Address).Distinct(), Is.EqualTo(new[] { CaseRoom.EmailOf(inspector) }));
        Assert.That(room.Database.Query<int>(
            "SELECT Tries FROM OutgoingMail WHERE OfficerId = @Id AND DroppedAt IS NOT NULL",
            new { room.Priya.Id }), Is.Not.Empty.And.All.EqualTo(OutboxDispatcher.MostTries));
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NULL AND DroppedAt IS NULL"), Is.Zero);
    }

    [Test]
    public async Task An_e_mail_that_the_server_refuses_for_good_does_not_stop_the_round()
    {
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .ThrowsAsync(new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, "No such mailbox."));
        await FiveLettersMore();

        await Post();

        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE Tries = 1 AND DroppedAt IS NULL"), Is
            .EqualTo(carried.Count).And
            .GreaterThanOrEqualTo(6));
    }

    [Test]
    public async Task E_mails_that_were_claimed_and_not_tried_wait_for_nobody()
    {
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .ThrowsAsync(new IOException("The server closed the connection."));
        await FiveLettersMore();

        await Post();
        var tried = carried.Count;
        await Post();

        Assert.That(tried, Is.EqualTo(3));
        Assert.That(carried.Select(email => email.MessageId).ToList(), Is.Unique.And.Count.EqualTo(6));
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE Tries > 1 OR (Tries = 0 AND ClaimedUntil IS NOT NULL)"), Is.Zero);
    }

    [Test]
    public async Task After_many_failed_tries_an_e_mail_waits_no_longer_than_after_the_first()
    {
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .ThrowsAsync(new IOException("The server closed the connection."));

        foreach (var _ in Enumerable.Range(0, OutboxDispatcher.MostTries + 2))
        {
            await Post();
            room.Clock.Advance(OutboxDispatcher.Lease + TimeSpan.FromSeconds(1));
        }

        Assert.That(carried, Has.Count.EqualTo(OutboxDispatcher.MostTries + 2));
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE DroppedAt IS NULL AND SentAt IS NULL"), Is.EqualTo(1));
    }

    [Test]
    public async Task Without_a_mail_server_e_mails_lie_in_a_folder_once_each()
    {
        using var folder = new CaseRoom();
        await folder.Done(folder.ANoticeServedNow(await folder.AClosure()));
        folder.Clock.Advance(TimeSpan.FromHours(24));
        await folder.Sweep();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var scope = folder.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().Round();
        }

        var emails = Directory.GetFiles(folder.Services.GetRequiredService<EmailSettings>().Folder);
        Assert.That(emails, Has.Length.EqualTo(1));
        Assert.That((await MimeMessage.LoadAsync(emails[0])).MessageId, Does.StartWith(Path.GetFileNameWithoutExtension(emails[0])));
    }

    private static bool IsFor(MimeMessage email, TestUser.TestPerson officer) => email.To.Mailboxes.Single().Address == CaseRoom.EmailOf(officer);

    /// <param name="officer">Whose mailbox takes nothing; null for everybody's.</param>
    /// <param name="with">What the server says.</param>
    /// <param name="except">Whose mailbox takes everything.</param>
    private void Refuse(TestUser.TestPerson? officer, Exception with, TestUser.TestPerson? except = null) =>
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((email, _) => carried.Add(email))
            .Returns<MimeMessage, CancellationToken>((email, _) => (officer is null
                || IsFor(email, officer)) && (except is null || !IsFor(email, except))
                ? Task.FromException(with)
                : Task.CompletedTask);

    /// <summary>More e-mails of the first one's words, all made before any other.</summary>
    private void FillTheBoxOf(TestUser.TestPerson officer, int emails)
    {
        foreach (var number in Enumerable.Range(1, emails))
        {
            var more = new
            {
                Id = Guid.CreateVersion7(room.Clock.GetUtcNow()),
                MailId = Guid.CreateVersion7(room.Clock.GetUtcNow()),
                OfficerId = officer.Id,
                Step = $"step-{number}",
            };
            room.Database.Execute("INSERT INTO OutgoingMail (Id, OfficerId, MadeAt, Tries) SELECT @MailId, OfficerId, MIN(MadeAt), 0 FROM "
                + "OutgoingMail WHERE OfficerId = @OfficerId", more);
            room.Database.Execute(
                """
                INSERT INTO InboxMessage (Id, OfficerId, DeadlineId, Step, ToWhom, IsGathered, MailId, RangAt, SentAt, IsLate)
                SELECT @Id, OfficerId, DeadlineId, @Step, ToWhom, IsGathered, @MailId, RangAt, SentAt, IsLate
                FROM InboxMessage
                WHERE OfficerId = @OfficerId AND MailId IS NOT NULL AND Step NOT LIKE 'step-%'
                """,
                more);
        }
    }

    private async Task FiveLettersMore()
    {
        foreach (var number in Enumerable.Range(1, 4))
        {
            room.AnOfficer($"Insp Number {number}", Role.ClosureAuthorisingOfficer, "Central East command", CaseRoom.Hackney);
        }

        room.Clock.Advance(TimeSpan.FromHours(18));
        await room.Sweep();
    }

    private async Task Post()
    {
        await using var scope = room.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().Round();
    }
}
