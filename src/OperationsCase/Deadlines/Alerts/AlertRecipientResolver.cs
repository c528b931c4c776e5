using OperationsCase.Access;
using OperationsCase.Foundation.Data;

namespace OperationsCase.Deadlines.Alerts;

/// <summary>
/// Finds who is told of the warnings that a sweep has claimed: those whom the escalation policy names, of whom each may see the case.
/// </summary>
/// <remarks>
/// Where none of them may, as when the officer in charge serves elsewhere now, the supervisors of the borough stand in, and for them the
/// owner of the restriction.
/// </remarks>
internal sealed class AlertRecipientResolver(Database database, CaseKinds kinds, ILogger<AlertRecipientResolver> log)
{
    private const int InAList = 1000;

    /// <returns>One for each warning and officer; somebody whom the escalation policy names twice is told once, as the first.</returns>
    public async Task<IReadOnlyList<AlertRecipient>> Of(IReadOnlyList<AlertBeingSent> step)
    {
        var serving = await Serving(step);
        var told = await WhoSee(
            from alert in step
            from named in Named(alert, EscalationPolicy.At(alert.RuleId, alert.Step).To, serving).DistinctBy(named => named.OfficerId)
            select named);

        if (Without(told, step) is { Count: > 0 } unheard)
        {
            told.AddRange(await WhoSee(unheard.SelectMany(alert => Supervisors(alert, serving))));
        }

        if (Without(told, step) is { Count: > 0 } restricted)
        {
            told.AddRange(await WhoSee(await Owners(restricted)));
        }

        if (Without(told, step) is { Count: > 0 } lost)
        {
            AlertRecipientResolverLog.ReachedNobody(log, lost.Count);
        }

        return [.. told.Select(one => one with { IsStatutory = EscalationPolicy.At(one.Alert.RuleId, one.Alert.Step).IsStatutory })];
    }

    private static List<AlertBeingSent> Without(List<AlertRecipient> told, IReadOnlyList<AlertBeingSent> step) =>
        [.. step.Except(told.Select(one => one.Alert))];

    private async Task<List<AlertRecipient>> WhoSee(IEnumerable<AlertRecipient> meant)
    {
        var named = meant.ToList();
        var seen = new HashSet<(Guid OfficerId, Guid DeadlineId)>();

        foreach (var officer in named.GroupBy(told => (told.OfficerId, told.Role)))
        {
            foreach (var some in officer.Select(told => told.Alert.DeadlineId).Distinct().Chunk(InAList))
            {
                var visible = await database.List<Guid>(Sql.Seen, new
                {
                    officer.Key.OfficerId,
                    ReadableKinds = kinds.ReadableBy(officer.Key.Role),
                    DeadlineIds = some,
                });
                seen.UnionWith(visible.Select(id => (officer.Key.OfficerId, id)));
            }
        }

        return [.. named.Where(told => seen.Contains((told.OfficerId, told.Alert.DeadlineId)))];
    }

    private static IEnumerable<AlertRecipient> Supervisors(
        AlertBeingSent alert,
        ILookup<(string BoroughCode, Role Role), OfficerOfBoroughRow> serving) =>
        serving[(alert.BoroughCode, Role.BoroughSupervisor)].Select(colleague => new AlertRecipient(
            alert,
            colleague.OfficerId,
            colleague.Role,
            Recipient.Supervisor));

    private async Task<IReadOnlyList<AlertRecipient>> Owners(IReadOnlyList<AlertBeingSent> unheard)
    {
        var owners = new List<CaseOwnerRow>();

        foreach (var some in unheard.Select(alert => alert.DeadlineId).Distinct().Chunk(InAList))
        {
            owners.AddRange(await database.List<CaseOwnerRow>(Sql.Owners, new { DeadlineIds = some }));
        }

        return [.. from alert in unheard
                   join owner in owners on alert.DeadlineId equals owner.DeadlineId
                   select new AlertRecipient(alert, owner.OfficerId, owner.Role, Recipient.RestrictionOwner)];
    }

    private async Task<ILookup<(string BoroughCode, Role Role), OfficerOfBoroughRow>> Serving(IReadOnlyList<AlertBeingSent> step) => (await database
        .List<OfficerOfBoroughRow>(Sql.Serving, new
        {
            Boroughs = step.Select(alert => alert.BoroughCode).Distinct().ToList(),
            Roles = Enum.GetValues<Recipient>().Select(RoleOf).Where(role => role != Role.None).Select(role => role.ToString()).Distinct().ToList(),
        })).ToLookup(colleague => (colleague.BoroughCode, colleague.Role));

    /// <summary>Where the officer in charge has no account any more, the supervisors of the borough stand in.</summary>
    private static IEnumerable<AlertRecipient> Named(
        AlertBeingSent alert,
        IReadOnlyList<Recipient> to,
        ILookup<(string BoroughCode, Role Role), OfficerOfBoroughRow> serving)
    {
        foreach (var whom in to)
        {
            if (whom == Recipient.OfficerInCharge && alert.OfficerRole is { } role)
            {
                yield return new AlertRecipient(alert, alert.OfficerId, role, whom);
            }

            foreach (var colleague in serving[(alert.BoroughCode, RoleOf(whom == Recipient.OfficerInCharge && alert.OfficerRole is null
                ? Recipient.Supervisor
                : whom))])
            {
                yield return new AlertRecipient(alert, colleague.OfficerId, colleague.Role, whom == Recipient.OfficerInCharge
                    ? Recipient.Supervisor
                    : whom);
            }
        }
    }

    private static Role RoleOf(Recipient whom) => whom switch
    {
        Recipient.Supervisor => Role.BoroughSupervisor,
        Recipient.ClosureAuthorisingOfficer => Role.ClosureAuthorisingOfficer,
        Recipient.FinancialInvestigator => Role.FinancialInvestigator,
        Recipient.DutyOfficer => DutyHours.Carried.Role,
        _ => Role.None,
    };

    private sealed record OfficerOfBoroughRow
    {
        public string BoroughCode { get; init; } = "";

        public Guid OfficerId { get; init; }

        public Role Role { get; init; }
    }

    private sealed record CaseOwnerRow
    {
        public Guid DeadlineId { get; init; }

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

        internal const string Owners =
            """
            SELECT DISTINCT d.Id AS DeadlineId, owner.Id AS OfficerId, owner.Role
            FROM Deadline AS d
            JOIN RestrictedCase AS closed ON closed.CaseId = d.CaseId
            JOIN Restriction AS restriction ON restriction.Id = closed.RestrictionId
            JOIN Officer AS owner ON owner.Id = restriction.OwnerId
            WHERE d.Id IN @DeadlineIds AND owner.DisabledAt IS NULL
            """;

        internal const string Seen =
            $"""
            SELECT d.Id
            FROM Deadline AS d
            JOIN CaseRecord AS it ON it.Id = d.CaseId
            WHERE d.Id IN @DeadlineIds
                AND {Visible.Case}
            """;
    }
}

internal static partial class AlertRecipientResolverLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Warnings} warnings reached no one: no supervisor of the borough may see the case, "
        + "nor does the owner of its restriction. Give the borough a supervisor, and have the restriction reviewed.")]
    public static partial void ReachedNobody(ILogger logger, int warnings);
}

/// <summary>A warning that a sweep has claimed.</summary>
internal sealed record AlertBeingSent
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

/// <param name="Alert">The warning that is due.</param>
/// <param name="OfficerId">Whom it is for.</param>
/// <param name="Role">Theirs.</param>
/// <param name="RecipientReason">Why it is for them.</param>
internal sealed record AlertRecipient(AlertBeingSent Alert, Guid OfficerId, Role Role, Recipient RecipientReason)
{
    /// <summary>Told at once, and not gathered with others.</summary>
    public bool IsStatutory { get; init; }
}
