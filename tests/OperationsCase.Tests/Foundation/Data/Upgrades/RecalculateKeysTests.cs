using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Foundation.Data;
using OperationsCase.Operations;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Foundation.Data.Upgrades;

/// <summary>What upgrade 0014 makes of the keys and words that an older record has.</summary>
public class RecalculateKeysTests
{
    private CaseRoom room = null!;

    [SetUp]
    public void EnterRoom() => room = new CaseRoom();

    [TearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Stored_keys_and_words_are_worked_out_again()
    {
        var operation = await room.Done(room.AClosureToLog() with { Place = "Flats 1&2, Łódź House" });
        room.Database.Execute("UPDATE Operation SET PlaceKey = 'FLATS 12 ŁODZ HOUSE'");
        room.Database.Execute("UPDATE SearchWord SET Word = 'ŁODZ' WHERE Word = 'LODZ'");
        room.Database.Execute("DELETE FROM KnownWord WHERE Word = 'LODZ'");

        await Upgrade();

        Assert.That(room.Database.QuerySingle<string>("SELECT PlaceKey FROM Operation"), Is.EqualTo("FLATS 1&2 LODZ HOUSE"));
        Assert.That((await room.Done(new ListOperations { Find = "lodz" })).Rows.Select(row => row.Reference.Value), Is.EqualTo(new[] { operation }));
    }

    [Test]
    public async Task Words_that_no_case_has_any_more_are_known_no_longer()
    {
        await room.ANetwork("Plover");
        room.Database.Execute(
            "INSERT INTO KnownWord (Subject, BoroughCode, Word) VALUES ('NW', @Borough, 'TULZORQX')",
            new { Borough = CaseRoom.Hackney });

        await Upgrade();

        var known = room.Database.Query<string>("SELECT Word FROM KnownWord WHERE Subject = 'NW'");
        Assert.That(known, Does.Contain("PLOVER").And.Not.Contain("TULZORQX"));
    }

    [Test]
    public async Task Two_networks_of_one_key_are_both_kept_and_information_managers_are_told()
    {
        var manager = room.AnOfficer("Ines Marlow", Role.InformationManager, "Information management");
        var first = room.ANetworkOnRecord("Łódź crew");
        var second = room.ANetworkOnRecord("Lodz crew");
        room.Database.Execute("UPDATE Network SET NameKey = 'ŁODZ CREW' WHERE Reference = @first", new { first });
        room.Database.Execute("UPDATE Network SET NameKey = 'LODZ CREW' WHERE Reference = @second", new { second });

        await Upgrade();

        Assert.That(room.Database.Query<string>("SELECT NameKey FROM Network ORDER BY Reference"), Is.EqualTo(new[] { "LODZ CREW", "LODZ CREW" }));
        Assert.That(
            room.Database.Query<(Guid, string)>("SELECT OfficerId, Detail FROM AccessMessage"),
            Is.EqualTo(new[] { (manager.Id, "“Lodz crew” now reads the same as another. Both were kept. Check whether they are the same.") }));
    }

    [Test]
    public async Task Keys_that_change_places_do_not_meet_on_the_way()
    {
        var (first, second) = (room.ANetworkOnRecord("A+B"), room.ANetworkOnRecord("AB"));
        room.Database.Execute("UPDATE Network SET NameKey = 'X' WHERE Reference = @first", new { first });
        room.Database.Execute("UPDATE Network SET NameKey = 'A+B' WHERE Reference = @second", new { second });

        await Upgrade();

        Assert.That(room.Database.Query<string>("SELECT NameKey FROM Network ORDER BY Reference"), Is.EqualTo(new[] { "A+B", "AB" }));
    }

    [Test]
    public async Task It_may_run_twice()
    {
        room.AnOfficer("Ines Marlow", Role.InformationManager, "Information management");
        room.ANetworkOnRecord("Łódź crew");
        room.ANetworkOnRecord("Lodz crew");
        await room.Done(room.AClosureToLog() with { Place = "12½ Ørsted Way" });
        await Upgrade();
        var before = All();

        await Upgrade();

        Assert.That(All(), Is.EqualTo(before));
    }

    /// <summary>The one table that a later upgrade gave another name.</summary>
    private const string AsItWasThen =
        "CREATE TEMP VIEW IF NOT EXISTS NetworkBorough AS SELECT works.CaseId AS NetworkId, works.BoroughCode FROM CaseBorough AS works "
            + "JOIN Network AS n ON n.Id = works.CaseId";

    private List<string> All() =>
    [
        .. room.Database.Query<string>("SELECT NameKey FROM Network ORDER BY Reference"),
        .. room.Database.Query<string>("SELECT CONCAT(NameKey, '|', PlaceKey) FROM Operation ORDER BY Reference"),
        .. room.Database.Query<string>("SELECT Word FROM SearchWord ORDER BY Word"),
        .. room.Database.Query<string>("SELECT Word FROM KnownWord ORDER BY Word"),
        .. room.Database.Query<string>("SELECT Detail FROM AccessMessage ORDER BY Detail"),
    ];

    private async Task Upgrade()
    {
        var engine = room.Services.GetRequiredService<IEngine>();
        await using var connection = await engine.Open();
        await connection.ExecuteAsync(AsItWasThen);
        await using var transaction = await engine.BeginChange(connection);
        await RecalculateKeys.Fill(engine, transaction);
        await transaction.CommitAsync();
    }
}
