using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Operations;

/// <summary>Lists what a form may offer: the wards of the boroughs that the officer serves, and who may be the officer in the case there.</summary>
[AllowedTo(Role.CaseReaders)]
[NotInAccessLog("It lists wards and colleagues, and no case")]
public sealed record ListOperationChoices : IQuery<ListOperationChoices.Answer>
{
    public sealed record Answer(IReadOnlyList<WardChoice> Wards, IReadOnlyList<InvestigatorChoice> Officers)
    {
        /// <summary>The wards as a list to choose from, in groups where they are of several boroughs.</summary>
        /// <param name="selected">The code of the ward that is chosen already.</param>
        internal IReadOnlyList<SelectListItem> WardItems(string? selected = null) =>
            GroupedItems.Of(Wards, ward => ward.BoroughName, ward => ward.Name, ward => ward.Code, selected);
    }

    public sealed record WardChoice
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string BoroughCode { get; init; } = "";

        public string BoroughName { get; init; } = "";
    }

    public sealed record InvestigatorChoice
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListOperationChoices, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListOperationChoices query, CancellationToken cancellation)
        {
            var who = new { OfficerId = officer.Id };

            return new Answer(await database.List<WardChoice>(Sql.Wards, who), await database.List<InvestigatorChoice>(Sql.Officers, who));
        }
    }

    private static class Sql
    {
        internal const string Wards =
            """
            SELECT ward.Code, ward.Name, ward.BoroughCode, borough.Name AS BoroughName
            FROM OfficerBorough AS serves
            JOIN Borough AS borough ON borough.Code = serves.BoroughCode
            JOIN Ward AS ward ON ward.BoroughCode = serves.BoroughCode
            WHERE serves.OfficerId = @OfficerId
            ORDER BY borough.Name, ward.NameKey
            """;

        internal const string Officers =
            """
            SELECT colleague.Id, colleague.Name, colleague.Unit
            FROM Officer AS colleague
            WHERE colleague.DisabledAt IS NULL AND colleague.Role IN ('BoroughOfficer', 'BoroughSupervisor', 'ClosureAuthorisingOfficer')
                AND EXISTS
                (
                    SELECT 1
                    FROM OfficerBorough AS theirs
                    JOIN OfficerBorough AS mine ON mine.BoroughCode = theirs.BoroughCode
                    WHERE theirs.OfficerId = colleague.Id AND mine.OfficerId = @OfficerId
                )
            ORDER BY colleague.Name, colleague.Id
            """;
    }
}
