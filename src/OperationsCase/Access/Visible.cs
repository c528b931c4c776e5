namespace OperationsCase.Access;

/// <summary>
/// The conditions under which an officer may see a row, for every list, count, search and export.
/// This is the only place that writes them.
/// </summary>
/// <remarks>
/// Each is about one alias: o an operation, n a network, s a seizure, p a local problem, c a disruption claim, counted a network that a
/// figure counts, total
/// a kept total of operations, kept a row of DisruptedNetwork. Each takes @OfficerId, and @AsOf, which
/// <see cref="Foundation.Data.Database"/> gives by itself.
/// A case is seen by those who serve its borough or have it shared with them and, where it is restricted, are allowed to. What belongs to a
/// restricted operation,
/// which is the cash seized in it, is restricted with it: cash of two restricted operations is seen by those who are on both lists.
/// </remarks>
internal static class Visible
{
    /// <summary>An operation of a borough that the officer serves: what lists by borough hold, and what may be changed.</summary>
    public const string OwnOperation = $"{InBoroughOfOperation} AND {NotRestricted.Operation}";

    public const string Operation = $"({InBoroughOfOperation} OR {Shared}) AND {NotRestricted.Operation}";

    /// <summary>
    /// An operation that the officer sees for as long as they serve: what may be put into their hands, and not while they broke the glass.
    /// </summary>
    public const string OperationForGood = $"{InBoroughOfOperation} AND {NotRestricted.OperationForGood}";

    /// <inheritdoc cref="OperationForGood" />
    public const string SeizureForGood = $"{InBoroughOfSeizure} AND {NotRestricted.SeizureForGood}";

    /// <summary>An operation that is seen only because it is shared.</summary>
    public const string SharedOperation = $"NOT {InBoroughOfOperation} AND {Shared} AND {NotRestricted.Operation}";

    public const string Network = $"{InBoroughOfNetwork} AND {NotRestricted.Network}";

    /// <summary>A network that somebody else, alias reader, may see and goes on to see: by the list and not in an emergency.</summary>
    public const string NetworkToReader =
        """
        EXISTS
        (
            SELECT 1
            FROM NetworkBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.NetworkId = n.Id AND sees.OfficerId = reader.Id
        )
            AND NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = n.Id AND closed.LiftedAt IS NULL AND NOT EXISTS
                (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.Id
                    AND knows.OfficerId = reader.Id AND knows.EndsAt IS NULL))
        """;

    /// <summary>A network that is not restricted at all: what an import, which nobody is, may link to.</summary>
    public const string OpenNetwork = "NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = n.Id AND closed.LiftedAt IS NULL)";

    public const string Seizure = $"{InBoroughOfSeizure} AND {NotRestricted.Seizure}";

    public const string Problem = $"{InBoroughOfProblem} AND {NotRestricted.Problem}";

    /// <summary>A problem that is not restricted at all: what an import, which nobody is, may link to.</summary>
    public const string OpenProblem = "NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = p.Id AND closed.LiftedAt IS NULL)";

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
    /// The ids of the operations that are shared with the officer or a borough of theirs, found from the shares;
    /// <see cref="SharedOperation"/> says which of them they see only so.
    /// </summary>
    public const string SharedOperations =
        """
        SELECT mine.OperationId
        FROM OperationShare AS mine
        WHERE mine.OfficerId = @OfficerId AND mine.EndedAt IS NULL
        UNION ALL
        SELECT ours.OperationId
        FROM OfficerBorough AS serves
        CROSS JOIN OperationShare AS ours
        WHERE serves.OfficerId = @OfficerId AND ours.BoroughCode = serves.BoroughCode AND ours.EndedAt IS NULL
        """;

    /// <summary>
    /// The ids of the restricted cases whose list the officer is on, or that are open to them in an emergency, and of the cash that hangs
    /// on these: few, found from the lists.
    /// </summary>
    public const string OnList =
        """
        SELECT closed.SubjectId AS Id
        FROM RestrictionAllows AS knows
        JOIN Restriction AS closed ON closed.Id = knows.RestrictionId
        WHERE knows.OfficerId = @OfficerId AND (knows.EndsAt IS NULL OR knows.EndsAt > @AsOf) AND closed.LiftedAt IS NULL
        UNION
        SELECT hangs.SeizureId
        FROM RestrictionAllows AS knows
        JOIN Restriction AS closed ON closed.Id = knows.RestrictionId
        JOIN OperationSeizure AS hangs ON hangs.OperationId = closed.SubjectId
        WHERE knows.OfficerId = @OfficerId AND (knows.EndsAt IS NULL OR knows.EndsAt > @AsOf) AND closed.LiftedAt IS NULL
        """;

    /// <summary>A kept total of a borough that the officer serves; <see cref="KeptOperations"/> are in it and must be taken off.</summary>
    public const string OperationTotal =
        "EXISTS (SELECT 1 FROM OfficerBorough AS sees WHERE sees.OfficerId = @OfficerId AND sees.BoroughCode = total.BoroughCode)";

    /// <summary>The operations of the officer's boroughs that are kept from them, as FROM and WHERE: few, and found from the restrictions.</summary>
    public const string KeptOperations =
        $"FROM Restriction AS closed JOIN Operation AS o ON o.Id = closed.SubjectId WHERE closed.LiftedAt IS NULL "
            + $"AND {NotRestricted.NotAllowed} AND {InBoroughOfOperation}";

    /// <summary>
    /// Networks with a claim from an operation that is kept from the officer: their figures are counted from the claims, and not from what
    /// is kept ready.
    /// </summary>
    public const string NetworksWithKeptClaims =
        $"""
        SELECT hidden.NetworkId
        FROM Restriction AS closed
        CROSS JOIN DisruptionClaim AS hidden
        WHERE hidden.OperationId = closed.SubjectId AND closed.LiftedAt IS NULL AND {NotRestricted.NotAllowed}
        """;

    /// <summary>That what is counted rests on something restricted, which the officer may see and others may not.</summary>
    public const string CountsRestricted =
        $"""
        (EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = counted.NetworkId AND closed.LiftedAt IS NULL)
            OR EXISTS
            (
                SELECT 1
                FROM Restriction AS closed
                CROSS JOIN DisruptionClaim AS c
                WHERE c.OperationId = closed.SubjectId AND c.NetworkId = counted.NetworkId AND c.BoroughCode = counted.BoroughCode
                    AND c.HappenedOn >= @StartsOn AND c.HappenedOn <= @EndsOn
                    AND c.Status = 'Confirmed' AND c.DecidedLevel NOT IN ('None', 'Negative')
                        AND closed.LiftedAt IS NULL AND NOT {NotRestricted.NotAllowed}
            ))
        """;

    /// <summary>
    /// That a restriction, alias closed, is of a case that the officer would see if it were not restricted, and does not: what glass may be
    /// broken of.
    /// </summary>
    public const string ClosedToColleague =
        $"""
        closed.LiftedAt IS NULL AND {NotRestricted.NotAllowed}
            AND ((closed.Subject = 'OP' AND {InBoroughOfOperation}) OR (closed.Subject = 'LP' AND {InBoroughOfProblem})
                OR (@IsInvestigator = 1 AND ((closed.Subject = 'NW' AND {InBoroughOfNetwork}) OR (closed.Subject = 'SZ' AND {InBoroughOfSeizure}))))
        """;

    /// <summary>
    /// The restrictions, alias closed, of what the cash, alias s, belongs to, while the officer would see it if it were not restricted:
    /// glass broken of cash is broken of these too.
    /// </summary>
    public const string ClosesCashOfColleague =
        $"closed.LiftedAt IS NULL AND {NotRestricted.NotAllowed} AND @IsInvestigator = 1 AND {InBoroughOfSeizure}";

    /// <summary>A deadline of a case that the officer may see, with o or s as the case it is of; @SeesMoney is 1 for those who see cash.</summary>
    public const string Deadline = $"((d.OperationId IS NOT NULL AND {Operation}) OR (d.SeizureId IS NOT NULL AND @SeesMoney = 1 AND {Seizure}))";

    /// <summary>The same, of the boroughs served: what is only shared to be read is nobody's task there.</summary>
    public const string OwnDeadline =
        $"((d.OperationId IS NOT NULL AND {OwnOperation}) OR (d.SeizureId IS NOT NULL AND @SeesMoney = 1 AND {Seizure}))";

    /// <summary>
    /// Intelligence about a case that the officer may see, alias told: to investigators of its boroughs, and to nobody with whom it is only
    /// shared.
    /// </summary>
    public const string Intelligence =
        $"""
        EXISTS (SELECT 1 FROM Officer AS reads WHERE reads.Id = @OfficerId
            AND reads.Role IN ('BoroughOfficer', 'BoroughSupervisor', 'ClosureAuthorisingOfficer', 'FinancialInvestigator',
                'DisruptionAssessor', 'InformationManager'))
            AND (EXISTS (SELECT 1 FROM Operation AS o WHERE o.Id = told.SubjectId AND {OwnOperation})
                OR EXISTS (SELECT 1 FROM Network AS n WHERE n.Id = told.SubjectId AND {Network}))
        """;

    private const string InBoroughOfNetwork =
        """
        EXISTS
        (
            SELECT 1
            FROM NetworkBorough AS works
            JOIN OfficerBorough AS sees ON sees.BoroughCode = works.BoroughCode
            WHERE works.NetworkId = n.Id AND sees.OfficerId = @OfficerId
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
            FROM OperationShare AS shared
            WHERE shared.OperationId = o.Id AND shared.EndedAt IS NULL AND (shared.OfficerId = @OfficerId
                OR EXISTS (SELECT 1 FROM OfficerBorough AS joins WHERE joins.OfficerId = @OfficerId AND joins.BoroughCode = shared.BoroughCode))
        )
        """;

    /// <summary>Not restricted, or to a list that the officer is on, or for as long as they broke the glass.</summary>
    private static class NotRestricted
    {
        public const string Operation =
            $"NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = o.Id AND closed.LiftedAt IS NULL AND {NotAllowed})";

        public const string Network =
            $"NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = n.Id AND closed.LiftedAt IS NULL AND {NotAllowed})";

        public const string Seizure =
            $"""
            NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = s.Id AND closed.LiftedAt IS NULL AND {NotAllowed})
                AND NOT EXISTS
                (
                    SELECT 1
                    FROM OperationSeizure AS hangs
                    JOIN Restriction AS closed ON closed.SubjectId = hangs.OperationId
                    WHERE hangs.SeizureId = s.Id AND closed.LiftedAt IS NULL AND {NotAllowed}
                )
            """;

        public const string OperationForGood =
            $"NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = o.Id AND closed.LiftedAt IS NULL AND {NotListed})";

        public const string SeizureForGood =
            $"""
            NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = s.Id AND closed.LiftedAt IS NULL AND {NotListed})
                AND NOT EXISTS
                (
                    SELECT 1
                    FROM OperationSeizure AS hangs
                    JOIN Restriction AS closed ON closed.SubjectId = hangs.OperationId
                    WHERE hangs.SeizureId = s.Id AND closed.LiftedAt IS NULL AND {NotListed}
                )
            """;

        public const string Problem =
            $"NOT EXISTS (SELECT 1 FROM Restriction AS closed WHERE closed.SubjectId = p.Id AND closed.LiftedAt IS NULL AND {NotAllowed})";

        private const string NotListed =
            "NOT EXISTS (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.Id AND knows.OfficerId = @OfficerId "
                + "AND knows.EndsAt IS NULL)";

        public const string NotAllowed =
            """
            NOT EXISTS
                (SELECT 1 FROM RestrictionAllows AS knows WHERE knows.RestrictionId = closed.Id
                    AND knows.OfficerId = @OfficerId AND (knows.EndsAt IS NULL OR knows.EndsAt > @AsOf))
            """;
    }
}
