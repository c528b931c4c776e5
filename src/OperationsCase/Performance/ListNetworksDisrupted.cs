using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit.Reasons;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Performance;

/// <summary>Lists exactly the networks that a figure of <see cref="CountNetworksDisrupted"/> counts, the first disrupted first.</summary>
[AllowedTo(Role.Investigators)]
public sealed record ListNetworksDisrupted : IQuery<ListNetworksDisrupted.Answer>, IDisruptedNetworks, IRequiresAccessReason, ICountsRowsRead
{
    public const int PageSize = 25;

    public int Year { get; init; }

    public string? Borough { get; init; }

    public DateOnly? Through { get; init; }

    /// <summary>Only those whose first confirmed disruption of the year was in this month: 1 is January.</summary>
    public int? Month { get; init; }

    /// <summary>The page, from 1; 0 gives every row, for a download.</summary>
    public int Page { get; init; } = 1;

    string? IRequiresAccessReason.InOrderTo => Page == 0 ? "download a list of networks disrupted" : null;

    string ICountsRowsRead.Listing => "a list of networks disrupted";

    /// <param name="Restricted">
    /// Those of <paramref name="Total"/> that rest on something restricted: who may not see it is shown that many fewer.
    /// </param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Restricted = 0) : IRowsAnswer<Row>;

    public sealed record Row
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public string Drugs { get; init; } = "";

        public int Level { get; init; }

        public DateOnly FirstOn { get; init; }

        public DateOnly LastOn { get; init; }

        /// <summary>Confirmed disruptions of the network in this cell.</summary>
        public int Disruptions { get; init; }
    }

    internal sealed class Validator : AbstractValidator<ListNetworksDisrupted>
    {
        public Validator()
        {
            RuleFor(query => query.Year).IsAFinancialYear();
            RuleFor(query => query.Month).InclusiveBetween(1, 12).WithMessage("Month must be between 1 and 12");
            RuleFor(query => query.Page).InclusiveBetween(0, 1_000_000).WithMessage("There is no such page");
        }
    }

    internal sealed class Handler(Database database, ICurrentUser officer) : IRequestHandler<ListNetworksDisrupted, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(ListNetworksDisrupted query, CancellationToken cancellation)
        {
            var which = query.Parameters(officer, query.Month);
            var rows = query.Through is null ? Sql.Rows : Sql.RowsThrough;

            if (query.Page == 0)
            {
                var all = await database.List<Row>(rows, which);

                return new Answer(all, all.Count, await database.Count(Sql.Restricted, which));
            }

            return new Answer(
                await database.Page<Row>(rows, new(which), skip: (query.Page - 1) * PageSize, take: PageSize),
                await database.Count(Sql.Total, which),
                await database.Count(Sql.Restricted, which));
        }
    }

    private const string From =
        $"{DisruptedNetworks.ByFirst} JOIN Network AS network ON network.Id = disrupted.NetworkId WHERE (@Month IS NULL OR first.Month = @Month)";

    private const string ByThen =
        $"""
        FROM DisruptionClaim AS c
        WHERE c.NetworkId = network.Id AND c.HappenedOn >= @StartsOn AND c.HappenedOn <= @Through
            AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative')
            AND (@BoroughCode IS NULL OR c.BoroughCode = @BoroughCode) AND {Visible.Claim}
        """;

    private static class Sql
    {
        internal const string Rows =
            $"""
            {DisruptedNetworks.EachOnce}
            SELECT network.Reference, network.Name, network.Drugs, network.Level, disrupted.FirstOn, disrupted.LastOn, disrupted.Disruptions
            {From}
            ORDER BY disrupted.FirstOn, network.Reference
            """;

        /// <summary>By a day within the year, what each network's disruptions were by then.</summary>
        internal const string RowsThrough =
            $"""
            {DisruptedNetworks.EachOnce}
            SELECT network.Reference, network.Name, network.Drugs, network.Level, disrupted.FirstOn,
                (SELECT MAX(c.HappenedOn) {ByThen}) AS LastOn, (SELECT COUNT(*) {ByThen}) AS Disruptions
            {From}
            ORDER BY disrupted.FirstOn, network.Reference
            """;

        internal const string Restricted =
            $"{DisruptedNetworks.EachOnce} SELECT COUNT(*) {From} AND disrupted.NetworkId IN (SELECT "
                + $"counted.NetworkId {DisruptedNetworks.Kept} AND {Visible.CountsRestricted})";

        internal const string Total = $"{DisruptedNetworks.EachOnce} SELECT COUNT(*) {From}";
    }
}
