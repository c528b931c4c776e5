using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Foundation.Requests;

/// <summary>Does a form once: the same form sent again gets the answer it got, and changes nothing.</summary>
internal sealed class IdempotencyBehavior<TRequest, TResponse>(
    Database database,
    IRequestSender sender,
    TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellation, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IIdempotent { IdempotencyKey: { } sent } || sent == Guid.Empty)
        {
            return await next();
        }

        var id = SubmissionAnswers.KeyOf(sender.Id, sent);
        var content = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request)));
        var submission = new { Id = id, Request = typeof(TRequest).StoredName(), Content = content, At = clock.GetUtcNow(), Answer = "" };

        if (!await database.AddIfAbsent(Sql.Add, submission))
        {
            var before = await database.SingleOrDefault<Row>(Sql.ById, new { Id = id });

            return before!.Request == submission.Request && before.Content == content
                ? TResponse.Repeated(type => JsonSerializer.Deserialize(before.Answer, type))
                : TResponse.Refused([Refusal.Conflict("This form was already sent, with other answers. Open it again to record something else")]);
        }

        var response = await next();

        if (response.Refusals.Count == 0)
        {
            await database.Execute(Sql.Answered, new { Id = id, Answer = JsonSerializer.Serialize(response.Answer) });
        }

        return response;
    }

    private sealed record Row
    {
        public string Request { get; init; } = "";

        public string Content { get; init; } = "";

        public string Answer { get; init; } = "";
    }

    private static class Sql
    {
        internal const string Add =
            """
            INSERT INTO Submission (Id, Request, Content, Answer, At)
            SELECT @Id, @Request, @Content, @Answer, @At
            WHERE NOT EXISTS (SELECT 1 FROM Submission WHERE Id = @Id)
            """;

        internal const string ById = "SELECT Request, Content, Answer FROM Submission WHERE Id = @Id";

        internal const string Answered = "UPDATE Submission SET Answer = @Answer WHERE Id = @Id";
    }
}
