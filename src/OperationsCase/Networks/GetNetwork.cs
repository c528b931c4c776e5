using MediatR;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;

namespace OperationsCase.Networks;

/// <summary>Gets one network: what is said of it, where it works, and how much of its record the officer may see.</summary>
[AllowedTo(Role.Investigators)]
public sealed record GetNetwork(NetworkReference Network) : IQuery<GetNetwork.Answer>, IConcernsCase
{
    public sealed record Answer(Row Head, IReadOnlyList<NetworkBoroughRow> Boroughs, LinkedCountsRow Counts);

    public sealed record Row
    {
        public NetworkReference Reference { get; init; }

        public string Name { get; init; } = "";

        public string Drugs { get; init; } = "";

        public int Level { get; init; }

        public string Summary { get; init; } = "";

        public string OwnerName { get; init; } = "";

        public string Unit { get; init; } = "";

        public DateOnly IdentifiedOn { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public int Version { get; init; }
    }

    public sealed record NetworkBoroughRow
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";
    }

    public sealed record LinkedCountsRow
    {
        public int Operations { get; init; }

        /// <summary>Claims confirmed as minor, moderate or major: those that count.</summary>
        public int Disruptions { get; init; }

        public int Waiting { get; init; }

        public int Seizures { get; init; }

        public DateOnly? FirstDisruptedOn { get; init; }

        public DateOnly? LastDisruptedOn { get; init; }
    }

    internal sealed class Handler(Database database, ICurrentUser officer, CurrentCase currentCase) : IRequestHandler<GetNetwork, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(GetNetwork query, CancellationToken cancellation)
        {
            var which = new { NetworkId = currentCase.Id, OfficerId = officer.Id };

            return new Answer(
                (await database.SingleOrDefault<Row>(Sql.Head, which))!,
                await database.List<NetworkBoroughRow>(Sql.Boroughs, which),
                (await database.SingleOrDefault<LinkedCountsRow>(Sql.Counts, which))!);
        }
    }

    private const string Counting =
        $"""
        FROM DisruptionClaim AS c
        JOIN Operation AS o ON o.Id = c.OperationId
        WHERE c.NetworkId = n.Id AND {Visible.OwnOperation}
        """;

    private const string Confirmed = $"{Counting} AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative')";

    private static class Sql
    {
        internal const string Head =
            """
            SELECT n.Reference, n.Name, n.Drugs, n.Level, n.Summary, owner.Name AS OwnerName, n.Unit, n.IdentifiedOn, n.RecordedAt, it.Version
            FROM Network AS n
            JOIN CaseRecord AS it ON it.Id = n.Id
            JOIN Officer AS owner ON owner.Id = n.OwnerId
            WHERE n.Id = @NetworkId
            """;

        internal const string Boroughs =
            """
            SELECT borough.Code, borough.Name
            FROM CaseBorough AS works
            JOIN Borough AS borough ON borough.Code = works.BoroughCode
            WHERE works.CaseId = @NetworkId
            ORDER BY borough.Name
            """;

        internal const string Counts =
            $"""
            SELECT
                (
                    SELECT COUNT(*)
                    FROM OperationNetwork AS link
                    JOIN Operation AS o ON o.Id = link.OperationId
                    WHERE link.NetworkId = n.Id AND {Visible.Operation}
                ) AS Operations,
                (SELECT COUNT(*) {Confirmed}) AS Disruptions,
                (SELECT COUNT(*) {Counting} AND c.Status = 'Waiting') AS Waiting,
                (
                    SELECT COUNT(*)
                    FROM NetworkSeizure AS link
                    JOIN Seizure AS s ON s.Id = link.SeizureId
                    WHERE link.NetworkId = n.Id AND {Visible.Seizure}
                ) AS Seizures,
                (SELECT MIN(c.HappenedOn) {Confirmed}) AS FirstDisruptedOn,
                (SELECT MAX(c.HappenedOn) {Confirmed}) AS LastDisruptedOn
            FROM Network AS n
            WHERE n.Id = @NetworkId
            """;
    }
}
