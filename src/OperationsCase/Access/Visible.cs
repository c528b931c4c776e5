namespace OperationsCase.Access;

/// <summary>
/// The conditions under which an officer may see a row, for every list, count, search and export.
/// This is the only place that writes them.
/// </summary>
/// <remarks>
/// Each is about one alias: a case of any kind is it, an operation o, a network n, a seizure s, a local problem p, a disruption claim c,
/// a network that a figure counts counted, a kept total of operations total, a row of DisruptedNetwork kept. Each takes @OfficerId, and
/// @AsOf, which <see cref="Foundation.Data.Database"/> gives by itself; those of a case of any kind take @ReadableKinds too, the codes of
/// the kinds that the role may see.
/// A case is seen by those who serve its borough, or one beside it, or have it shared with them, and are on the list of every restriction
/// that hides it. What hangs on a restricted case, such as the cash of an operation, is hidden with it: cash of two restricted operations
/// is seen by those who are on both lists.
/// </remarks>
internal static partial class Visible
{
    /// <summary>A case of any kind of a borough that the officer serves: what may be changed.</summary>
    public const string OwnCase = $"it.KindCode IN @ReadableKinds AND {InBoroughOfCase} AND {NotHidden.Case}";

    /// <summary>The same, or shared with the officer or a borough of theirs.</summary>
    public const string Case = $"it.KindCode IN @ReadableKinds AND ({InBoroughOfCase} OR {SharedCase}) AND {NotHidden.Case}";

    /// <summary>
    /// A case of a kind that is never shared and that everybody reads who may send the request: its own table is read in its own order.
    /// </summary>
    public const string OwnCaseOfKind = $"{InBoroughOfCase} AND {NotHidden.Case}";

    /// <summary>A case of any kind that the officer sees for as long as they serve: what may be put into their hands.</summary>
    public const string CaseForGood = $"it.KindCode IN @ReadableKinds AND {InBoroughOfCase} AND {NotHidden.CaseForGood}";

    /// <summary>A case that somebody else, alias colleague, sees for as long as they serve: what may be put into their hands.</summary>
    public const string CaseToColleague =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.CaseId = it.Id AND sees.OfficerId = colleague.Id
        )
            AND NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = it.Id AND NOT EXISTS
                (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.RestrictionId
                    AND knows.OfficerId = colleague.Id AND knows.EndsAt IS NULL))
        """;

    /// <summary>An operation of a borough that the officer serves: what lists by borough hold, and what may be changed.</summary>
    public const string OwnOperation = $"({InBoroughOfOperation} OR {InBoroughBesideOperation}) AND {NotHidden.Operation}";

    public const string Operation = $"({InBoroughOfOperation} OR {InBoroughBesideOperation} OR {Shared}) AND {NotHidden.Operation}";

    /// <summary>That the officer serves the lead borough of an operation, under which figures and kept totals count it.</summary>
    public const string LedByServed = InBoroughOfOperation;

    /// <summary>An operation that is seen only because it is shared.</summary>
    public const string SharedOperation =
        $"NOT {InBoroughOfOperation} AND NOT {InBoroughBesideOperation} AND {Shared} AND {NotHidden.Operation}";

    public const string Network = $"{InBoroughOfNetwork} AND {NotHidden.Network}";

    /// <summary>A network that somebody else, alias reader, may see and goes on to see: by the list and not in an emergency.</summary>
    public const string NetworkToReader =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.CaseId = n.Id AND sees.OfficerId = reader.Id
        )
            AND NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = n.Id AND NOT EXISTS
                (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.RestrictionId
                    AND knows.OfficerId = reader.Id AND knows.EndsAt IS NULL))
        """;

    /// <summary>A network that is not restricted at all: what an import, which nobody is, may link to.</summary>
    public const string OpenNetwork = "NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = n.Id)";

    public const string Seizure = $"{InBoroughOfSeizure} AND {NotHidden.Seizure}";

    public const string Problem = $"{InBoroughOfProblem} AND {NotHidden.Problem}";

    /// <summary>A problem that is not restricted at all: what an import, which nobody is, may link to.</summary>
    public const string OpenProblem = "NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = p.Id)";

    /// <summary>What a figure may count: a borough that the officer serves, and a network that they may see.</summary>
    public const string DisruptedNetwork =
        $"""
        EXISTS (SELECT 1 FROM OfficerBorough AS counts WHERE counts.OfficerId = @OfficerId AND counts.BoroughCode = counted.BoroughCode)
            AND EXISTS (SELECT 1 FROM Network AS n WHERE n.Id = counted.NetworkId AND {Network})
        """;

    /// <summary>
    /// A claim names its operation and its network, so it shows only to somebody who may see both; a shared operation brings no claim with
    /// it.
    /// </summary>
    public const string Claim =
        $"""
        EXISTS (SELECT 1 FROM Operation AS o WHERE o.Id = c.OperationId AND {OwnOperation})
            AND EXISTS (SELECT 1 FROM Network AS n WHERE n.Id = c.NetworkId AND {Network})
        """;

    /// <summary>
    /// The ids of the cases that are shared with the officer or a borough of theirs, found from the shares;
    /// <see cref="SharedOperation"/> says which operations of them they see only so.
    /// </summary>
    public const string SharedCases =
        """
        SELECT mine.CaseId AS Id
        FROM CaseShare AS mine
        WHERE mine.OfficerId = @OfficerId AND mine.EndedAt IS NULL
        UNION ALL
        SELECT ours.CaseId
        FROM OfficerBorough AS serves
        CROSS JOIN CaseShare AS ours
        WHERE serves.OfficerId = @OfficerId AND ours.BoroughCode = serves.BoroughCode AND ours.EndedAt IS NULL
        """;

    /// <summary>
    /// The ids of the cases that a borough of the officer works beside the lead, found from the boroughs; <see cref="LedByServed"/>
    /// says which operations of them are theirs by the lead too.
    /// </summary>
    public const string CasesBeside =
        """
        SELECT works.CaseId AS Id
        FROM OfficerBorough AS serves
        CROSS JOIN CaseBorough AS works
        WHERE serves.OfficerId = @OfficerId AND works.BoroughCode = serves.BoroughCode AND works.IsLead = 0
        """;

    /// <summary>
    /// The ids of the hidden cases that the officer is allowed to see, by a list or in an emergency: few, found from the lists.
    /// </summary>
    public const string OnList =
        """
        SELECT closed.CaseId AS Id
        FROM RestrictionAllows AS knows
        JOIN RestrictedCase AS closed ON closed.RestrictionId = knows.RestrictionId
        WHERE knows.OfficerId = @OfficerId AND (knows.EndsAt IS NULL OR knows.EndsAt > @AsOf)
        """;

    /// <summary>A kept total of a borough that the officer serves; <see cref="KeptOperations"/> are in it and must be taken off.</summary>
    public const string OperationTotal =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = total.BoroughCode)";

    /// <summary>
    /// The operations that the officer's boroughs lead and that are kept from them, as FROM and WHERE: few, and found from the restrictions.
    /// </summary>
    public const string KeptOperations =
        $"FROM RestrictedCase AS closed JOIN Operation AS o ON o.Id = closed.CaseId WHERE {NotHidden.NotAllowed} AND {InBoroughOfOperation}";

    /// <summary>
    /// Networks with a claim from an operation that is kept from the officer: their figures are counted from the claims, and not from what
    /// is kept ready.
    /// </summary>
    public const string NetworksWithKeptClaims =
        $"""
        SELECT hidden.NetworkId
        FROM RestrictedCase AS closed
        CROSS JOIN DisruptionClaim AS hidden
        WHERE hidden.OperationId = closed.CaseId AND {NotHidden.NotAllowed}
        """;

    /// <summary>That what is counted rests on something restricted, which the officer may see and others may not.</summary>
    public const string CountsRestricted =
        $"""
        (EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = counted.NetworkId)
            OR EXISTS
            (
                SELECT 1
                FROM RestrictedCase AS closed
                CROSS JOIN DisruptionClaim AS c
                WHERE c.OperationId = closed.CaseId AND c.NetworkId = counted.NetworkId AND c.BoroughCode = counted.BoroughCode
                    AND c.HappenedOn >= @StartsOn AND c.HappenedOn <= @EndsOn
                    AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative')
                    AND NOT {NotHidden.NotAllowed}
            ))
        """;

    /// <summary>
    /// That a row of RestrictedCase, alias closed, hides a case, alias it, that the officer would see if it were not restricted: what glass
    /// may be broken of.
    /// </summary>
    public const string ClosedToColleague = $"it.KindCode IN @ReadableKinds AND {InBoroughOfCase} AND {NotHidden.NotAllowed}";

    /// <summary>
    /// Intelligence about a case that the officer may see, alias told: to investigators of its boroughs, and to nobody with whom it is only
    /// shared.
    /// </summary>
    public const string Intelligence =
        $"""
        EXISTS (SELECT 1 FROM Officer AS reads WHERE reads.Id = @OfficerId
            AND reads.Role IN ('BoroughOfficer', 'BoroughSupervisor', 'ClosureAuthorisingOfficer', 'FinancialInvestigator',
                'DisruptionAssessor', 'InformationManager'))
            AND EXISTS (SELECT 1 FROM CaseRecord AS it WHERE it.Id = told.SubjectId AND {InBoroughOfCase} AND {NotHidden.Case})
        """;

    private const string InBoroughOfCase =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.CaseId = it.Id AND sees.OfficerId = @OfficerId
        )
        """;

    /// <summary>By the key, from the operation: not = 0, which would be read from the index of all that boroughs work beside.</summary>
    private const string InBoroughBesideOperation =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.CaseId = o.Id AND works.IsLead <> 1 AND sees.OfficerId = @OfficerId
        )
        """;

    private const string InBoroughOfNetwork =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.CaseId = n.Id AND sees.OfficerId = @OfficerId
        )
        """;

    private const string InBoroughOfSeizure =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = s.BoroughCode)";

    private const string InBoroughOfProblem =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = p.BoroughCode)";

    private const string InBoroughOfOperation =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = o.BoroughCode)";

    private const string Shared =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseShare AS shared
            WHERE shared.CaseId = o.Id AND shared.EndedAt IS NULL AND (shared.OfficerId = @OfficerId
                OR EXISTS (SELECT 1 FROM OfficerBorough AS joins WHERE joins.OfficerId = @OfficerId AND joins.BoroughCode = shared.BoroughCode))
        )
        """;

    private const string SharedCase =
        """
        EXISTS
        (
            SELECT 1
            FROM CaseShare AS shared
            WHERE shared.CaseId = it.Id AND shared.EndedAt IS NULL AND (shared.OfficerId = @OfficerId
                OR EXISTS (SELECT 1 FROM OfficerBorough AS joins WHERE joins.OfficerId = @OfficerId AND joins.BoroughCode = shared.BoroughCode))
        )
        """;

    /// <summary>Hidden by no restriction, or only by such as the officer is on the list of, or broke the glass of for a while.</summary>
    private static class NotHidden
    {
        public const string Case = $"NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = it.Id AND {NotAllowed})";

        public const string CaseForGood = $"NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = it.Id AND {NotListed})";

        public const string Operation = $"NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = o.Id AND {NotAllowed})";

        public const string Network = $"NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = n.Id AND {NotAllowed})";

        public const string Seizure = $"NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = s.Id AND {NotAllowed})";

        public const string Problem = $"NOT EXISTS (SELECT 1 FROM RestrictedCase AS closed WHERE closed.CaseId = p.Id AND {NotAllowed})";

        public const string NotAllowed =
            """
            NOT EXISTS
                (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.RestrictionId
                    AND knows.OfficerId = @OfficerId AND (knows.EndsAt IS NULL OR knows.EndsAt > @AsOf))
            """;

        private const string NotListed =
            "NOT EXISTS (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.RestrictionId "
                + "AND knows.OfficerId = @OfficerId AND knows.EndsAt IS NULL)";
    }
}
