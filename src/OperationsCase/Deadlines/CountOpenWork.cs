using MediatR;
using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

/// <summary>
/// Counts what runs in somebody's name, borough by borough, for an administrator who is about to end their account and sees no case.
/// </summary>
[AllowedTo(Role.Administrator)]
[NotInAccessLog("It counts the work of an officer, and tells of no case")]
public sealed record CountOpenWork(Guid OfficerId) : IQuery<IReadOnlyList<CountOpenWork.Row>>
{
    public sealed record Row
    {
        public string BoroughName { get; init; } = "";

        public int Operations { get; init; }

        public int Deadlines { get; init; }

        /// <summary>Whoever the deadlines go to first; none where nobody supervises.</summary>
        public string? SupervisorName { get; init; }
    }

    internal sealed class Handler(Database database) : IRequestHandler<CountOpenWork, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(CountOpenWork query, CancellationToken cancellation) => Result<IReadOnlyList<Row>>.Of(
            [.. (await database.List<Row>(Sql.ByBorough, query)).Where(row => row.Operations + row.Deadlines > 0)]);
    }

    private static class Sql
    {
        internal const string ByBorough =
            """
            SELECT borough.Name AS BoroughName,
                (SELECT COUNT(*) FROM Operation AS held WHERE held.OfficerId = @OfficerId
                    AND held.BoroughCode = borough.Code AND held.Status <> 'Closed') AS Operations,
                (
                    SELECT COUNT(*)
                    FROM Deadline AS running
                    WHERE running.OfficerId = @OfficerId AND running.BoroughCode = borough.Code
                        AND running.MetAt IS NULL AND running.StoodDownAt IS NULL
                ) AS Deadlines,
                (
                    SELECT MIN(colleague.Name)
                    FROM OfficerBorough AS serves
                    JOIN Officer AS colleague ON colleague.Id = serves.OfficerId
                    WHERE serves.BoroughCode = borough.Code AND colleague.Role = 'BoroughSupervisor'
                        AND colleague.DisabledAt IS NULL AND colleague.Id <> @OfficerId
                ) AS SupervisorName
            FROM Borough AS borough
            ORDER BY borough.Name
            """;
    }
}

/// <summary>The open operations and deadlines of somebody whose account is about to end.</summary>
internal sealed class OpenWorkSection : IPageSection<EndAccountPageModel>
{
    public string Partial => "/Deadlines/OpenWork.cshtml";

    public async Task<Result<object>> Of(EndAccountPageModel page, IMediator mediator)
    {
        var work = await mediator.Send(new CountOpenWork(page.Account.Id));

        return work.IsRefused ? Result<object>.Refused(work.Refusals) : Result<object>.Of(work.Value);
    }
}
