using OperationsCase.Access;
using OperationsCase.Accounts.Life;
using OperationsCase.Deadlines.Feed;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Deadlines;

/// <summary>
/// Finds new holders for the clocks of somebody whose account ends or who serves elsewhere, within the transaction of the command that says
/// so.
/// </summary>
internal sealed class DeadlineHandover(Database database, ICaseLock cases, CaseKinds kinds, TimeProvider clock) : IWorkHandover
{
    public async Task HoldCases(Guid officerId) =>
        await cases.LockAll(await database.List<Guid>(Sql.CasesOf, new { OfficerId = officerId }));

    /// <summary>
    /// Hands every open clock of somebody whose account ends to the supervisors of its borough, each what they may see of it, and revokes
    /// their calendar link.
    /// </summary>
    public async Task<IReadOnlyList<string>> HandOverAll(Guid officerId)
    {
        await database.Execute(CalendarLink.Revoke, new { OfficerId = officerId, Now = clock.GetUtcNow() });
        var (handed, left) = await Hand(officerId, all: true, []);

        return Says(handed, left) is { Count: > 0 } said ? said : ["They had no open deadlines."];
    }

    /// <summary>Hands over the open clocks of cases that somebody no longer works.</summary>
    public async Task<IReadOnlyList<string>> HandOverLost(Guid officerId, Role role)
    {
        var (handed, left) = await Hand(
            officerId,
            all: (role & Role.OfBoroughs) == Role.None,
            kinds.ReadableBy(role));

        return Says(handed, left);
    }

    /// <summary>What became of them: who got how many, and how many nobody there may take over.</summary>
    private static List<string> Says(IReadOnlyList<HandoverRow> handed, int left)
    {
        var said = handed
            .Select(one => $"{Format.Count(one.Deadlines, "open deadline")} in {one.BoroughName} went to {one.SupervisorName}.")
            .ToList();

        if (left > 0)
        {
            said.Add($"{Format.Count(left, "open deadline")} stayed in their name, because no supervisor there can "
                + $"take {(left == 1 ? "it" : "them")} over. "
                + "Tell the directorate.");
        }

        return said;
    }

    private async Task<(IReadOnlyList<HandoverRow> Handed, int Left)> Hand(Guid from, bool all, IReadOnlyList<string> stillReads)
    {
        var handed = new List<HandoverRow>();
        var isAll = all ? 1 : 0;
        var readable = kinds.ReadableBy(Role.BoroughSupervisor);

        foreach (var colleague in await database.List<HandoverRow>(Sql.Supervisors, new { From = from, All = isAll, StillReads = stillReads }))
        {
            var clocks = await database.Execute(Sql.Take, new
            {
                From = from,
                All = isAll,
                StillReads = stillReads,
                ReadableKinds = readable,
                colleague.OfficerId,
                colleague.BoroughCode,
            });

            if (clocks > 0)
            {
                handed.Add(colleague with { Deadlines = clocks });
            }
        }

        return (handed, await database.Count(Sql.Left, new { From = from, All = isAll, StillReads = stillReads }));
    }

    private const string ToHand =
        """
        Deadline.OfficerId = @From AND Deadline.MetAt IS NULL AND Deadline.StoodDownAt IS NULL
            AND (@All = 1
                OR NOT EXISTS (SELECT 1 FROM CaseRecord AS kept WHERE kept.Id = Deadline.CaseId AND kept.KindCode IN @StillReads)
                OR NOT EXISTS (SELECT 1 FROM OfficerBorough AS still WHERE still.OfficerId = @From AND still.BoroughCode = Deadline.BoroughCode))
        """;

    private static class Sql
    {
        internal const string CasesOf = "SELECT CaseId FROM Deadline WHERE OfficerId = @OfficerId AND MetAt IS NULL AND StoodDownAt IS NULL";

        internal const string Supervisors =
            $"""
            SELECT colleague.Id AS OfficerId, colleague.Name AS SupervisorName, borough.Code AS BoroughCode, borough.Name AS BoroughName
            FROM OfficerBorough AS serves
            JOIN Officer AS colleague ON colleague.Id = serves.OfficerId
            JOIN Borough AS borough ON borough.Code = serves.BoroughCode
            WHERE colleague.Role = 'BoroughSupervisor' AND colleague.DisabledAt IS NULL AND colleague.Id <> @From
                AND EXISTS (SELECT 1 FROM Deadline WHERE Deadline.BoroughCode = serves.BoroughCode AND {ToHand})
            ORDER BY borough.Name, colleague.Name, colleague.Id
            """;

        internal const string Take =
            $"""
            UPDATE Deadline
            SET OfficerId = @OfficerId
            WHERE BoroughCode = @BoroughCode AND {ToHand}
                AND EXISTS (SELECT 1 FROM CaseRecord AS it WHERE it.Id = Deadline.CaseId AND {Visible.CaseForGood})
            """;

        internal const string Left = $"SELECT COUNT(*) FROM Deadline WHERE {ToHand}";
    }
}

/// <summary>What a supervisor took over in a borough.</summary>
internal sealed record HandoverRow
{
    public Guid OfficerId { get; init; }

    public string SupervisorName { get; init; } = "";

    public string BoroughCode { get; init; } = "";

    public string BoroughName { get; init; } = "";

    public int Deadlines { get; init; }
}
