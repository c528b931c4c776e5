using System.Data.Common;
using System.Data.SqlTypes;
using Dapper;

namespace OperationsCase.Database.Tests.Contracts;

/// <summary>What goes in as a C# value comes out as the same one, and is found by it.</summary>
public class ValueContractTests(string name) : EngineContract(name)
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void An_id_an_instant_and_a_day_come_back_as_they_went_in()
    {
        var table = ATable("Id UNIQUEIDENTIFIER NOT NULL, DueAt DATETIMEOFFSET(0) NOT NULL, HeardOn DATE NOT NULL, MetAt DATETIMEOFFSET(0) NULL");
        var row = new Row { Id = Guid.CreateVersion7(Noon), DueAt = Noon, HeardOn = new DateOnly(2026, 6, 3) };

        Do($"INSERT INTO {table} (Id, DueAt, HeardOn, MetAt) VALUES (@Id, @DueAt, @HeardOn, @MetAt)", row);

        Assert.That(One<Row>($"SELECT Id, DueAt, HeardOn, MetAt FROM {table}"), Is.EqualTo(row));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE Id = @Id AND DueAt = @DueAt AND HeardOn = @HeardOn", row), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE DueAt = @At", new { At = Noon.ToOffset(TimeSpan.FromHours(1)) }), Is.EqualTo(1));
    }

    [Test]
    public void A_fraction_of_a_second_is_dropped_and_never_rounded_into_the_future()
    {
        var table = ATable("At DATETIMEOFFSET(0) NOT NULL");

        Do($"INSERT INTO {table} (At) VALUES (@At)", new { At = Noon.AddMilliseconds(999) });

        Assert.That(One<DateTimeOffset>($"SELECT At FROM {table}"), Is.EqualTo(Noon));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE At <= @Now", new { Now = Noon.AddMilliseconds(10) }), Is.EqualTo(1));
    }

    [Test]
    public void A_list_of_ids_or_words_or_numbers_is_found_by_IN()
    {
        var table = ATable("Id UNIQUEIDENTIFIER NOT NULL, Word NVARCHAR(20) NOT NULL, Number INT NOT NULL");
        var id = Guid.CreateVersion7(Noon);
        Do($"INSERT INTO {table} (Id, Word, Number) VALUES (@id, 'CM', 7)", new { id });

        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE Id IN @ids", new { ids = new[] { id, Guid.CreateVersion7(Noon) } }), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE Word IN @words", new
        {
            words = new HashSet<string> { "CM", "HK" },
        }), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE Number IN @numbers", new { numbers = new[] { 7, 8 } }), Is.EqualTo(1));
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE Id IN @ids", new { ids = Array.Empty<Guid>() }), Is.Zero);
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE Id NOT IN @ids", new { ids = Array.Empty<Guid>() }), Is.EqualTo(1));
    }

    [Test]
    public void Instants_are_asked_for_as_a_range_and_never_as_a_list()
    {
        var table = ATable("DueAt DATETIMEOFFSET(0) NOT NULL, HeardOn DATE NOT NULL");
        var heardOn = new DateOnly(2026, 6, 3);
        Do($"INSERT INTO {table} (DueAt, HeardOn) VALUES (@Noon, @heardOn)", new { Noon, heardOn });

        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE HeardOn IN @days", new
        {
            days = new[] { heardOn, heardOn.AddDays(1) },
        }), Is.EqualTo(1));
        Assert.That(One<int>(
            $"SELECT COUNT(*) FROM {table} WHERE DueAt >= @From AND DueAt < @Before",
            new { From = Noon, Before = Noon.AddDays(1) }), Is.EqualTo(1));

        var listed = new { instants = new[] { Noon.ToOffset(TimeSpan.FromHours(1)) } };
        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE DueAt IN @instants", listed), IsSqlite
            ? Is.Zero
            : Is.InRange(0, 1), "a list is sent past the handler");
    }

    [Test]
    public void A_null_of_any_type_is_kept_and_can_be_asked_about()
    {
        var table = ATable(
            "Id UNIQUEIDENTIFIER NULL, At DATETIMEOFFSET(0) NULL, HeardOn DATE NULL, Number INT NULL, Words NVARCHAR(20) NULL, Urgent BIT NULL");
        var nothing = new
        {
            Id = (Guid?)null,
            At = (DateTimeOffset?)null,
            HeardOn = (DateOnly?)null,
            Number = (int?)null,
            Words = (string?)null,
            Urgent = (bool?)null,
        };

        Do($"INSERT INTO {table} (Id, At, HeardOn, Number, Words, Urgent) SELECT @Id, @At, @HeardOn, @Number, @Words, @Urgent", nothing);

        Assert.That(One<int>($"SELECT COUNT(*) FROM {table} WHERE (@At IS NULL OR At = @At) AND (@Id IS NULL OR Id = @Id)", nothing), Is.EqualTo(1));
    }

    [Test]
    public void Bytes_and_their_absence_are_kept()
    {
        var table = ATable("Number INT NOT NULL, Image VARBINARY(MAX) NULL");

        Do($"INSERT INTO {table} (Number, Image) VALUES (1, @Image)", new { Image = new byte[] { 1, 2, 0, 255 } });
        Do($"INSERT INTO {table} (Number, Image) VALUES (2, @Image)", new { Image = (byte[]?)null });

        Assert.That(Many<byte[]?>($"SELECT Image FROM {table} ORDER BY Number"), Is.EqualTo(new byte[]?[] { [1, 2, 0, 255], null }));
    }

    [Test]
    public void A_yes_or_no_is_compared_with_1_and_read_as_bool_even_when_computed()
    {
        var table = ATable("Urgent BIT NOT NULL, Kind INT NOT NULL");
        Do($"INSERT INTO {table} (Urgent, Kind) VALUES (@Urgent, @Kind)", new { Urgent = true, Kind = DayOfWeek.Friday });

        var row = One<Flags>(
            $"SELECT Urgent, CASE WHEN Kind > 3 THEN 1 ELSE 0 END AS IsLate, Kind FROM {table} WHERE Urgent = 1 AND Urgent = @yes",
            new { yes = true });

        Assert.That(row, Is.EqualTo(new Flags { Urgent = true, IsLate = true, Kind = DayOfWeek.Friday }));
    }

    [Test]
    public void Parameters_are_named_in_the_very_case_of_their_property()
    {
        var table = ATable("Number INT NOT NULL");

        var run = () => Do($"INSERT INTO {table} (Number) VALUES (@NUMBER)", new { Number = 1 });

        Assert.That(run, IsSqlite ? Throws.InvalidOperationException : Throws.Nothing, "SQLite tells @NUMBER from @Number; SQL Server does not");
    }

    [Test]
    public void Time_order_is_kept_in_a_column_of_its_own_because_ids_sort_differently()
    {
        var table = ATable("Id UNIQUEIDENTIFIER NOT NULL, At DATETIMEOFFSET(0) NOT NULL");
        var ids = new[] { Guid.Parse("01900000-0000-7000-8000-0000000000ff"), Guid.Parse("01900000-0001-7000-8000-000000000001") };
        Do($"INSERT INTO {table} (Id, At) VALUES (@id, @at)", ids.Select((id, i) => new { id, at = Noon.AddSeconds(i) }));

        Assert.That(Many<Guid>($"SELECT Id FROM {table} ORDER BY At, Id"), Is.EqualTo(ids));
        Assert.That(ids.OrderBy(id => new SqlGuid(id)), Is.EqualTo(ids.Reverse()), "SqlGuid sorts as SQL Server does: by the last six bytes first");
    }

    [Test]
    public async Task Both_engines_can_be_open_in_one_process()
    {
        var table = ATable("Id UNIQUEIDENTIFIER NOT NULL, At DATETIMEOFFSET(0) NOT NULL");
        var row = new { Id = Guid.CreateVersion7(Noon), At = Noon };
        await using DbConnection other = await BothEngines.Sqlite.Open();

        Do($"INSERT INTO {table} (Id, At) VALUES (@Id, @At)", row);

        Assert.That(
            await other.QuerySingleAsync<DateTimeOffset>("SELECT @At", row),
            Is.EqualTo(One<DateTimeOffset>($"SELECT At FROM {table} WHERE Id = @Id", row)));
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateTimeOffset DueAt { get; init; }

        public DateOnly HeardOn { get; init; }

        public DateTimeOffset? MetAt { get; init; }
    }

    private sealed record Flags
    {
        public bool Urgent { get; init; }

        public bool IsLate { get; init; }

        public DayOfWeek Kind { get; init; }
    }
}
