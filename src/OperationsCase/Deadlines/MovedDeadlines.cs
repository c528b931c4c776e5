using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines;

/// <summary>Lets the clocks of a case follow it into its new lead borough, so that its supervisors and lists have them.</summary>
internal sealed class MovedDeadlines(Database database) : INotificationHandler<CaseMoved>
{
    public Task Handle(CaseMoved notification, CancellationToken cancellationToken) => database.Execute(Sql.Move, notification);

    private static class Sql
    {
        internal const string Move = "UPDATE Deadline SET BoroughCode = @BoroughCode WHERE CaseId = @CaseId";
    }
}
