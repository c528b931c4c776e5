using OperationsCase.Foundation.Data;

namespace OperationsCase.Messages;

/// <summary>Tells officers of their cases and of their accounts, in the transaction of the command that does what they are told of.</summary>
internal sealed class OfficerMessages(Database database, TimeProvider clock)
{
    /// <summary>The subject of a message about the officer's own account.</summary>
    public const string Account = "AC";

    public const string IfItWasNotYou = "If this was not you, tell an administrator at once.";

    public Task Send(Guid officerId, (Guid Id, string Subject) about, string what, string detail) =>
        database.Execute(Sql.Tell, Row(officerId, about.Id, about.Subject, null, what, detail));

    /// <param name="onceKey">What it is about, in full: a second message of one officer with the same is not sent.</param>
    /// <returns>False when it was sent before.</returns>
    public Task<bool> SendOnce(Guid officerId, (Guid Id, string Subject) about, string onceKey, string what, string detail) =>
        database.AddIfAbsent(Sql.TellOnce, Row(officerId, about.Id, about.Subject, onceKey, what, detail));

    public Task SendAboutAccount(Guid officerId, string what, string detail) =>
        database.Execute(Sql.Tell, Row(officerId, officerId, Account, null, what, detail));

    private object Row(Guid officerId, Guid subjectId, string subject, string? onceKey, string what, string detail)
    {
        var now = clock.GetUtcNow();

        return new
        {
            Id = TimeOrderedId.New(now),
            OfficerId = officerId,
            SubjectId = subjectId,
            Subject = subject,
            What = what,
            Detail = detail,
            SentAt = now,
            OnceKey = onceKey,
        };
    }

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
