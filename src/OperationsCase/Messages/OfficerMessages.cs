using OperationsCase.Foundation.Data;
using OperationsCase.Messages.Email;

namespace OperationsCase.Messages;

/// <summary>Tells officers of their cases and of their accounts, in the transaction of the command that does what they are told of.</summary>
internal sealed class OfficerMessages(Database database, Outbox outbox, TimeProvider clock)
{
    /// <summary>The subject of a message about the officer's own account.</summary>
    public const string Account = "AC";

    public const string IfItWasNotYou = "If this was not you, tell an administrator at once.";

    public Task Send(Guid officerId, (Guid Id, string Subject) about, string what, string detail) =>
        database.Execute(Sql.Tell, Row(Id(), officerId, about.Id, about.Subject, null, what, detail));

    /// <summary>The same, and by e-mail, which says what happened and to which case, and leaves the detail out.</summary>
    /// <param name="what">Names no person, no place and no operation.</param>
    public async Task SendAndEmail(Guid officerId, (Guid Id, string Subject) about, string what, string detail)
    {
        var id = Id();
        await database.Execute(Sql.Tell, Row(id, officerId, about.Id, about.Subject, null, what, detail));
        await outbox.Add([(id, officerId)], clock.GetUtcNow());
    }

    /// <param name="onceKey">What it is about, in full: a second message of one officer with the same is not sent.</param>
    /// <returns>False when it was sent before.</returns>
    public Task<bool> SendOnce(Guid officerId, (Guid Id, string Subject) about, string onceKey, string what, string detail) =>
        database.AddIfAbsent(Sql.TellOnce, Row(Id(), officerId, about.Id, about.Subject, onceKey, what, detail));

    public Task SendAboutAccount(Guid officerId, string what, string detail) =>
        database.Execute(Sql.Tell, Row(Id(), officerId, officerId, Account, null, what, detail));

    private Guid Id() => TimeOrderedId.New(clock.GetUtcNow());

    private object Row(Guid id, Guid officerId, Guid subjectId, string subject, string? onceKey, string what, string detail) => new
    {
        Id = id,
        OfficerId = officerId,
        SubjectId = subjectId,
        Subject = subject,
        What = what,
        Detail = detail,
        SentAt = clock.GetUtcNow(),
        OnceKey = onceKey,
    };

    private static class Sql
    {
        internal const string Tell =
            """
            INSERT INTO AccessMessage (Id, OfficerId, SubjectId, Subject, What, Detail, SentAt, OnceKey)
            VALUES (@Id, @OfficerId, @SubjectId, @Subject, @What, @Detail, @SentAt, @OnceKey)
            """;

        internal const string TellOnce =
            """
            INSERT INTO AccessMessage (Id, OfficerId, SubjectId, Subject, What, Detail, SentAt, OnceKey)
            SELECT @Id, @OfficerId, @SubjectId, @Subject, @What, @Detail, @SentAt, @OnceKey
            WHERE NOT EXISTS (SELECT 1 FROM AccessMessage WHERE OfficerId = @OfficerId AND OnceKey = @OnceKey)
            """;
    }
}
