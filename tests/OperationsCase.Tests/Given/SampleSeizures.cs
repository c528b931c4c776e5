using Dapper;
using OperationsCase.Seizures;

namespace OperationsCase.Tests.Given;

/// <summary>The ordinary seizure of cash, and what follows it.</summary>
internal static class SampleSeizures
{
    /// <summary>Thames Magistrates' Court, as the reference files have it.</summary>
    public static string ACourt(this CaseRoom room) =>
        room.Database.QueryFirst<string>("SELECT Code FROM Court WHERE Name LIKE 'Thames%' ORDER BY Code");

    /// <summary>£23,460 in notes, seized an hour ago.</summary>
    public static RecordSeizure ASeizureToRecord(this CaseRoom room, string operation) => new()
    {
        Operation = operation,
        AmountPence = 2_346_000,
        SeizedAt = room.Clock.GetUtcNow().AddHours(-1),
        Place = "A parked car, Queensbridge Road",
        SeizedFrom = "Lena Orsini",
        SeizedBy = "PC Leah Strand",
        Authority = SearchApprover.PriorOfficer,
        Exhibit = "LS/4",
        Seal = $"MPS-{4_471_920 + room.Seizures()}",
        CountedBy = "PC Leah Strand",
        CountedAgainBy = "DC Priya Raman",
    };

    /// <summary>£9,900 in notes, found in the street and not in an operation.</summary>
    public static RecordSeizureWithoutOperation CashOfTheStreet(this CaseRoom room) => new()
    {
        AmountPence = 990_000,
        SeizedAt = room.Clock.GetUtcNow().AddHours(-2),
        Place = "Ridley Road",
        SeizedBy = "PC Leah Strand",
        Authority = SearchApprover.PriorOfficer,
        Exhibit = "LS/9",
        Seal = room.Seizures() is > 0 and var more ? $"MPS-9-{more}" : "MPS-9",
        CountedBy = "PC Leah Strand",
        CountedAgainBy = "DC Priya Raman",
        BoroughCode = CaseRoom.Hackney,
    };

    /// <summary>How many are recorded, so that no seal is used twice.</summary>
    private static int Seizures(this CaseRoom room) => room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Seizure");

    public static async Task<string> ASeizure(this CaseRoom room) => await room.Done(room.ASeizureToRecord(await room.AClosure()));

    /// <summary>An order made now, for as many days as are given.</summary>
    public static RecordDetentionOrder AnOrderMadeNow(this CaseRoom room, string seizure, int days = 90) => new()
    {
        Seizure = seizure,
        CourtCode = room.ACourt(),
        MadeAt = room.Clock.GetUtcNow(),
        LastDayOn = DateOnly.FromDateTime(room.Clock.GetUtcNow().UtcDateTime).AddDays(days),
    };

    public static ReleaseCash AReleaseNow(this CaseRoom room, string seizure, long pence) => new()
    {
        Seizure = seizure,
        AmountPence = pence,
        ReleasedAt = room.Clock.GetUtcNow(),
        ReleasedTo = "Tola Whitcombe",
        Why = "Released by the court, section 297. Wages shown.",
    };

    /// <summary>A network that works in the borough given, with a reference of its own.</summary>
    public static string ANetworkOnRecord(this CaseRoom room, string name, string borough = CaseRoom.Hackney)
    {
        var count = room.Database.QuerySingle<int>("SELECT COUNT(*) FROM Network") + 1;
        var network = new
        {
            Id = Guid.CreateVersion7(room.Clock.GetUtcNow()),
            Reference = $"NW-2026-{count:000000}",
            Name = name,
            NameKey = name.ToUpperInvariant(),
            OwnerId = room.Priya.Id,
            Now = room.Clock.GetUtcNow(),
            BoroughCode = borough,
        };
        room.Database.Execute(
            """
            INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, Version)
            VALUES (@Id, 'NW', @Reference, @Name, @OwnerId, @Now, 1)
            """,
            network);
        room.Database.Execute(
            """
            INSERT INTO Network (Id, Reference, Name, NameKey, Drugs, Level, Summary, OwnerId, Unit, IdentifiedOn, RecordedAt)
            VALUES (@Id, @Reference, @Name, @NameKey, 'Crack cocaine', 2, 'A network.', @OwnerId, 'Hackney drugs unit', '2026-09-01', @Now)
            """,
            network);
        room.Database.Execute("INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead) VALUES (@Id, @BoroughCode, NULL)", network);

        return network.Reference;
    }

    /// <summary>Says that the operation is against the network.</summary>
    public static void IsAgainst(this CaseRoom room, string operation, string network) => room.Database.Execute(
        """
        INSERT INTO OperationNetwork (OperationId, NetworkId, Part, Confidence, LinkedAt)
        SELECT o.Id, n.Id, 'Its closed house', 'B', @Now FROM Operation AS o JOIN Network AS n ON n.Reference = @network
            WHERE o.Reference = @operation
        """,
        new { operation, network, Now = room.Clock.GetUtcNow() });
}
