using MediatR;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Operations;
using OperationsCase.Premises;

namespace OperationsCase.ClosureOrders.AtPremises;

/// <summary>Links an operation to recorded premises that somebody accepted on a form, in the transaction of its command.</summary>
internal sealed class PremisesLinks(Database database, AcceptedPremises premises, CaseHistory history, TimeProvider clock)
    : INotificationHandler<OperationLogged>
{
    public async Task Handle(OperationLogged notification, CancellationToken cancellationToken)
    {
        if (notification.PremisesId is { } premisesId)
        {
            await Add(notification.OperationId, premisesId, "Selected when the operation was logged");
        }
    }

    /// <param name="operationId">The operation whose notice it is.</param>
    /// <param name="accepted">None, when the address is of no recorded premises, or nobody said so.</param>
    /// <returns>Why not, if the officer sees no such premises.</returns>
    public async Task<IReadOnlyList<Refusal>> Accept(Guid operationId, PremisesReference? accepted)
    {
        var found = await premises.Find(accepted);

        if (found.IsRefused)
        {
            return found.Refusals;
        }

        if (found.Value is { } premisesId)
        {
            await Add(operationId, premisesId, "Selected for the address of a closure notice");
        }

        return [];
    }

    private async Task Add(Guid operationId, Guid premisesId, string why)
    {
        await database.AddIfAbsent(Sql.Link, new { OperationId = operationId, PremisesId = premisesId, Why = why, LinkedAt = clock.GetUtcNow() });
        history.IsAbout(premisesId);
    }

    private static class Sql
    {
        internal const string Link =
            """
            INSERT INTO OperationPremises (OperationId, PremisesId, Why, LinkedAt)
            SELECT @OperationId, @PremisesId, @Why, @LinkedAt
            WHERE NOT EXISTS (SELECT 1 FROM OperationPremises WHERE OperationId = @OperationId AND PremisesId = @PremisesId)
            """;
    }
}
