using CsCheck;
using Dapper;
using OperationsCase.Access;
using OperationsCase.Operations;
using OperationsCase.Statute;
using OperationsCase.Tests.Given;

namespace OperationsCase.Tests.Operations;

/// <summary>One record of two boroughs, whose lists are compared with a plain reading of all that was logged.</summary>
public class ListOperationsTests
{
    private readonly CaseRoom room = new();
    private readonly List<Logged> logged = [];
    private TestUser.TestPerson both = null!;
    private TestUser.TestPerson elsewhere = null!;

    [OneTimeSetUp]
    public async Task LogAHundred()
    {
        both = room.AnOfficer("DS Colm Heaney", Role.BoroughOfficer, "Central East", CaseRoom.Hackney, CaseRoom.TowerHamlets);
        elsewhere = room.AnOfficer("DC Aaron Yule", Role.BoroughOfficer, "Tower Hamlets drugs unit", CaseRoom.TowerHamlets);
        room.Officer.Is(both);

        for (var number = 0; number < 100; number++)
        {
            room.Clock.Advance(TimeSpan.FromMinutes(7));
            await Log(number);
        }
    }

    [OneTimeTearDown]
    public void LeaveRoom() => room.Dispose();

    [Test]
    public async Task Every_filter_and_every_order_lists_what_a_plain_reading_would()
    {
        var asked = Gen.Select(
            Gen.OneOf((string?)null, CaseRoom.Hackney, CaseRoom.TowerHamlets),
            Gen.Int[0, OperationKind.All.Count - 1].Select(place => OperationKind.All[place]).Array[0, 2],
            Gen.Int[0, OperationState.All.Count - 1].Select(place => OperationState.All[place]).Array[0, 2],
            Gen.Enum<DueFilter>().Nullable(),
            Gen.Bool,
            Gen.Enum<OperationOrder>().Nullable(),
            Gen.OneOf((string?)null, "Amhurst", "amh road", "CF-2026-0000", "nothing", "Queensbridge"));

        await asked.SampleAsync(
            async drawn =>
            {
                var (borough, kinds, statuses, due, mine, sort, find) = drawn;
                var query = new ListOperations
                {
                    Borough = borough,
                    Kind = kinds,
                    Status = statuses,
                    Due = due,
                    Mine = mine,
                    Sort = sort,
                    Find = find,
                    Rows = 200,
                };

                foreach (var person in new[] { room.Priya, both, elsewhere })
                {
                    await room.As(person, () => IsAsAPlainReading(query, person));
                }
            },
            iter: 120, threads: 1);
    }

    [Test]
    public void The_kept_totals_are_what_a_recount_finds() => Assert.That(
        room.Database.Query<(string, string, string, long)>("SELECT BoroughCode, Kind, Status, Operations FROM OperationTotal WHERE Operations > 0"),
        Is.EquivalentTo(room.Database.Query<(string, string, string, long)>(
            "SELECT BoroughCode, Kind, Status, COUNT(*) FROM Operation GROUP BY BoroughCode, Kind, Status")));

    private async Task IsAsAPlainReading(ListOperations query, TestUser.TestPerson person)
    {
        var found = await room.Done(query);
        var expected = Plainly(query, person).Select(one => one.Reference).ToList();

        Assert.That(found.Rows.Select(row => row.Reference.Value), Is.EquivalentTo(expected), $"{query}");
        Assert.That(found.Total, Is.EqualTo(expected.Count));
        Assert.That(found.Rows, query.Order switch
        {
            OperationOrder.Reference => Is.Ordered.Using<ListOperations.Row>((one, other) => string.CompareOrdinal(one.Reference.Value, other.Reference.Value)),
            OperationOrder.Officer => Is.Ordered.By(nameof(ListOperations.Row.OfficerName)),
            OperationOrder.Newest => Is.Ordered.Descending.By(nameof(ListOperations.Row.StartedAt)),
            _ => Is.Ordered.Using<ListOperations.Row>((one, other) => Place(one).CompareTo(Place(other))),
        });
    }

    private IEnumerable<Logged> Plainly(ListOperations query, TestUser.TestPerson person)
    {
        var now = room.Clock.GetUtcNow();
        var served = person == both
            ? [CaseRoom.Hackney, CaseRoom.TowerHamlets]
            : person == elsewhere
            ? new[] { CaseRoom.TowerHamlets }
            : [CaseRoom.Hackney];
        var midnight = London.StartOf(London.DateOf(now).AddDays(1));

        return from one in logged
               let state = room.Database.QuerySingle<Now>(
                   "SELECT Status, NextDueAt, OfficerId FROM Operation WHERE Reference = @Reference",
                   new { one.Reference })
               where served.Contains(one.Borough) && (query.Borough is null || query.Borough == one.Borough)
                   && (query.Kind.Count == 0 || query.Kind.Contains(one.Kind))
                   && (query.Status.Count == 0 || query.Status.Contains(state.Status))
                   && (!query.Mine || state.OfficerId == person.Id)
                   && query.Due switch
                   {
                       null => true,
                       DueFilter.None => state.NextDueAt is null,
                       DueFilter.Overdue => state.NextDueAt < now,
                       DueFilter.Today => state.NextDueAt >= now && state.NextDueAt <= midnight,
                       _ => state.NextDueAt > midnight && state.NextDueAt <= London.StartOf(London.DateOf(now).AddDays(8)),
                   }
                   && query.Find switch
                   {
                       null => true,
                       "CF-2026-0000" => one.Kind == CannabisFactoryKind.Kind,
                       "nothing" => false,
                       "Queensbridge" => one.Kind == CrackHouseKind.Kind,
                       _ => one.Kind == CannabisFactoryKind.Kind,
                   }
               select one;
    }

    /// <summary>Factories in Amhurst Road, closures in Queensbridge Road, markets elsewhere; some with a notice served, some closed.</summary>
    private async Task Log(int number)
    {
        var kind = OperationKind.All[number % OperationKind.All.Count];
        var borough = number % 5 < 3 ? CaseRoom.Hackney : CaseRoom.TowerHamlets;
        var ward = room.AWard(borough);
        var started = room.Clock.GetUtcNow().AddMinutes(-(number * 37 % 4000));
        var reference = kind.Code switch
        {
            "CrackHouseClosure" => await room.Done(room.AClosureToLog() with { WardCode = ward, StartedAt = started }),
            "OpenMarket" => await room.Done(room.AMarketToLog() with { WardCode = ward, StartedAt = started }),
            "ClassATrafficking" => await room.Done(room.ATraffickingOperationToLog() with { WardCode = ward, StartedAt = started }),
            _ => await room.Done(room.AFactoryToLog() with
            {
                WardCode = ward,
                StartedAt = started,
                OfficerId = borough == CaseRoom.Hackney
                ? room.Priya.Id
                : elsewhere.Id
            }),
        };
        logged.Add(new Logged(reference, kind, borough));

        if (kind == CrackHouseKind.Kind && number % 2 == 0)
        {
            var notice = await room.Done(room.ANoticeServedNow(reference));
            Assert.That(notice, Is.Not.EqualTo(Guid.Empty));
        }
        else if (number % 4 == 1)
        {
            await room.Closed(new CloseOperation { Operation = reference, Outcome = OperationOutcome.NoFurtherAction });
        }
    }

    private static (bool IsUndated, DateTimeOffset? DueAt, long OldestLast) Place(ListOperations.Row row) =>
        (row.NextDueAt is null, row.NextDueAt, row.NextDueAt is null ? -row.StartedAt.ToUnixTimeSeconds() : 0);

    private sealed record Logged(string Reference, OperationKind Kind, string Borough);

    private sealed record Now
    {
        public OperationState Status { get; init; } = null!;

        public DateTimeOffset? NextDueAt { get; init; }

        public Guid OfficerId { get; init; }
    }
}
