using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Messages;

namespace OperationsCase.Cases.Duplicates;

/// <summary>Finds what may be recorded already: what the officer may see for them, and the rest for an information manager.</summary>
internal sealed class DuplicateFinder(
    Database database,
    IEnumerable<DuplicateCheck> checks,
    CaseKinds kinds,
    ICurrentUser officer,
    OfficerMessages messages,
    ClosingRules rules)
{
    private const int MostOfEach = 20;

    /// <summary>The cases that may be the same and that the officer may see, each once.</summary>
    public async Task<IReadOnlyList<PossibleDuplicate>> Seen(DuplicateFacts facts)
    {
        var all = await All(facts);

        if (all.Count == 0)
        {
            return [];
        }

        var rows = await database.List<PossibleDuplicate>(Sql.Seen, new
        {
            Ids = all.Keys,
            OfficerId = officer.Id,
            ReadableKinds = kinds.ReadableBy(officer),
        });

        return rows.Select(row => row with { Why = all[row.Id] }).ToList().Named(kinds);
    }

    /// <summary>
    /// Tells the information managers who may see both of what was saved though it may be recorded already, where its officer could not be
    /// asked because they may not see the other. An import of the past asks and tells nobody.
    /// </summary>
    /// <param name="facts">What was recorded.</param>
    /// <param name="newId">The case, as it was entered.</param>
    public async Task TellOfTheRest(DuplicateFacts facts, Guid newId)
    {
        if (rules.RecordsThePast)
        {
            return;
        }

        var all = await All(facts);
        all.Remove(newId);

        if (all.Count == 0)
        {
            return;
        }

        var seen = (await Seen(facts)).Select(row => row.Id).ToHashSet();

        foreach (var (otherId, why) in all.Where(other => !seen.Contains(other.Key)))
        {
            var told = await database.List<Guid>(Sql.ManagersOf, new { Id = otherId, OtherId = newId });
            var other = await database.SingleOrDefault<string>(Sql.ReferenceOf, new { Id = otherId });

            foreach (var managerId in told)
            {
                await messages.SendOnce(
                    managerId,
                    (newId, facts.KindCode),
                    $"{newId:N} twice {otherId:N}",
                    "A case may be recorded twice",
                    $"It has {why} as {other}, which its officer may not see. Look at both.");
            }
        }
    }

    private async Task<Dictionary<Guid, string>> All(DuplicateFacts facts)
    {
        var found = new Dictionary<Guid, string>();

        foreach (var check in checks.Where(check => check.KindCode == facts.KindCode && check.When(facts)))
        {
            var which = new
            {
                NameKey = NameFolding.Key(facts.Name ?? ""),
                PlaceKey = NameFolding.Key(facts.Place ?? ""),
                From = (facts.HappenedAt ?? default) is var at && at > DateTimeOffset.MinValue.Add(check.Within) ? at - check.Within : at,
                To = at.Add(check.Within),
                Exhibit = facts.Exhibit?.Trim(),
                Seal = facts.Seal?.Trim(),
                facts.AmountPence,
            };

            foreach (var id in await database.Page<Guid>(check.Find, new(which), skip: 0, take: MostOfEach))
            {
                found.TryAdd(id, check.Why);
            }
        }

        return found;
    }

    private static class Sql
    {
        internal const string Seen =
            $"""
            SELECT it.Id, it.OpenedAt, COALESCE(owner.Name, '') AS OwnerName, {ListedCases.Columns}
            FROM CaseRecord AS it
            LEFT JOIN Officer AS owner ON owner.Id = it.OwnerId
            WHERE it.Id IN @Ids AND {Visible.OwnCase}
            ORDER BY it.OpenedAt DESC, it.Id DESC
            """;

        internal const string ManagersOf =
            $"""
            SELECT colleague.Id
            FROM CaseRecord AS it
            CROSS JOIN Officer AS colleague
            WHERE it.Id = @Id AND colleague.Role = 'InformationManager' AND colleague.DisabledAt IS NULL AND {Visible.CaseToColleague}
                AND NOT EXISTS (SELECT 1 FROM RestrictedCase AS hidden WHERE hidden.CaseId = @OtherId AND NOT EXISTS
                    (SELECT 1 FROM RestrictionAllows AS listed WHERE listed.RestrictionId = hidden.RestrictionId
                        AND listed.OfficerId = colleague.Id AND listed.EndsAt IS NULL))
            """;

        internal const string ReferenceOf = "SELECT it.Reference FROM CaseRecord AS it WHERE it.Id = @Id";
    }
}
