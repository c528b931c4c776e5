using System.Data.Common;
using Dapper;

namespace OperationsCase.Foundation.Data;

/// <summary>
/// Of upgrade 0013: puts whoever holds cash of a restricted operation, or an open deadline of it or of its cash, on the list, and tells the
/// owner of the restriction;
/// and gives a restricted network the key of its name again.
/// </summary>
internal static class AddHoldersToRestrictions
{
    public static async Task Fill(IEngine engine, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        var names = await connection.QueryAsync<NamedCaseRow>(HoldersSql.Networks, transaction: transaction);
        await connection.ExecuteAsync(
            HoldersSql.Rename,
            names.Where(network => NameFolding.Key(network.Name) != network.NameKey)
                .Select(network => new { network.Id, NameKey = NameFolding.Key(network.Name) })
                .ToList(),
            transaction);

        var now = TimeProvider.System.GetUtcNow();
        var left = (await connection.QueryAsync<RemovedRow>(HoldersSql.LeftOff, transaction: transaction)).ToList();
        await connection.ExecuteAsync(HoldersSql.Allow, left
            .Select(holder => new { holder.RestrictionId, holder.OfficerId, AllowedAt = now })
            .ToList(), transaction);
        await connection.ExecuteAsync(HoldersSql.Tell, left.GroupBy(holder => holder.RestrictionId).Select(of => new
        {
            Id = TimeOrderedId.New(now),
            OfficerId = of.First().OwnerId,
            of.First().SubjectId,
            of.First().Subject,
            What = "Officers were put on the list of a restricted case",
            Detail = $"They hold its cash or an open deadline of it, which is now restricted with it: {Names(of)}. "
                + "Review the restriction, and have their work handed over if they should not see it.",
            SentAt = now,
        }).ToList(), transaction);
    }

    private static string Names(IEnumerable<RemovedRow> holders)
    {
        const int Longest = 900;
        var names = string.Join(", ", holders.Select(holder => holder.Name));

        return names.Length <= Longest ? names : $"{names[..Longest]}…";
    }

    private sealed record NamedCaseRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string NameKey { get; init; } = "";
    }

    private sealed record RemovedRow
    {
        public Guid RestrictionId { get; init; }

        public Guid SubjectId { get; init; }

        public string Subject { get; init; } = "";

        public Guid OwnerId { get; init; }

        public Guid OfficerId { get; init; }

        public string Name { get; init; } = "";
    }

    private const string IsOpen = "d.MetAt IS NULL AND d.StoodDownAt IS NULL";

    private static class HoldersSql
    {
        internal const string Networks = "SELECT Id, Name, NameKey FROM Network";

        internal const string Rename = "UPDATE Network SET NameKey = @NameKey WHERE Id = @Id";

        internal const string LeftOff =
            $"""
            SELECT found.RestrictionId, found.SubjectId, found.Subject, found.OwnerId, found.OfficerId, found.Name
            FROM
            (
            SELECT DISTINCT closed.Id AS RestrictionId, closed.SubjectId, closed.Subject, closed.OwnerId, officer.Id AS OfficerId, officer.Name
            FROM Restriction AS closed
            JOIN
            (
                SELECT hangs.OperationId AS CaseId, s.OfficerId, s.BoroughCode, 1 AS IsMoney
                FROM OperationSeizure AS hangs JOIN Seizure AS s ON s.Id = hangs.SeizureId
                UNION
                SELECT hangs.OperationId, d.OfficerId, d.BoroughCode, 1
                FROM OperationSeizure AS hangs JOIN Deadline AS d ON d.SeizureId = hangs.SeizureId WHERE {IsOpen}
                UNION
                SELECT d.SeizureId, d.OfficerId, d.BoroughCode, 1 FROM Deadline AS d WHERE d.SeizureId IS NOT NULL AND {IsOpen}
                UNION
                SELECT d.OperationId, d.OfficerId, d.BoroughCode, 0 FROM Deadline AS d WHERE d.OperationId IS NOT NULL AND {IsOpen}
            ) AS holds ON holds.CaseId = closed.SubjectId
            JOIN Officer AS officer ON officer.Id = holds.OfficerId
            WHERE closed.LiftedAt IS NULL AND officer.DisabledAt IS NULL
                AND (holds.IsMoney = 0 OR officer.Role NOT IN ('SntSergeant', 'Administrator', 'Auditor'))
                AND EXISTS (SELECT 1 FROM OfficerBorough AS serves WHERE serves.OfficerId = officer.Id AND serves.BoroughCode = holds.BoroughCode)
                AND NOT EXISTS
                (
                    SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.Id
                        AND knows.OfficerId = officer.Id AND knows.EndsAt IS NULL
                )
            ) AS found
            ORDER BY found.Name, found.OfficerId, found.RestrictionId
            """;

        internal const string Allow =
            "INSERT INTO RestrictionAllows (RestrictionId, OfficerId, AllowedAt) VALUES (@RestrictionId, @OfficerId, @AllowedAt)";

        internal const string Tell =
            """
            INSERT INTO AccessMessage (Id, OfficerId, SubjectId, Subject, What, Detail, SentAt)
            VALUES (@Id, @OfficerId, @SubjectId, @Subject, @What, @Detail, @SentAt)
            """;
    }
}
