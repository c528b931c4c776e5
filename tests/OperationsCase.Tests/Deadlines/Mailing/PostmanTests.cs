using Dapper;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Moq;
using OperationsCase.ClosureOrders;
using OperationsCase.Deadlines.Mailing;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Deadlines.Mailing;

public class PostmanTests
{
    private readonly Mock<IMailCarrier> carrier = new();
    private readonly List<MimeMessage> carried = [];
    private CaseRoom room = null!;
    private string operation = "";

    [SetUp]
    public async Task ServeANotice()
    {
        carried.Clear();
        carrier.Reset();
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((letter, _) => carried.Add(letter))
            .Returns(Task.CompletedTask);
        room = new CaseRoom(builder => builder.Services.AddScoped(_ => carrier.Object));
        operation = await room.AClosure();
        await room.Done(room.ANoticeServedNow(operation));
        room.Clock.Advance(TimeSpan.FromHours(24));
        await room.Sweep();
    }

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task A_letter_says_the_reference_what_is_due_and_when_and_names_nobody_and_no_place()
    {
        await Post();
        var letter = carried.Single();
        var text = letter.Subject + letter.TextBody;

        Assert.That(letter.Subject, Is.EqualTo($"{operation}: A court must hear the application"));
        Assert.That(letter.TextBody, Does.Contain("By 9:15am").And.Contain($"/operations/{operation}"));
        Assert.That(letter.To.Mailboxes.Single().Address, Is.EqualTo(CaseRoom.EmailOf(room.Priya)));
        Assert.That(new[] { "Raman", "Priya", "Aldridge", "Queensbridge", "Oyelaran", "Strand", room.Database.QuerySingle<string>("SELECT Name FROM Operation") }.Where(text.Contains), Is.Empty);
    }

    [Test]
    public async Task A_letter_that_was_not_taken_is_tried_again_later_under_the_same_Message_Id()
    {
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((letter, _) => carried.Add(letter))
            .ThrowsAsync(new IOException("The server closed the connection."));
        await Post();
        carrier.Setup(mail => mail.Carry(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>()))
            .Callback<MimeMessage, CancellationToken>((letter, _) => carried.Add(letter))
            .Returns(Task.CompletedTask);
        await Post();
        var tooSoon = carried.Count;
        room.Clock.Advance(Postman.Lease + TimeSpan.FromSeconds(1));

        await Post();
        await Post();

        Assert.That(tooSoon, Is.EqualTo(1));
        Assert.That(carried.Select(letter => letter.MessageId).Distinct().Count(), Is.EqualTo(1));
        Assert.That(carried, Has.Count.EqualTo(2));
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NOT NULL AND Tries = 2"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_letter_about_what_was_done_meanwhile_is_not_sent()
    {
        await room.Done(new RecordHearing { Operation = operation, CourtCode = room.ACourt(), HeardAt = room.Clock.GetUtcNow(), Outcome = HearingOutcome.OrderMade });

        await Post();

        Assert.That(carried, Is.Empty);
        Assert.That(room.Count("SELECT COUNT(*) FROM OutgoingMail WHERE DroppedAt IS NULL"), Is.Zero);
    }

    [Test]
    public async Task A_letter_about_a_case_that_was_restricted_meanwhile_is_not_sent_to_who_is_not_on_its_list()
    {
        var supervisor = room.ASupervisor();
        await room.As(supervisor, () => room.Done(room.ARestriction(operation, supervisor)));
        room.Database.Execute("DELETE FROM RestrictionAllows WHERE OfficerId = @Id", new { room.Priya.Id });

        await Post();

        Assert.That(carried, Is.Empty);
    }

    [Test]
    public async Task Without_a_mail_server_letters_lie_in_a_folder_once_each()
    {
        using var folder = new CaseRoom();
        await folder.Done(folder.ANoticeServedNow(await folder.AClosure()));
        folder.Clock.Advance(TimeSpan.FromHours(24));
        await folder.Sweep();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var scope = folder.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Postman>().Round();
        }

        var letters = Directory.GetFiles(folder.Services.GetRequiredService<MailSettings>().Folder);
        Assert.That(letters, Has.Length.EqualTo(1));
        Assert.That((await MimeMessage.LoadAsync(letters[0])).MessageId, Does.StartWith(Path.GetFileNameWithoutExtension(letters[0])));
    }

    private async Task Post()
    {
        await using var scope = room.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Postman>().Round();
    }
}
