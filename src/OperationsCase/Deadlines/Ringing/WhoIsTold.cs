using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Ringing;

/// <summary>Finds who is told of the warnings that a sweep has claimed: those whom the ladder names, of whom each may see the case.</summary>
internal sealed class WhoIsTold(Database database)
{
    private const int InAList = 1000;

    /// <returns>One for each warning and officer; somebody whom the ladder names twice is told once, as the first.</returns>
    public async Task<IReadOnlyList<Told>> Of(IReadOnlyList<RungAlert> rung)
    {
        var serving = await Serving(rung);
        var named = (
            from alert in rung
            let at = Ladder.At(alert.RuleId, alert.Step)
            from told in Named(alert, at.To, serving).DistinctBy(told => told.OfficerId)
            select told with { IsStatutory = at.IsStatutory }).ToList();
        var seen = new HashSet<(Guid OfficerId, Guid DeadlineId)>();

        foreach (var officer in named.GroupBy(told => (told.OfficerId, told.Role)))
        {
            foreach (var some in officer.Select(told => told.Alert.DeadlineId).Distinct().Chunk(InAList))
            {
                var visible = await database.List<Guid>(Sql.Seen, new { officer.Key.OfficerId, SeesMoney = SeesMoney(officer.Key.Role), DeadlineIds = some });
                seen.UnionWith(visible.Select(id => (officer.Key.OfficerId, id)));
            }
        }

        return [.. named.Where(told => seen.Contains((told.OfficerId, told.Alert.DeadlineId)))];
    }

    private async Task<ILookup<(string BoroughCode, Role Role), Colleague>> Serving(IReadOnlyList<RungAlert> rung) => (await database.List<Colleague>(Sql.Serving, new
    {
        Boroughs = rung.Select(alert => alert.BoroughCode).Distinct().ToList(),
        Roles = Enum.GetValues<ToWhom>().Select(RoleOf).Where(role => role != Role.None).Select(role => role.ToString()).Distinct().ToList(),
    })).ToLookup(colleague => (colleague.BoroughCode, colleague.Role));

    /// <summary>Where the officer in charge has no account any more, the supervisors of the borough stand in.</summary>
    private static IEnumerable<Told> Named(RungAlert alert, IReadOnlyList<ToWhom> to, ILookup<(string BoroughCode, Role Role), Colleague> serving)
    {
        foreach (var whom in to)
        {
            if (whom == ToWhom.OfficerInCharge && alert.OfficerRole is { } role)
            {
                yield return new Told(alert, alert.OfficerId, role, whom);
            }

            foreach (var colleague in serving[(alert.BoroughCode, RoleOf(whom == ToWhom.OfficerInCharge && alert.OfficerRole is null ? ToWhom.Supervisor : whom))])
            {
                yield return new Told(alert, colleague.OfficerId, colleague.Role, whom == ToWhom.OfficerInCharge ? ToWhom.Supervisor : whom);
            }
        }
    }

    private static Role RoleOf(ToWhom whom) => whom switch
    {
        ToWhom.Supervisor => Role.BoroughSupervisor,
        ToWhom.ClosureAuthorisingOfficer => Role.ClosureAuthorisingOfficer,
        ToWhom.FinancialInvestigator => Role.FinancialInvestigator,
        ToWhom.DutyOfficer => DutyHours.Carried.Role,
        _ => Role.None,
    };

    private static int SeesMoney(Role role) => (role & Role.Investigators) != Role.None ? 1 : 0;

    private sealed record Colleague
    {
        public string BoroughCode { get; init; } = "";

        public Guid OfficerId { get; init; }

        public Role Role { get; init; }
    }

    private static class Sql
    {
        internal const string Serving =
            """
            SELECT serves.BoroughCode, colleague.Id AS OfficerId, colleague.Role
            FROM OfficerBorough AS serves
            JOIN Officer AS colleague ON colleague.Id = serves.OfficerId
            WHERE serves.BoroughCode IN @Boroughs AND colleague.Role IN @Roles AND colleague.DisabledAt IS NULL
            """;

        internal const string Seen =
            $"""
            SELECT d.Id
            FROM Deadline AS d
            LEFT JOIN Operation AS o ON o.Id = d.OperationId
            LEFT JOIN Seizure AS s ON s.Id = d.SeizureId
            WHERE d.Id IN @DeadlineIds
                AND {Visible.Deadline}
            """;
    }
}

/// <summary>A warning that a sweep has claimed.</summary>
internal sealed record RungAlert
{
    public Guid DeadlineId { get; init; }

    public string RuleId { get; init; } = "";

    public string Step { get; init; } = "";

    public DateTimeOffset RingsAt { get; init; }

    public string BoroughCode { get; init; } = "";

    public Guid OfficerId { get; init; }

    /// <summary>Of the officer in charge; none when their account has ended.</summary>
    public Role? OfficerRole { get; init; }
}

/// <param name="Alert">What rang.</param>
/// <param name="OfficerId">Whom it is for.</param>
/// <param name="Role">Theirs.</param>
/// <param name="Whom">Why it is for them.</param>
internal sealed record Told(RungAlert Alert, Guid OfficerId, Role Role, ToWhom Whom)
{
    /// <summary>Told at once, and not gathered with others.</summary>
    public bool IsStatutory { get; init; }
}
