using Dapper;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Log;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Premises;

/// <summary>
/// Suggests recorded premises that an address may mean: those with the UPRN, at the postcode, with an address that begins so, or else with all
/// of its words, as far as the officer sees them.
/// </summary>
[AllowedTo(Role.CaseReaders)]
[SaidInAuditLog("Looked for premises by their address")]
public sealed record SuggestPremises : IQuery<SuggestPremises.Answer>, ICountsRowsRead
{
    private const int Most = 10;
    private const int FewestLetters = 3;

    public string? Flat { get; init; }

    public string? Block { get; init; }

    /// <summary>Number and street, with or without a postcode after them.</summary>
    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Uprn { get; init; }

    string ICountsRowsRead.Listing => "a list of premises";

    Type ICountsRowsRead.CountsWith => typeof(ListPremises);

    public sealed record Answer(IReadOnlyList<PremisesRow> Rows) : IRowsAnswer<PremisesRow>;

    internal sealed class Validator : AbstractValidator<SuggestPremises>
    {
        public Validator()
        {
            RuleFor(query => query.Flat).MaximumLength(100).WithMessage("Flat must be 100 characters or fewer");
            RuleFor(query => query.Block).MaximumLength(100).WithMessage("Block must be 100 characters or fewer");
            RuleFor(query => query.Address).MaximumLength(300).WithMessage("Address must be 300 characters or fewer");
            RuleFor(query => query.Postcode).MaximumLength(20).WithMessage("Postcode must be 20 characters or fewer");
            RuleFor(query => query.Uprn).MaximumLength(20).WithMessage("UPRN must be 20 characters or fewer");
        }
    }

    internal sealed class Handler(Database database, IQueries queries, ICurrentUser officer) : IRequestHandler<SuggestPremises, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(SuggestPremises query, CancellationToken cancellation)
        {
            var (address, postcodeAtEnd) = PostcodeText.TakenOff(query.Address ?? "");
            var key = NameFolding.Key(PremisesDetails.TitleOf(query.Flat, query.Block, address));
            var uprn = NameFolding.Key(query.Uprn ?? "").Replace(" ", "", StringComparison.Ordinal);
            var postcode = PostcodeText.Key(query.Postcode) ?? postcodeAtEnd;
            var which = new DynamicParameters(new
            {
                OfficerId = officer.Id,
                Uprn = uprn,
                Postcode = postcode,
                Prefix = $"{key}%",
            });
            IReadOnlyList<PremisesRow> found =
            [
                .. uprn.Length == 0 ? [] : await database.Page<PremisesRow>(Sql.WithUprn, which, skip: 0, take: Most),
                .. key.Length < FewestLetters ? [] : await database.Page<PremisesRow>(Sql.WithAddress, which, skip: 0, take: Most),
                .. postcode is null ? [] : await database.Page<PremisesRow>(Sql.AtPostcode, which, skip: 0, take: Most),
            ];

            if (found.Count == 0 && address.Any(char.IsDigit))
            {
                var withWords = await queries.Send(new ListPremises { Find = address, PageSize = Most }, cancellation);

                return new Answer(withWords.IsRefused ? [] : withWords.Value.Rows);
            }

            return new Answer([.. found
                .DistinctBy(row => row.Reference)
                .Take(Most)
                .Select(row => row with { Postcode = PostcodeText.Shown(row.Postcode) })]);
        }
    }

    private const string Listed =
        $"""
        SELECT {PremisesRow.Columns}
        FROM Premises AS place
        JOIN CaseRecord AS it ON it.Id = place.Id
        JOIN Borough AS borough ON borough.Code = place.BoroughCode
        JOIN Ward AS ward ON ward.Code = place.WardCode
        WHERE {Visible.OwnCaseOfKind}
        """;

    private static class Sql
    {
        internal const string WithUprn = $"{Listed} AND place.Uprn = @Uprn ORDER BY place.Uprn, place.Id";

        internal const string WithAddress = $"{Listed} AND place.AddressKey LIKE @Prefix ORDER BY place.AddressKey, place.Id";

        internal const string AtPostcode = $"{Listed} AND place.Postcode = @Postcode ORDER BY place.AddressKey, place.Id";
    }
}
