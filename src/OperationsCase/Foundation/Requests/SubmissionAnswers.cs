using System.Security.Cryptography;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>
/// Forgets the answers that <see cref="IdempotencyBehavior{TRequest, TResponse}"/> keeps, where they name what is erased, and when their time is over.
/// </summary>
internal sealed class SubmissionAnswers(Database database)
{
    /// <summary>The key under which a form of one sender is kept: the same one sent by somebody else is another, and tells them nothing.</summary>
    public static Guid KeyOf(Guid senderId, Guid sent) =>
        new(SHA256.HashData([.. senderId.ToByteArray(), .. sent.ToByteArray()]).AsSpan(0, 16));

    /// <summary>Whether the sender has sent that form already.</summary>
    public async Task<bool> Has(Guid senderId, Guid sent) => await database.Count(Sql.Has, new { Id = KeyOf(senderId, sent) }) > 0;

    /// <param name="named">References and ids; an answer that has one of them in it is deleted with its form.</param>
    public async Task Forget(IEnumerable<string> named)
    {
        foreach (var text in named)
        {
            await database.Execute(Sql.Forget, new { Pattern = LikePattern.Containing(text) });
        }
    }

    /// <summary>A form is not sent again after so long.</summary>
    public Task<int> ForgetOld(DateTimeOffset before) => database.Execute(Sql.ForgetOld, new { Before = before });

    private static class Sql
    {
        internal const string Has = "SELECT COUNT(*) FROM Submission WHERE Id = @Id";

        internal const string Forget = "DELETE FROM Submission WHERE Answer LIKE @Pattern ESCAPE '\\'";

        internal const string ForgetOld = "DELETE FROM Submission WHERE At < @Before";
    }
}
