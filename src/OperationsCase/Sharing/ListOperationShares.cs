using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Sharing;

/// <summary>Lists with whom an operation is shared, the first first.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("Part of the case page, whose opening is logged")]
[StoredAs("ListShares")]
public sealed record ListOperationShares(OperationReference Operation) : IQuery<IReadOnlyList<ListOperationShares.Row>>, IConcernsCase
{
    public sealed record Row
    {
        public Guid Id { get; init; }

        public string? BoroughName { get; init; }

        public string? OfficerName { get; init; }

        public string? Unit { get; init; }

        public string Why { get; init; } = "";

        public string SharedByName { get; init; } = "";

        public DateTimeOffset SharedAt { get; init; }

        public string With => BoroughName ?? $"{OfficerName}, {Unit}";
    }

    internal sealed class Handler(Database database, CurrentCase currentCase) : IRequestHandler<ListOperationShares, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(ListOperationShares query, CancellationToken cancellation) =>
            Result<IReadOnlyList<Row>>.Of(await database.List<Row>(Sql.InForce, new { OperationId = currentCase.Id }));
    }

    private static class Sql
    {
        internal const string InForce =
            """
            SELECT shared.Id, borough.Name AS BoroughName, reader.Name AS OfficerName, reader.Unit, shared.Why,
                sharer.Name AS SharedByName, shared.SharedAt
            FROM CaseShare AS shared
            JOIN Officer AS sharer ON sharer.Id = shared.SharedById
            LEFT JOIN Borough AS borough ON borough.Code = shared.BoroughCode
            LEFT JOIN Officer AS reader ON reader.Id = shared.OfficerId
            WHERE shared.CaseId = @OperationId AND shared.EndedAt IS NULL
            ORDER BY shared.SharedAt, shared.Id
            """;
    }
}
