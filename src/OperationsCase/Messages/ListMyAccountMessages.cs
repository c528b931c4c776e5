using Dapper;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Messages;

/// <summary>
/// Lists what the officer was told lately of how they sign in, latest first; in whatever role, so also those who have no page of messages.
/// </summary>
[AllowedTo(Role.Anybody)]
[NotInAccessLog("The messages are the officer's own")]
[StoredAs("ListAccountMessages")]
public sealed record ListMyAccountMessages : IQuery<IReadOnlyList<ListMyAccountMessages.Row>>
{
    public const int MostRows = 10;

    public sealed record Row
    {
        public string What { get; init; } = "";

        public string Detail { get; init; } = "";

        public DateTimeOffset SentAt { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListMyAccountMessages, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListMyAccountMessages query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.Page<Row>(
                Sql.Latest,
                new DynamicParameters(new { OfficerId = officer.Id }),
                skip: 0,
                take: MostRows));
    }

    private static class Sql
    {
        internal const string Latest =
            """
            SELECT message.What, message.Detail, message.SentAt
            FROM AccessMessage AS message
            WHERE message.OfficerId = @OfficerId AND message.Subject = 'AC'
            ORDER BY message.SentAt DESC, message.Id DESC
            """;
    }
}
