using OperationsCase.Access;
using OperationsCase.Cases;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Search;

namespace OperationsCase.Database.Tests.Contracts;

using Database = OperationsCase.Foundation.Data.Database;

/// <summary>The words by which a case is found: told apart as C# tells them apart, and shared by cases that come and go beside each other.</summary>
public class WordContractTests(string name) : EngineContract(name)
{
    private const string Borough = "E09000012";

    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);

    private static int number;

    private Guid officer;

    [SetUp]
    public async Task AnOfficerOfABorough()
    {
        officer = NewId();
        Do(
            """
            INSERT INTO Officer (Id, Email, Name, Role, Unit, SecurityStamp, FailedSignIns, CreatedAt)
            VALUES (@officer, @Email, 'DC Priya Raman', 'BoroughOfficer', 'Hackney drugs unit', 'stamp', 0, @Now)
            """,
            new { officer, Email = $"{officer:N}@police.example", Now });
        await Change(database => database.AddIfAbsent(
            """
            INSERT INTO Borough (Code, Name, Abbreviation, TileRow, TileColumn)
            SELECT @Borough, @Borough, 'ABC', 0, 0
            WHERE NOT EXISTS (SELECT 1 FROM Borough WHERE Code = @Borough)
            """,
            new { Borough }));
        await new CaseKindRegister(Engine, new CaseKinds(Composition.Kinds), []).Write();
    }

    [TestCase("STRASSE Straße strasse", 1, TestName = "ß is ss")]
    [TestCase("Café CAFE Cafe\u0301", 1, TestName = "An accent, before or beside its letter, tells nothing apart")]
    [TestCase("ISTANBUL İstanbul ıstanbul istanbul", 1, TestName = "A Turkish i is an i")]
    [TestCase("Ｈｅｒｏｎ Heron", 1, TestName = "A wide letter is a letter")]
    [TestCase("ひらがな ヒラガナ", 2, TestName = "Hiragana are not katakana")]
    [TestCase("ꦲꦤ ꦕꦫ", 2, TestName = "Letters that came late to Unicode are told apart")]
    public async Task Words_are_told_apart_as_folding_does(string text, int words)
    {
        var subject = await ACase();

        await Save(subject, text);

        Assert.That(One<int>("SELECT COUNT(*) FROM SearchWord WHERE SubjectId = @subject", new { subject }), Is.EqualTo(words));
        Assert.That(CaseSearchIndex.Of(text), Has.Count.EqualTo(words));
    }

    [Test]
    public async Task A_word_of_a_case_that_is_erased_stays_known_when_a_new_case_has_it()
    {
        var word = $"W{Guid.CreateVersion7():N}".ToUpperInvariant();
        var (old, added) = (await ACase(), await ACase());
        await Save(old, word);
        await using var adding = new Database(Engine);
        adding.WillChange();
        await Index(adding).Save(new SearchResult("OP", added, Now, Borough), word);

        var erasing = Task.Run(() => Change(async database =>
        {
            await Index(database).Forget("OP", old);

            return true;
        }));
        await Task.WhenAny(erasing, Task.Delay(TimeSpan.FromMilliseconds(300)));
        await adding.Commit();
        await adding.DisposeAsync();
        await erasing;

        Assert.That(One<int>("SELECT COUNT(*) FROM KnownWord WHERE Word = @word", new { word }), Is.EqualTo(1));
    }

    [Test]
    public async Task A_word_of_a_new_case_is_known_when_the_only_other_case_is_being_erased()
    {
        var word = $"W{Guid.CreateVersion7():N}".ToUpperInvariant();
        var (old, added) = (await ACase(), await ACase());
        await Save(old, word);
        await using var erasing = new Database(Engine);
        erasing.WillChange();
        await Index(erasing).Forget("OP", old);

        var adding = Task.Run(() => Save(added, word));
        await Task.WhenAny(adding, Task.Delay(TimeSpan.FromMilliseconds(300)));
        await erasing.Commit();
        await erasing.DisposeAsync();
        await adding;

        Assert.That(One<int>("SELECT COUNT(*) FROM KnownWord WHERE Word = @word", new { word }), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_rows_that_are_loaded_together_none_is_kept_when_one_is_there_and_the_transaction_goes_on()
    {
        var ward = ATable("Id INT NOT NULL, Name NVARCHAR(40) NOT NULL", "CREATE UNIQUE INDEX UX_{0} ON {0} (Id);");
        Do($"INSERT INTO {ward} (Id, Name) VALUES (3, 'Heron')");

        var (loaded, alone) = await Change(async database =>
        {
            var all = await database.LoadIfAbsent(ward, ["Id", "Name"], [[1, "a"], [2, "b"], [3, "c"]]);

            return (all, await database.LoadIfAbsent(ward, ["Id", "Name"], [[4, "d"]]));
        });

        Assert.That((loaded, alone), Is.EqualTo((false, true)));
        Assert.That(Many<int>($"SELECT Id FROM {ward} ORDER BY Id"), Is.EqualTo(new[] { 3, 4 }));
    }

    private static Guid NewId() => TimeOrderedId.New(Now.AddSeconds(Interlocked.Increment(ref number)));

    private static CaseSearchIndex Index(Database database) => new(database);

    private async Task<Guid> ACase()
    {
        var opened = new { Id = NewId(), Reference = $"OP-{Interlocked.Increment(ref number)}-W{Environment.ProcessId}", officer, Now, Borough };

        return await Change(async database =>
        {
            await database.Execute(
                """
                INSERT INTO CaseRecord (Id, KindCode, Reference, Title, OwnerId, OpenedAt, Version)
                VALUES (@Id, 'OP', @Reference, 'Heron', @officer, @Now, 1)
                """,
                opened);
            await database.Execute("INSERT INTO CaseBorough (CaseId, BoroughCode, IsLead) VALUES (@Id, @Borough, 1)", opened);

            return opened.Id;
        });
    }

    private Task<bool> Save(Guid subject, string text) => Change(async database =>
    {
        await Index(database).Save(new SearchResult("OP", subject, Now, Borough), text);

        return true;
    });

    private Task<T> Change<T>(Func<Database, Task<T>> work) => TransactionRetry.Run(Engine, async () =>
    {
        await using var database = new Database(Engine);
        database.WillChange();
        var answer = await work(database);
        await database.Commit();

        return answer;
    });
}
