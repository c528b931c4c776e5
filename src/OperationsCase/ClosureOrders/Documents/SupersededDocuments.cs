using MediatR;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;

namespace OperationsCase.ClosureOrders.Documents;

/// <summary>Marks the documents that were made before a fact of theirs was corrected.</summary>
internal sealed class SupersededDocuments(Database database, TimeProvider clock) : INotificationHandler<FactsCorrected>
{
    public Task Handle(FactsCorrected notification, CancellationToken cancellationToken) => database.Execute(
        Sql.Supersede,
        new { notification.CaseId, notification.PartId, Now = clock.GetUtcNow() });

    private static class Sql
    {
        /// <summary>Of a notice those of the proposal that it was prepared as, and of its orders, too.</summary>
        internal const string Supersede =
            """
            UPDATE ClosureDocument
            SET SupersededAt = @Now
            WHERE OperationId = @CaseId AND SupersededAt IS NULL
                AND (@PartId IS NULL OR SubjectId = @PartId
                    OR SubjectId IN (SELECT prepared.Id FROM ClosureProposal AS prepared WHERE prepared.NoticeId = @PartId)
                    OR SubjectId IN (SELECT made.Id FROM ClosureOrder AS made WHERE made.NoticeId = @PartId))
            """;
    }
}
