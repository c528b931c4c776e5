using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Statute;

namespace OperationsCase.Performance;

/// <summary>Counts the claims of a financial year that no figure counts: those that wait for a decision and those rejected.</summary>
[AllowedTo(Role.Investigators)]
[NotInAccessLog("It gives numbers, and names no case")]
public sealed record CountClaims(int Year) : IQuery<CountClaims.Answer>
{
    public sealed record Answer(int Waiting, int Rejected);

    internal sealed class Validator : AbstractValidator<CountClaims>
    {
        public Validator() => RuleFor(query => query.Year).IsAFinancialYear();
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<CountClaims, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(CountClaims query, CancellationToken cancellation)
        {
            var year = FinancialYear.Of(new DateOnly(query.Year, 4, 1));
            object Of(string status) => new { OfficerId = officer.Id, Status = status, year.StartsOn, year.EndsOn };

            return new Answer(await database.Count(Sql.OfStatus, Of("Waiting")), await database.Count(Sql.OfStatus, Of("Rejected")));
        }
    }

    private static class Sql
    {
        internal const string OfStatus =
            $"SELECT COUNT(*) FROM DisruptionClaim AS c WHERE c.Status = @Status AND c.HappenedOn >= @StartsOn AND c.HappenedOn <= "
                + $"@EndsOn AND {Visible.Claim}";
    }
}
