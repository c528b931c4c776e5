using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines;

/// <summary>Finds new holders for the clocks of somebody whose account ends, within the transaction of the command that ends it.</summary>
internal sealed class HandOver(Database database)
{
    /// <summary>Hands every open clock of somebody whose account ends to the supervisors of its borough, each what they may see of it.</summary>
    /// <returns>Who got how many, and how many nobody there may take over.</returns>
    public async Task<(IReadOnlyList<HandedOver> Handed, int Left)> AllOf(Guid from)
    {
        var handed = new List<HandedOver>();

        foreach (var colleague in await database.List<HandedOver>(Sql.Supervisors, new { From = from }))
        {
            var clocks = await database.Execute(Sql.Take, new { From = from, colleague.OfficerId, colleague.BoroughCode });

            if (clocks > 0)
            {
                handed.Add(colleague with { Deadlines = clocks });
            }
        }

        return (handed, await database.Count(Sql.Left, new { From = from }));
    }

    private static class Sql
    {
        internal const string Supervisors =
            """
            SELECT colleague.Id AS OfficerId, colleague.Name AS SupervisorName, borough.Code AS BoroughCode, borough.Name AS BoroughName
            FROM OfficerBorough AS serves
            JOIN Officer AS colleague ON colleague.Id = serves.OfficerId
            JOIN Borough AS borough ON borough.Code = serves.BoroughCode
            WHERE colleague.Role = 'BoroughSupervisor' AND colleague.DisabledAt IS NULL AND colleague.Id <> @From
                AND EXISTS
                (
                    SELECT 1
                    FROM Deadline AS held
                    WHERE held.OfficerId = @From AND held.BoroughCode = serves.BoroughCode AND held.MetAt IS NULL AND held.StoodDownAt IS NULL
                )
            ORDER BY borough.Name, colleague.Name, colleague.Id
            """;

        internal const string Take =
            $"""
            UPDATE Deadline
            SET OfficerId = @OfficerId
            WHERE OfficerId = @From AND BoroughCode = @BoroughCode AND MetAt IS NULL AND StoodDownAt IS NULL
                AND (EXISTS (SELECT 1 FROM Operation AS o WHERE o.Id = Deadline.OperationId AND {Visible.Operation})
                    OR EXISTS (SELECT 1 FROM Seizure AS s WHERE s.Id = Deadline.SeizureId AND {Visible.Seizure}))
            """;

        internal const string Left = "SELECT COUNT(*) FROM Deadline WHERE OfficerId = @From AND MetAt IS NULL AND StoodDownAt IS NULL";
    }
}

/// <summary>What a supervisor took over in a borough.</summary>
internal sealed record HandedOver
{
    public Guid OfficerId { get; init; }

    public string SupervisorName { get; init; } = "";

    public string BoroughCode { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public int Deadlines { get; init; }
}
