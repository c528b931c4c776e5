using Dapper;
using MailKit.Net.Smtp;
using OperationsCase.Access;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Messages.Email;

public partial class OutboxDispatcherTests
{
    [TestCase(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxBusy)]
    [TestCase(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable)]
    [TestCase(SmtpErrorCode.MessageNotAccepted, SmtpStatusCode.InsufficientStorage)]
    [TestCase(null, null)]
    public async Task Many_e_mails_behind_a_mailbox_that_refuses_hold_up_no_other_mailbox(SmtpErrorCode? code, SmtpStatusCode? status)
    {
        FillTheBoxOf(room.Priya, emails: 200);
        var inspector = room.AnOfficer("Insp Carol Dunn", Role.ClosureAuthorisingOfficer, "Central East command", CaseRoom.Hackney);
        room.Clock.Advance(TimeSpan.FromHours(18));
        await room.Sweep();
        Refuse(room.Priya, code is null
            ? new IOException("The server closed the connection.")
            : new SmtpCommandException(code.Value, status!.Value, "Not now."));

        await Post();

        Assert.That(carried.Count(email => IsFor(email, inspector)), Is.EqualTo(1));
        Assert.That(carried.Count(email => IsFor(email, room.Priya)), Is.EqualTo(2), "A mailbox that refuses is tried twice in a round");
    }

    [Test]
    public async Task A_mailbox_with_many_e_mails_takes_turns_with_the_others()
    {
        FillTheBoxOf(room.Priya, emails: 120);
        var inspector = room.AnOfficer("Insp Carol Dunn", Role.ClosureAuthorisingOfficer, "Central East command", CaseRoom.Hackney);
        room.Clock.Advance(TimeSpan.FromHours(18));
        await room.Sweep();

        await Post();

        Assert.That(carried.FindIndex(email => IsFor(email, inspector)), Is.LessThan(2));
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NULL AND DroppedAt IS NULL"), Is.Zero);
    }

    [Test]
    public async Task E_mails_behind_mailboxes_that_break_the_connection_are_reached_in_the_rounds_that_follow()
    {
        var broken = Enumerable.Range(1, 12)
            .Select(number => room.AnOfficer(
                $"Insp Number {number}",
                Role.ClosureAuthorisingOfficer,
                "Central East command",
                CaseRoom.Hackney)).ToList();
        room.Clock.Advance(TimeSpan.FromHours(18));
        await room.Sweep();
        room.Clock.Advance(TimeSpan.FromHours(1));
        Refuse(null, new IOException("The server closed the connection."), except: room.Priya);

        foreach (var _ in Enumerable.Range(0, 6))
        {
            await Post();
            room.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(room.Database.Query<int>(
            "SELECT Tries FROM OutgoingMail WHERE OfficerId = @Id AND SentAt IS NOT NULL",
            new { room.Priya.Id }), Is.Not.Empty.And.All.EqualTo(1));
        Assert.That(broken.Count(officer => carried.Exists(email => IsFor(email, officer))), Is.EqualTo(broken.Count));
    }
}
