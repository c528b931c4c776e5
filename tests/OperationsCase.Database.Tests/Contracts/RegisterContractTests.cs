using Microsoft.Extensions.DependencyInjection;
using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Search;
using OperationsCase.Import;
using OperationsCase.Messages;
using OperationsCase.Messages.Email;
using OperationsCase.NeedToKnow;

namespace OperationsCase.Database.Tests.Contracts;

using Database = OperationsCase.Foundation.Data.Database;

/// <summary>The register of cases, its locks, and the restriction that passes on to what hangs on a case.</summary>
public class RegisterContractTests(string name) : EngineContract(name)
{
    private const string Borough = "E09000012";
    private const string Other = "E09000030";

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);
    private static readonly CaseKinds Kinds = new(Composition.Kinds);

    private static int number;

    private Guid officer;

    [SetUp]
    public async Task AnOfficer()
    {
        await Boroughs();
        officer = NewId();
        Do(
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            VALUES (@officer, @Email, 'DC Priya Raman', 'BoroughOfficer', 'Hackney drugs unit', 'stamp', 0, @Now)
            """,
            new { officer, Email = $"{officer:N}@police.example", Now });
    }

    [Test]
    public async Task A_case_has_one_lead_and_any_number_of_boroughs_beside_it()
    {
        var opened = await Open("OP", Borough, Other);

        Assert.That(FaultOf("INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead) VALUES (@opened, 'E09000014', 1)", new { opened }),
            Is.EqualTo(DatabaseFault.AlreadyThere));
        Assert.That(
            Many<string>("SELECT BoroughCode FROM CaseBorough WHERE CaseId = @opened ORDER BY IsLead DESC", new { opened }),
            Is.EqualTo(new[] { Borough, Other }));
    }

    [Test]
    public async Task A_case_that_moves_to_a_borough_beside_it_is_led_by_that_borough_alone()
    {
        var opened = await Open("PR", Borough, Other);

        await Change(cases => cases.MoveTo(opened, Other));

        Assert.That(Many<string>("SELECT BoroughCode FROM CaseBorough WHERE CaseId = @opened", new { opened }), Is.EqualTo(new[] { Other }));
    }

    [Test]
    public async Task A_borough_is_added_beside_the_lead_once_however_many_add_it()
    {
        var opened = await Open("OP", Borough);

        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Change(cases => cases.AddBorough(opened, Other)))));

        Assert.That(added.Count(wasAdded => wasAdded), Is.EqualTo(1));
        Assert.That(One<int>("SELECT COUNT(*) FROM CaseBorough WHERE CaseId = @opened AND IsLead = 0", new { opened }), Is.EqualTo(1));
    }

    [Test]
    public async Task A_reference_is_of_one_case()
    {
        var opened = await Open("OP", Borough);
        var reference = One<string>("SELECT Reference FROM CaseRecord WHERE Id = @opened", new { opened });
        var row = new { Id = NewId(), Reference = reference, Now };

        Assert.That(
            FaultOf("INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OpenedAt, Version) VALUES (@Id, 'NW', @Reference, 'Heron', @Now, 1)", row),
            Is.EqualTo(DatabaseFault.AlreadyThere));
    }

    [Test]
    public async Task Of_two_who_were_shown_the_same_version_one_changes_it()
    {
        var opened = await Open("OP", Borough);

        var changed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Change(cases => cases.Change(opened, version: 1)))));

        Assert.That(changed.Count(wasChanged => wasChanged), Is.EqualTo(1));
        Assert.That(One<int>("SELECT Version FROM CaseRecord WHERE Id = @opened", new { opened }), Is.EqualTo(2));
    }

    [Test]
    public async Task Whoever_locks_a_case_second_waits_and_then_decides_on_what_the_first_left()
    {
        var opened = await Open("OP", Borough);
        await using var first = new Database(Engine);
        first.WillChange();
        var held = await Cases(first).Lock(opened);
        var second = Task.Run(() => Change(async cases => await cases.Lock(opened)
            ? One<string>("SELECT Title FROM CaseRecord WHERE Id = @opened", new { opened })
            : ""));

        await Assert.ThatAsync(() => second.WaitAsync(TimeSpan.FromMilliseconds(300)), Throws.InstanceOf<TimeoutException>());
        await Cases(first).Name(opened, "Kestrel", officer);
        await first.Commit();
        await first.DisposeAsync();

        Assert.That(held, Is.True);
        Assert.That(await second, Is.EqualTo("Kestrel"));
    }

    [Test]
    public async Task A_case_that_is_not_there_cannot_be_locked() =>
        Assert.That(await Change(cases => cases.Lock(NewId())), Is.False);

    [Test]
    public async Task A_restriction_hides_what_hangs_on_the_case_and_is_taken_back_with_the_link()
    {
        var (restricted, hangs) = (await Open("OP", Borough), await Open("SZ", Borough));
        var restriction = await Restrict(restricted);

        await Restrictions(store => store.PassOn(restricted, hangs));
        await Restrictions(store => store.PassOn(restricted, hangs));
        var hidden = Hidden(hangs);
        await Restrictions(store => store.TakeBack(restricted, hangs));

        Assert.That(hidden, Is.EqualTo(new[] { restriction }));
        Assert.That(Hidden(hangs), Is.Empty);
        Assert.That(Hidden(restricted), Is.EqualTo(new[] { restriction }));
    }

    [Test]
    public async Task What_hangs_on_two_restricted_cases_stays_hidden_until_both_are_open()
    {
        var (one, other, hangs) = (await Open("OP", Borough), await Open("OP", Borough), await Open("SZ", Borough));
        await Restrict(one);
        await Restrict(other);
        await Restrictions(store => store.PassOn(one, hangs));
        await Restrictions(store => store.PassOn(other, hangs));

        Assert.That(Hidden(hangs), Has.Length.EqualTo(2));
        await Restrictions(store => store.Show(one));
        Assert.That(Hidden(hangs), Has.Length.EqualTo(1));
        await Restrictions(store => store.Show(other));
        Assert.That(Hidden(hangs), Is.Empty);
    }

    [Test]
    public async Task Nothing_passes_on_from_what_is_hidden_only_with_another_case()
    {
        var (restricted, hangs, further) = (await Open("OP", Borough), await Open("SZ", Borough), await Open("SZ", Borough));
        await Restrict(restricted);
        await Restrictions(store => store.PassOn(restricted, hangs));

        await Restrictions(store => store.PassOn(hangs, further));

        Assert.That(Hidden(further), Is.Empty);
    }

    [Test]
    public async Task Whoever_is_on_the_list_of_each_is_allowed_and_nobody_else()
    {
        var (restricted, hangs) = (await Open("OP", Borough), await Open("SZ", Borough));
        var restriction = await Restrict(restricted);
        await Restrictions(store => store.PassOn(restricted, hangs));
        var before = await Allows(hangs);

        await Restrictions(store => store.Allow(restriction, [officer], Now));

        Assert.That((before, await Allows(hangs), await Allows(restricted)), Is.EqualTo((false, true, true)));
    }

    private static Guid NewId() => TimeOrderedId.New(Now.AddSeconds(Interlocked.Increment(ref number)));

    private async Task Boroughs()
    {
        await using var database = new Database(Engine);
        database.WillChange();

        foreach (var code in new[] { Borough, Other, "E09000014" })
        {
            await database.AddIfAbsent(
                """
                INSERT INTO Borough (Code, Name, Abbreviation, TileRow, TileColumn)
                SELECT @code, @code, 'ABC', 0, 0
                WHERE NOT EXISTS (SELECT 1 FROM Borough WHERE Code = @code)
                """,
                new { code });
        }

        await database.Commit();
        await new CaseKindRegister(Engine, Kinds, []).Write();
    }

    private async Task<Guid> Open(string kind, string lead, params string[] beside)
    {
        var id = NewId();
        await Change(async cases =>
        {
            await cases.Open(new NewCase(kind, id, $"{kind}-{Interlocked.Increment(ref number)}-{Environment.ProcessId}", "Heron", officer, Now, lead, beside));

            return true;
        });

        return id;
    }

    private Task<bool> Change(Func<CaseStore, Task> work) => Change(async cases =>
    {
        await work(cases);

        return true;
    });

    private Task<T> Change<T>(Func<CaseStore, Task<T>> work) => TransactionRetry.Run(Engine, async () =>
    {
        await using var database = new Database(Engine);
        database.WillChange();
        var answer = await work(Cases(database));
        await database.Commit();

        return answer;
    });

    private async Task Restrictions(Func<RestrictionStore, Task> work)
    {
        await using var database = new Database(Engine);
        database.WillChange();
        await work(Store(database));
        await database.Commit();
    }

    private async Task<bool> Allows(Guid id)
    {
        await using var database = new Database(Engine);

        return await Store(database).Allows(id, officer);
    }

    /// <summary>The register, where no other room follows what is written in it.</summary>
    internal static CaseStore Cases(Database database) =>
        new(
            database,
            Kinds,
            new Notifications(new ServiceCollection().BuildServiceProvider()),
            new OwnerMessages(new OfficerMessages(database, new Outbox(database), TimeProvider.System), BatchOfficer.TheSystem),
            []);

    private static RestrictionStore Store(Database database) =>
        new(database, Cases(database), Kinds, [], new CaseSearchIndex(database));

    private async Task<Guid> Restrict(Guid id)
    {
        var restriction = NewId();
        Do(
            """
            INSERT INTO Restriction (Id, SubjectId, Reason, ReviewOn, OwnerId, RestrictedAt, Version)
            VALUES (@restriction, @id, 'A source', '2027-01-01', @officer, @Now, 1)
            """,
            new { restriction, id, officer, Now });
        await using var database = new Database(Engine);
        database.WillChange();
        await Store(database).Hide(await Cases(database).Summary(id), restriction);
        await database.Commit();

        return restriction;
    }

    private Guid[] Hidden(Guid id) => Many<Guid>("SELECT RestrictionId FROM RestrictedCase WHERE CaseId = @id", new { id });
}
