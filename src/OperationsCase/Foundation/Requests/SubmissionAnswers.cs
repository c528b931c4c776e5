using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>Forgets the answers that <see cref="IdempotencyBehavior{TRequest, TResponse}"/> keeps, where they name what is erased.</summary>
internal sealed class SubmissionAnswers(Database database)
{
    /// <param name="named">References and ids; an answer that has one of them in it is deleted with its form.</param>
    public async Task Forget(IEnumerable<string> named)
    {
        foreach (var text in named)
        {
            await database.Execute(Sql.Forget, new { Pattern = LikePattern.Containing(text) });
        }
    }

    private static class Sql
    {
        internal const string Forget = "DELETE FROM Submission WHERE Answer LIKE @Pattern ESCAPE '\\'";
    }
}
